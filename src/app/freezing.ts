// Freezes the plan of a site for the closing of a round.
import { startLists } from "../plan/board.ts";
import { definitionsOf, type FeatureRules } from "../plan/feature.ts";
import { type Closing, freezeRound } from "../plan/snapshots/closeRound.ts";
import { readPlan } from "../plan/snapshots/readPlan.ts";
import type { Clock } from "../ports/clock.ts";
import type { Files } from "../ports/files.ts";
import type { Lists } from "../ports/lists.ts";

interface FreezingParts {
  readonly features: readonly FeatureRules[];
  readonly lists: Lists;
  readonly files: Pick<Files, "addOnce" | "contentOf">;
  readonly clock: Clock;
  readonly rules: Parameters<typeof readPlan>[0]["rules"];
}

export async function freezeNow(opening: string, parts: FreezingParts): Promise<Closing> {
  const { features, lists, files, clock, rules } = parts;
  const titles = features.flatMap(({ lists: own = [] }) => own.map(({ title }) => title));
  const definitions = [...startLists, ...(await definitionsOf(features, titles))];
  const says = await Promise.all(features.flatMap((feature) => feature.says?.() ?? []));
  const read = () => readPlan({ lists, definitions, rules, now: clock.now });
  return freezeRound(opening, { read, definitions, files, lists, says });
}
