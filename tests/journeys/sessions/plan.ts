// What a session is going to do, drawn from its seed alone, so that the seed replays it.
import type { Fault } from "../../../src/local/sharepoint/faultKinds.ts";
import { type Random, random } from "../../sync/simulator/random.ts";

/** Two windows of one person, who also has their own list in the second, and one of another person. */
const windowNames = ["lead's board", "lead's own list", "coordinator's board"] as const;
export type WindowName = (typeof windowNames)[number];

const fields = ["narrative", "evidence", "title"] as const;
export const ratings = ["Red", "Amber", "Green"] as const;

type Means = "typing" | "drag" | "menu" | "keyboard" | "own list" | "nothing has changed";

export interface EditStep {
  readonly kind: "edit";
  readonly window: WindowName;
  readonly means: Means;
  readonly reference: string;
  /** For typing. */
  readonly field: (typeof fields)[number];
  /** For moves: which of the columns that can be reached from where the card is then. */
  readonly to: number;
  /** Whether it is waited for until the board shows it as made, or the next step follows at once. */
  readonly waits: boolean;
}

export type Step =
  | EditStep
  /** Somebody changes the row in the SharePoint list. */
  | { readonly kind: "list edit"; readonly reference: string; readonly field: (typeof fields)[number] }
  | { readonly kind: "reload"; readonly window: WindowName }
  /** All processes of the browser end at once, so many milliseconds after the step before. */
  | { readonly kind: "kill"; readonly after: number }
  /** One window's line to SharePoint, by the host page, or the whole browser's network. */
  | { readonly kind: "offline" | "online"; readonly window: WindowName | "browser" };

export interface Plan {
  readonly seed: number;
  readonly references: readonly string[];
  readonly faults: readonly Fault[];
  readonly steps: readonly Step[];
  /** In the end windows that still owe something are loaded anew, instead of being waited for. */
  readonly impatient: boolean;
  /** What people choose in conflicts and about refused edits: theirs, or their own. */
  readonly keepsOwn: readonly boolean[];
}

/** `known` are the references of the actions to choose from. */
export function drawPlan(seed: number, known: readonly string[]): Plan {
  const dice = random(seed * 2_654_435_761);
  for (let turn = 0; turn < 3; turn++) dice.next();
  const references = [dice.pick(known), dice.pick(known)];
  const steps: Step[] = [];
  let offline: WindowName | "browser" | undefined;
  const length = 4 + dice.below(5);
  for (let at = 0; at < length; at++) {
    const roll = dice.next();
    if (roll < 0.55) steps.push(drawEdit(dice, dice.pick(references)));
    else if (roll < 0.77) {
      steps.push({ kind: "list edit", reference: dice.pick(references), field: drawField(dice) });
    } else if (roll < 0.85) steps.push({ kind: "reload", window: dice.pick(windowNames) });
    else if (offline) {
      steps.push({ kind: "online", window: offline });
      offline = undefined;
    } else {
      offline = dice.chance(0.4) ? "browser" : dice.pick(windowNames);
      steps.push({ kind: "offline", window: offline }, drawEdit(dice, dice.pick(references)));
    }
  }
  if (dice.chance(0.3)) {
    const after = dice.chance(0.5) ? 0 : dice.below(400);
    steps.splice(1 + dice.below(steps.length), 0, { kind: "kill", after });
  }
  return {
    seed,
    references,
    faults: drawFaults(dice),
    steps,
    impatient: dice.chance(0.85),
    keepsOwn: Array.from({ length: 6 }, () => dice.chance(0.6)),
  };
}

function drawEdit(dice: Random, reference: string): EditStep {
  const window = dice.pick(windowNames);
  const board: readonly Means[] = ["typing", "drag", "menu", "keyboard"];
  const own: readonly Means[] = ["typing", "own list", "own list", "nothing has changed"];
  const means = dice.pick(window === "lead's own list" ? own : board);
  const field = drawField(dice);
  return { kind: "edit", window, means, reference, field, to: dice.below(60), waits: dice.chance(0.6) };
}

/** Moves take a narrative, so that people meet there. */
function drawField(dice: Random): (typeof fields)[number] {
  return dice.pick(["narrative", ...fields] as const);
}

/** What requests of the tab are struck: its addresses name lists by path, those of the judge by title. */
const targets: readonly Pick<Fault, "method" | "url">[] = [
  { method: "MERGE", url: "getList" },
  { method: "MERGE", url: "getList" },
  { method: "MERGE", url: "getList" },
  { method: "MERGE", url: "getList" },
  { method: "GET", url: "/items(" },
  { method: "GET", url: "/versions" },
  { method: "GET", url: "getList" },
  { url: "getChanges" },
  { url: "$batch" },
];

export const faultKinds: readonly Fault["kind"][] = [
  "lostBefore",
  "lostAfter",
  "lostAfter",
  "slow",
  "duplicate",
  "timeout",
  "challenge",
  "conflict",
  "throttled",
  "unavailable",
  "forbidden",
  "status",
];

function drawFaults(dice: Random): Fault[] {
  return Array.from({ length: 1 + dice.below(10) }, () => ({
    kind: dice.pick(faultKinds),
    ...dice.pick(targets),
    retryAfter: dice.pick(["seconds", "date", "none"] as const),
    seconds: 1,
    milliseconds: 200 + dice.below(1_300),
    html: dice.chance(0.3),
    times: dice.chance(0.2) ? 2 : 1,
  }));
}
