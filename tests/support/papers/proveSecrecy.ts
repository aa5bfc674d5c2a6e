// Nothing internal is in a public paper: no planted secret is in any of its bytes, and it is the same whatever is internal.
import { strFromU8 } from "fflate";
import { unpack } from "../office/unpack.ts";
import { randomPeriod, themes } from "./randomPeriod.ts";
import { bookOf, kindOf, make, pageOf, requestOf, wordOf } from "./renderings.tsx";
import { readPlanted, secretForm, withSecrets } from "./secrets.ts";

function paperOf(seed: number, kind: string, salt: number) {
  const theme = kindOf(kind).hasTheme ? (themes[seed % themes.length] ?? "") : "";
  return make(requestOf(kind, "Public", { theme }), readPlanted(withSecrets(randomPeriod(seed), { salt }))).paper;
}

/** Where two plans that differ in what is internal make different public papers. */
export function proveIndependence(seed: number, kind: string): readonly string[] {
  const [one, two] = [JSON.stringify(paperOf(seed, kind, 1)), JSON.stringify(paperOf(seed, kind, 2))];
  const at = [...one].findIndex((character, index) => character !== two[index]);
  return one === two ? [] : [`plan ${seed}, ${kind}: ${one.slice(at - 150, at + 60)} | ${two.slice(at - 20, at + 60)}`];
}

/** Secrets in any part of its files. */
export async function proveSecrecy(seed: number, kind: string): Promise<readonly string[]> {
  const paper = paperOf(seed, kind, seed % 1000);
  const files = [unpack(await wordOf(paper)), unpack(await bookOf(paper))];
  const texts = files.flatMap((parts) =>
    Object.entries(parts).map(([path, bytes]) => [path, `${path} ${strFromU8(bytes)}`]),
  );
  return [...texts, ["page", pageOf(paper)]].flatMap(([path = "", text = ""]) =>
    (text.match(secretForm) ?? []).map((secret) => `plan ${seed}, ${kind}, ${path}: ${secret}`),
  );
}
