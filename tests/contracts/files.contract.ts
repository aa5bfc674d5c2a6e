// What any implementation of the `Files` port does. Each test has names of its own.
import { beforeAll, expect, test } from "vitest";
import type { Files } from "../../src/ports/files.ts";
import type { List } from "../../src/schema/list.ts";

interface Opened {
  readonly files: Files;
  /** Whoever they are, they may add files to it. */
  readonly library: List;
}

export function filesContract(open: () => Promise<Opened>): void {
  let files: Files;
  let library: List;
  beforeAll(async () => {
    ({ files, library } = await open());
  });

  const bytes = (size: number, seed = 1) => Uint8Array.from({ length: size }, (_, at) => (at * seed) % 256);
  const upload = async (name: string, content: Uint8Array<ArrayBuffer>) => {
    const file = new File([content], name);
    const outcome = await files.upload({ library, file, folder: { name: "" }, signal: new AbortController().signal });
    if (outcome.kind !== "done") throw new Error(outcome.kind);
    return outcome.value;
  };
  async function held(link: string): Promise<Uint8Array> {
    const outcome = await files.contentOf(link);
    if (outcome.kind !== "done") throw new Error(outcome.kind);
    return new Uint8Array(outcome.value);
  }

  test("a file of text is added once, and the first stays", async () => {
    const first = await files.addOnce({ library, name: "note.json", content: '{"a":"ä"}' });
    const then = await files.addOnce({ library, name: "note.json", content: "{}" });
    expect([first, then]).toMatchObject([{ value: { isAdded: true } }, { value: { isAdded: false } }]);
    const link = first.kind === "done" ? first.value.link : "";
    expect(new TextDecoder().decode(await held(link))).toBe('{"a":"ä"}');
  });

  test("a file of bytes is added once, byte for byte", async () => {
    const content = bytes(70_000, 7);
    const first = await files.addOnce({ library, name: "picture of all.bin", content });
    const then = await files.addOnce({ library, name: "picture of all.bin", content: bytes(3) });
    expect([first, then]).toMatchObject([{ value: { isAdded: true } }, { value: { isAdded: false } }]);
    expect(await held(first.kind === "done" ? first.value.link : "")).toEqual(content);
  });

  test("a part of a larger buffer is added as that part alone", async () => {
    const content = bytes(100).subarray(10, 20);
    const added = await files.addOnce({ library, name: "part.bin", content });
    expect(await held(added.kind === "done" ? added.value.link : "")).toEqual(content);
  });

  test("an upload into the library itself has its name at the end of its address", async () => {
    const { name, link } = await upload("Board paper, public.pdf", bytes(9));
    expect([name, new URL(link).pathname.split("/").at(-1)]).toEqual([
      "Board paper, public.pdf",
      "Board%20paper%2C%20public.pdf",
    ]);
  });

  test("an upload of a name that another file has gets a number, and the other stays", async () => {
    const first = await upload("Paper.pdf", bytes(30));
    const then = await upload("Paper.pdf", bytes(30, 3));
    expect([first.name, then.name]).toEqual(["Paper.pdf", "Paper 2.pdf"]);
    expect([await held(first.link), await held(then.link)]).toEqual([bytes(30), bytes(30, 3)]);
  });

  test("an upload of the same file again makes no other", async () => {
    const [first, again] = [await upload("Twice.pdf", bytes(40)), await upload("Twice.pdf", bytes(40))];
    expect(again.link).toBe(first.link);
  });
}
