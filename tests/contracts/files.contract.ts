// What any implementation of the `Files` port does. Each test has names of its own.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import type { Files } from "../../src/ports/files.ts";
import type { List } from "../../src/schema/list.ts";
import { aDocument } from "../support/aDocument.ts";

interface Opened {
  readonly files: Files;
  /** The same files, as somebody else who may add to the library. */
  readonly others: Files;
  /** Whoever they are, they may add files to it. */
  readonly library: List;
}

export function filesContract(open: () => Promise<Opened>): void {
  let files: Files;
  let others: Files;
  let library: List;
  beforeAll(async () => {
    ({ files, others, library } = await open());
  });

  const bytes = (size: number, seed = 1) => Uint8Array.from({ length: size }, (_, at) => (at * seed) % 256);
  const upload = async (name: string, content: Uint8Array<ArrayBuffer>, by = files) => {
    const file = new File([content], name);
    const outcome = await by.upload({ library, file, folder: { name: "" }, signal: new AbortController().signal });
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

  test("an upload of a document again, which SharePoint has written into, makes no other", async () => {
    const first = await upload("Document.docx", aDocument("Dear all,"));
    expect((await upload("Document.docx", aDocument("Dear all,", "later"))).link).toBe(first.link);
  });

  test.each([
    ["file", "Theirs.pdf", bytes(50)],
    ["document", "Theirs.docx", aDocument("Dear all,")],
  ])("an upload of the very %s that somebody else put there first is a file of one's own", async (_, name, content) => {
    const theirs = await upload(name, content, others);
    const own = await upload(name, content);
    expect(own.name).toBe(name.replace(".", " 2."));
    expect(own.link).not.toBe(theirs.link);
    expect((await upload(name, content)).link).toBe(own.link);
  });

  test("a document of other words whose checksum and size are the same is another", async () => {
    const [first, forged] = [aDocument("Red 12 plumless"), aDocument("Red 12 buckeroo")];
    expect(checksums(forged)).toEqual(checksums(first));
    await upload("Forged.docx", forged);
    const own = await upload("Forged.docx", first);
    expect(own.name).toBe("Forged 2.docx");
    expect(words(await held(own.link))).toContain("plumless");
  });

  test.each(["word/_rels/document.xml.rels", "customXml/item1.xml", "media.bin"])(
    "a document that has the part %s besides is another",
    async (part) => {
      const name = `More ${part.replaceAll("/", " ")}.docx`;
      await upload(name, withPart(aDocument("Dear all,"), part));
      expect((await upload(name, aDocument("Dear all,"))).name).toBe(name.replace(/(?=\.docx$)/u, " 2"));
    },
  );
}

type Bytes = Uint8Array<ArrayBuffer>;

const withPart = (document: Bytes, name: string): Bytes =>
  new Uint8Array(zipSync({ ...unzipSync(document), [name]: strToU8("<more/>") }));

const words = (document: Uint8Array) => strFromU8(unzipSync(document)["word/document.xml"] ?? new Uint8Array());

/** The table at the end of a zip: of each part its name, its checksum and its size. */
function checksums(document: Bytes): readonly unknown[] {
  const view = new DataView(document.buffer);
  const found: unknown[] = [];
  for (let at = 0; at < document.length - 46; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const name = new TextDecoder().decode(document.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    found.push([name, view.getUint32(at + 16, true), view.getUint32(at + 24, true)]);
  }
  return found;
}
