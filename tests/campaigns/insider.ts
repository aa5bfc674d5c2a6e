// What people with a token can do to a plan: npm run campaign -- insider [--only WORDS] [--why]. Every abuse is tried by somebody of every
// role; with --why, what the product says of each that was let through.
import { parseArgs } from "node:util";
import { insiders } from "./insider/people.ts";
import { abuses, isWrong, openStage, type Trial } from "./insider/trial.ts";

const { values } = parseArgs({
  options: { only: { type: "string", default: "" }, why: { type: "boolean", default: false } },
  allowPositionals: true,
});

const signs: Readonly<Record<Trial["verdict"], string>> = {
  refused: "–",
  may: "may",
  shown: "shown",
  nothing: "nothing",
  fooled: "FOOLED",
  hidden: "HIDDEN",
  known: "known",
  broken: "BROKEN",
};

const row = (cells: readonly string[]) => console.log(`| ${cells.join(" | ")} |`);
const details: string[] = [];
const counts: Record<string, number> = {};
let wrong = 0;
const stage = await openStage();
row(["abuse", ...insiders.map(({ role }) => role)]);
row(["---", ...insiders.map(() => "---")]);
for (const abuse of abuses.filter(({ name }) => name.includes(values.only))) {
  const cells: string[] = [];
  for (const me of insiders) {
    const trial = await stage.try(abuse, me);
    const { verdict, why } = trial;
    cells.push(signs[verdict]);
    counts[verdict] = (counts[verdict] ?? 0) + 1;
    if (isWrong(trial)) wrong++;
    if (isWrong(trial) || verdict === "known" || (values.why && why.length > 0 && me.role !== "owner")) {
      details.push(`${signs[verdict]}: ${abuse.name}, by the ${me.role}:\n  ${why.slice(0, 6).join("\n  ")}`);
    }
  }
  row([abuse.name, ...cells]);
}
await stage.close();
console.log(`
–: refused by SharePoint. may: theirs to do. shown: counts for nothing, and the product says so. nothing: the product reads nothing of it.
known: no reading can tell. FOOLED: it counts. HIDDEN: it counts for nothing, and nobody is told.
`);
for (const detail of details) console.log(detail);
for (const [verdict, count] of Object.entries(counts).toSorted()) console.log(`${count} ${verdict}`);
console.log(`insider: ${abuses.length} abuses by ${insiders.length} people, ${wrong} mistakes`);
if (wrong > 0) process.exitCode = 1;
