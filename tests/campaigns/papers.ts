// npm run campaign -- papers [--runs 500] [--seed 1]: every kind of paper of 500 random plans. Every number against a count of its own, no secret
// in any byte of what is public, no fault in Word; then every hostile string in every field, 5,000 actions, long texts and another locale.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { parseArgs } from "node:util";
import { findNames } from "../../src/plan/papers/names.ts";
import { audiences } from "../../src/plan/papers/paper.ts";
import { checkWord } from "../support/office/checkWord.ts";
import { textOf, unpack } from "../support/office/unpack.ts";
import { hostileTexts, longTextOf } from "../support/papers/longTexts.ts";
import { proveHarmless } from "../support/papers/proveHarmless.ts";
import { proveNumbers } from "../support/papers/proveNumbers.ts";
import { proveIndependence, proveSecrecy } from "../support/papers/proveSecrecy.ts";
import { randomPeriod, readFiles, writeFiles } from "../support/papers/randomPeriod.ts";
import { kindKeys, make, requestOf, wordOf } from "../support/papers/renderings.tsx";
import { hostileStrings } from "./hostile/strings.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "500" },
    seed: { type: "string", default: "1" },
    print: { type: "boolean" },
  },
  allowPositionals: true,
});
const [runs, first] = [Number(values.runs), Number(values.seed)];
const mistakes: string[] = [];

function say(found: readonly string[]): void {
  for (const line of found) console.log(line);
  mistakes.push(...found);
}

/** Of one plan, by which two places can be compared. */
async function hashes(): Promise<string> {
  const snapshots = readFiles(writeFiles(randomPeriod(11)));
  const hash = createHash("sha256");
  for (const kind of kindKeys) {
    const { paper } = make(requestOf(kind, "Internal"), snapshots);
    hash.update(textOf(unpack(await wordOf(paper)), "word/document.xml"));
  }
  return hash.digest("hex");
}

async function plans(): Promise<void> {
  for (let seed = first; seed < first + runs; seed++) {
    for (const kind of kindKeys) {
      for (const audience of audiences) say(await proveNumbers(seed, kind, audience));
      say(proveIndependence(seed, kind));
      say(await proveSecrecy(seed, kind));
      const { paper } = make(requestOf(kind, "Internal"), readFiles(writeFiles(randomPeriod(seed))));
      say(checkWord(await wordOf(paper)).map((fault) => `plan ${seed}, ${kind}: ${fault}`));
    }
    const done = seed - first + 1;
    if (done % 25 === 0) console.log(`${done} of ${runs} plans, ${mistakes.length} mistakes`);
  }
}

async function hostile(): Promise<void> {
  const size = 60;
  for (let from = 0; from < hostileStrings.length; from += size) {
    const part = hostileStrings.slice(from, from + size);
    for (const kind of kindKeys) for (const audience of audiences) say(await proveHarmless(part, kind, audience));
    console.log(`${from + part.length} of ${hostileStrings.length} hostile strings, ${mistakes.length} mistakes`);
  }
}

async function large(): Promise<void> {
  const period = randomPeriod(3).map((snapshot) => ({
    ...snapshot,
    actions: Array.from({ length: 5_000 }, (_, index) => {
      const action = snapshot.actions[index % snapshot.actions.length];
      if (!action) throw new Error("The plan is empty.");
      return { ...action, id: index + 1 };
    }),
  }));
  for (const kind of kindKeys) {
    const { paper } = make(requestOf(kind, "Internal"), readFiles(writeFiles(period)));
    say(checkWord(await wordOf(paper)).map((fault) => `5,000 actions, ${kind}: ${fault}`));
  }
}

/** The best of three, in milliseconds of the processor. */
function cost(text: string): number {
  const heading = { level: 1, text: "", parts: [{ kind: "text", text }] } as const;
  const paper = { title: "", audience: "Public", author: "", header: "", footer: "", headings: [heading] } as const;
  const people = [
    Object.fromEntries(["Priya Shah", "Pat Prior", "Cy Shaw"].map((name, id) => [id, { name, email: "" }])),
  ];
  const once = () => {
    const start = process.cpuUsage();
    findNames(paper, people);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  return Math.min(once(), once(), once());
}

function growth(): void {
  for (const [what, unit] of hostileTexts) {
    const [short, long] = [cost(longTextOf(unit, 63_999)), cost(longTextOf(unit, 63_999 * 8))];
    // Eight times the text: a square would be 64 times the time.
    if (long / Math.max(short, 1) > 32)
      say([`looking for names in a text of ${what} costs ${short} ms, and of 8 times as many ${long} ms`]);
  }
}

async function elsewhere(): Promise<void> {
  const env = { ...process.env, LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8", TZ: "Pacific/Kiritimati" };
  const args = ["--import", "tsx", "tests/campaigns/run.ts", "papers", "--print"];
  const there = execFileSync(process.execPath, args, { env, encoding: "utf8" }).trim();
  if (there !== (await hashes())) say([`document.xml is another in Turkish, in the time of Kiritimati: ${there}`]);
}

if (values.print) {
  console.log(await hashes());
} else {
  growth();
  await elsewhere();
  await large();
  await hostile();
  await plans();
  console.log(
    `papers: ${runs} plans as ${kindKeys.length} kinds for ${audiences.length} audiences, ${hostileStrings.length} hostile strings, ${mistakes.length} mistakes`,
  );
  if (mistakes.length > 0) process.exitCode = 1;
}
