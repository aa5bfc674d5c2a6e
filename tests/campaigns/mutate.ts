// npm run campaign -- mutate [--seed N] [--count N] [--ids 3,17] [--list] [--at REVISION] [--tests REVISION]: small
// changes of the product, drawn from a seed, each tried on the tests until one fails. --at draws and tests in another
// git revision; --tests takes another revision's tests for the source as it is.
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { copyProject } from "./mutate/copy.ts";
import { type DrawnMutation, draw } from "./mutate/draw.ts";
import { stopGroups } from "./mutate/groups.ts";
import { type OrderTests, orderTests } from "./mutate/order.ts";
import { runTests, type TestRun } from "./mutate/runTests.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "50" },
    ids: { type: "string" },
    list: { type: "boolean" },
    at: { type: "string" },
    tests: { type: "string" },
  },
});
const ids = values.ids?.split(",").map(Number);
const last = ids ? Math.max(...ids) : Number(values.count);
const copy = copyProject(resolve(import.meta.dirname, "../.."), { revision: values.at, testsOf: values.tests });
const survivors: DrawnMutation[] = [];
/** Whether a test file passes without any mutation, of those that have failed with one. */
const passesUnmutated = new Map<string, boolean>();
let tried = 0;

process.on("SIGINT", () => end(130));
process.on("SIGTERM", () => end(143));
try {
  const order = values.list ? undefined : orderTests(copy.folder);
  for await (const mutation of draw(copy, values.seed)) {
    if (mutation.id > last) break;
    if (ids && !ids.includes(mutation.id)) continue;
    console.log(`${mutation.id}  ${mutation.file}:${mutation.line}  ${mutation.change}`);
    if (order) await tryMutation(mutation, order);
    if (mutation.id === last) break;
  }
} catch (problem) {
  console.error(problem);
  end(1);
}
end(0);

async function tryMutation(mutation: DrawnMutation, order: OrderTests): Promise<void> {
  const began = Date.now();
  const failure = await firstFailure(mutation, order(mutation.file));
  const caught = failure && `caught by ${[failure.file, failure.test].filter(Boolean).join(" > ")}`;
  console.log(`    ${caught ?? "SURVIVED"}, ${Math.round((Date.now() - began) / 1000)} s`);
  tried++;
  if (!failure) survivors.push(mutation);
}

/** A file that fails without the mutation, too, has not noticed it: the other files are asked without that one. */
async function firstFailure(mutation: DrawnMutation, files: readonly string[]): Promise<TestRun["failure"]> {
  let left = files.filter((file) => passesUnmutated.get(file) !== false);
  for (;;) {
    copy.mutate(mutation.file, mutation);
    const { failure, passed } = await runTests(copy.folder, left);
    copy.restore();
    const file = failure?.file;
    if (file === undefined || (await passes(file))) return failure;
    left = left.filter((each) => each !== file && !passed.includes(each));
  }
}

async function passes(file: string): Promise<boolean> {
  const known = passesUnmutated.get(file);
  if (known !== undefined) return known;
  const { failure } = await runTests(copy.folder, [file]);
  if (failure) console.log(`    ${file} fails without a mutation and does not count: ${failure.test}`);
  passesUnmutated.set(file, failure === undefined);
  return failure === undefined;
}

/** Prints what was reached, also after Ctrl-C. */
function end(code: number): never {
  stopGroups();
  copy.remove();
  for (const { id, file, line, change } of survivors) console.log(`survived: ${id}  ${file}:${line}  ${change}`);
  if (!values.list) console.log(`mutate: ${tried - survivors.length} of ${tried} caught`);
  process.exit(code);
}
