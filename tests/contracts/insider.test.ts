// What somebody with a token can do to a plan; every abuse, by everybody, in `npm run campaign -- insider`.
import { afterAll, expect, test } from "vitest";
import { insiders } from "../campaigns/insider/people.ts";
import { abuses, isWrong, openStage } from "../campaigns/insider/trial.ts";

/** Owners may do anything, and those who may only read are refused whatever it is; the campaign tries both. */
const tried = insiders.filter(({ own, verifier, role }) => own || verifier || role === "lead of another");
const always = [
  "an open action is claimed in its row, in the lead's name",
  "verified before it is claimed",
  "a claim of the lead verified",
  "a file of evidence written over",
  "the programme's folder renamed, and its claimed action verified",
];
/** And a twentieth of all. */
const chosen = abuses.flatMap(({ name }, index) => (index % 20 === 0 || always.includes(name) ? [name] : []));

const stage = await openStage();
afterAll(() => stage.close());

test.each(chosen)("nobody gains by what is not theirs to do: %s", async (name) => {
  const abuse = abuses.find((each) => each.name === name);
  if (!abuse) throw new Error(`There is no abuse “${name}”.`);
  const wrong: unknown[] = [];
  for (const me of tried) {
    const trial = await stage.try(abuse, me);
    if (isWrong(trial)) wrong.push([me.role, trial]);
  }
  expect(wrong).toEqual([]);
});
