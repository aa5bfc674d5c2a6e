// `npm run verify -- --site URL` reads every snapshot of a site and every file of an issued paper, and says of each whether it is the one that
// was kept.
import { parseArgs } from "node:util";
import { paperLog } from "../features/reports/list.ts";
import { systemClock } from "../host/clock.ts";
import { type Board, startLists } from "../plan/board.ts";
import { dayOf } from "../plan/days.ts";
import { lateRules } from "../plan/lateRules.ts";
import { nameOf } from "../plan/nameOf.ts";
import { rounds } from "../plan/rounds.ts";
import { rowsOf } from "../plan/rowsOf.ts";
import type { Chain, ChainLink } from "../plan/snapshots/chain.ts";
import { faultInWords, strayWords } from "../plan/snapshots/chainWords.ts";
import { type Addendum, addenda, snapshotFiles } from "../plan/snapshots/list.ts";
import { namesOf, readChain } from "../plan/snapshots/readChain.ts";
import { readPlan } from "../plan/snapshots/readPlan.ts";
import { connect } from "../sharepoint/connect.ts";
import { createFiles } from "../sharepoint/files.ts";
import { createGate } from "../sharepoint/gate.ts";
import { createLists } from "../sharepoint/lists.ts";
import {
  explain,
  isMisspelt,
  type Output,
  SIGN_IN_OPTIONS,
  SIGN_IN_USAGE,
  signedInTo,
  siteUrlOf,
} from "./commandParts.ts";
import { verifyPapers } from "./verifyPapers.ts";
import { verifyWords as words } from "./verifyWords.ts";

const USAGE = `Usage: npm run verify -- --site URL
  --site URL          the SharePoint site, such as https://contoso.sharepoint.com/sites/improvement
${SIGN_IN_USAGE}
Exits with 0 if every snapshot is verified or redacted and every issued paper is as it was issued, and with 1 otherwise.`;

/** Runs the command with these words; returns its exit code. */
export async function verifyCommand(given: readonly string[], output: Output): Promise<number> {
  const finish = (text: string, exitCode: number) => {
    output.log(text);
    return exitCode;
  };
  try {
    const options = { ...SIGN_IN_OPTIONS, site: { type: "string" } } as const;
    const { values, positionals } = parseArgs({ args: [...given], options, allowPositionals: true });
    if (positionals.join() !== "verify" || !values.site) return finish(USAGE, 2);
    const url = siteUrlOf(values.site);
    const signIn = await signedInTo(url, { values, permission: "AllSites.Write", output });
    const connection = { sp: connect({ siteUrl: url, signIn, gate: createGate(systemClock) }), url };
    return await verify(connection, output);
  } catch (problem) {
    if (isMisspelt(problem)) return finish(`${problem.message}\n\n${USAGE}`, 2);
    return finish(explain(problem, "Nothing was changed. Run the command again."), 1);
  }
}

async function verify(connection: Parameters<typeof createLists>[0], output: Output): Promise<number> {
  const now = () => systemClock.now();
  const lists = createLists(connection);
  const definitions = [...startLists, snapshotFiles, addenda, paperLog];
  const read = await readPlan({ lists, definitions, rules: lateRules(now), now });
  if (read.kind !== "done") throw new Error(read.why);
  const { board } = read.value;
  const unread = [rounds, snapshotFiles, addenda, paperLog].find(
    ({ title }) => board.lists.get(title)?.kind !== "read",
  );
  if (unread) throw new Error(words.unread(unread.title));
  const said = [...rowsOf(board.lists, addenda).values()];
  const files = createFiles(connection);
  const siteUrl = connection.url;
  const found = await readChain({
    ...{ siteUrl, names: namesOf(board), rounds: board.rounds, addenda: said, files },
  });
  if (found.kind !== "done") throw new Error(found.why);
  const doubted = board.unreadable.filter(({ list }) => list === rounds.title);
  for (const line of linesOf(found.value, doubted)) output.log(line);
  const papers = await verifyPapers({ board, siteUrl, files, now: now() });
  for (const line of papers.lines) output.log(line);
  const isWell = papers.isWell && found.value.links.every(({ state }) => state !== "wrong");
  return isWell && found.value.strays.length === 0 && doubted.length === 0 ? 0 : 1;
}

function linesOf({ links, strays }: Chain, doubted: Board["unreadable"]): readonly string[] {
  const wrong = links.filter(({ state }) => state === "wrong").length;
  const redacted = links.filter(({ state }) => state === "redacted").length;
  const sum = wrong > 0 ? words.notAll(wrong, links.length) : words.all(links.length, redacted);
  return [
    ...links.flatMap(linesOfLink),
    ...strays.map(strayWords),
    ...doubted.map(({ id, reason }) => words.entry(id, reason)),
    links.length === 0 ? words.none : sum,
    ...(strays.length > 0 ? [words.strays(strays.length)] : []),
  ];
}

function linesOfLink({
  round: { number, closedOn = "" },
  state,
  faults,
  seal,
  addenda: own,
}: ChainLink): readonly string[] {
  const saidIn = ({ author, created, fields }: Addendum) => ({
    who: nameOf(author),
    on: dayOf(created),
    why: fields.words,
  });
  const ofKind = (kind: Addendum["fields"]["kind"]) => own.filter(({ fields }) => fields.kind === kind).map(saidIn);
  return [
    ...(state === "verified" && seal ? [words.verified(number, closedOn, seal.sha256)] : []),
    ...(state === "redacted" ? ofKind("Removed").map((said) => words.redacted(number, said)) : []),
    ...faults.map((fault) => words.wrong(number, faultInWords(fault))),
    ...ofKind("Correction").map((said) => words.corrected(number, said)),
  ];
}
