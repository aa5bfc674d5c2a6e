// What people are going to do in a session with the forms of claims, evidence and checks, drawn from its seed alone.
import type { Fault } from "../../../src/local/sharepoint/faultKinds.ts";
import { type Random, random } from "../../sync/simulator/random.ts";
import { faultKinds } from "../sessions/plan.ts";
import type { WindowName } from "../sessions/windows.ts";

export type FormKind = "claim" | "evidence" | "withdraw evidence" | "take back" | "verify";

/** How a criterion is accounted for in a claim: so many files, and perhaps a link; neither is a word why there is no evidence. */
export interface Way {
  readonly files: number;
  readonly link: boolean;
}

/** What befalls the person in the middle of the form, so many milliseconds after they came to that point. */
export interface Break {
  readonly at: "filling" | "uploading" | "pressed";
  readonly by: "reload" | "kill" | "offline" | "cancel";
  readonly after: number;
}

export interface FormStep {
  readonly kind: "form";
  readonly form: FormKind;
  readonly window: WindowName;
  readonly reference: string;
  /** For each criterion in turn, and from the start again where there are more. */
  readonly ways: readonly Way[];
  /** Which of what there is to choose from, such as the piece that is withdrawn. */
  readonly choice: number;
  /** Begun forms are kept as drafts, and are gone on with, or discarded, later. */
  readonly ends: "pressed" | "left" | "discarded";
  /** Whether it is begun at once, whatever is still on its way. */
  readonly hurried: boolean;
  readonly broken?: Break;
}

export type Step =
  | FormStep
  | { readonly kind: "reload"; readonly window: WindowName }
  | { readonly kind: "kill"; readonly after: number }
  | { readonly kind: "offline"; readonly window: WindowName | "browser" }
  | { readonly kind: "online" };

export interface ClaimPlan {
  readonly seed: number;
  /** The actions, each with how many success criteria it has as the session begins. */
  readonly actions: readonly { readonly reference: string; readonly criteria: number }[];
  readonly faults: readonly Fault[];
  readonly steps: readonly Step[];
}

const staff: readonly WindowName[] = ["lead's board", "lead's board", "lead's own list", "coordinator's board"];
const everybody: readonly WindowName[] = [...staff, "verifier's board"];

export function drawClaimPlan(seed: number, known: readonly string[]): ClaimPlan {
  const dice = random(seed * 2_246_822_519);
  for (let turn = 0; turn < 3; turn++) dice.next();
  const references = [...new Set([dice.pick(known), dice.pick(known)])].slice(0, dice.chance(0.6) ? 1 : 2);
  const actions = references.map((reference) => ({ reference, criteria: dice.pick([0, 1, 2, 2, 3]) }));
  const stories = references.map((reference) => drawStory(dice, reference));
  const steps: Step[] = [];
  let isOffline = false;
  while (stories.some((story) => story.length > 0)) {
    const left = stories.filter((story) => story.length > 0);
    const next = dice.pick(left).shift();
    if (next) steps.push(next);
    const roll = dice.next();
    if (roll < 0.1) steps.push({ kind: "reload", window: dice.pick(everybody) });
    else if (roll < 0.17) steps.push({ kind: "kill", after: dice.below(400) });
    else if (roll < 0.37) {
      steps.push(
        isOffline
          ? { kind: "online" }
          : { kind: "offline", window: dice.chance(0.3) ? "browser" : dice.pick(everybody) },
      );
      isOffline = !isOffline;
    }
  }
  const isUploadBroken = steps.some((step) => step.kind === "form" && step.broken?.at === "uploading");
  return { seed, actions, steps, faults: [...(isUploadBroken ? [drawSlowUpload(dice)] : []), ...drawFaults(dice)] };
}

/** Claimed, perhaps with evidence before or after; checked by the verifier; and perhaps taken back. */
function drawStory(dice: Random, reference: string): FormStep[] {
  const step = (form: FormKind, windows: readonly WindowName[]) => drawForm(dice, { form, windows, reference });
  const story: FormStep[] = [];
  if (dice.chance(0.4)) story.push(step("evidence", everybody));
  story.push(step("claim", staff));
  if (dice.chance(0.3)) story.push(step("evidence", everybody));
  const roll = dice.next();
  if (roll < 0.4) story.push(step("verify", ["verifier's board"]));
  else if (roll < 0.6) story.push(step("take back", ["verifier's board"]), step("claim", staff));
  else if (roll < 0.8) story.push(step("take back", staff), step("claim", staff));
  if (dice.chance(0.45)) story.push(step("withdraw evidence", everybody));
  return story;
}

interface Wish {
  readonly form: FormKind;
  readonly windows: readonly WindowName[];
  readonly reference: string;
}

function drawForm(dice: Random, { form, windows, reference }: Wish): FormStep {
  const hasPieces = form === "claim" || form === "evidence";
  const broken = dice.chance(0.45) ? drawBreak(dice, form) : undefined;
  return {
    ...{ kind: "form", form, window: dice.pick(windows), reference, choice: dice.below(60) },
    ways: Array.from({ length: 3 }, () => ({ files: dice.pick([0, 0, 1, 1, 2, 3]), link: dice.chance(0.35) })),
    ends: hasPieces && !broken && dice.chance(0.3) ? dice.pick(["left", "left", "discarded"] as const) : "pressed",
    hurried: dice.chance(0.3),
    ...(broken && { broken }),
  };
}

function drawBreak(dice: Random, form: FormKind): Break {
  const hasPieces = form === "claim" || form === "evidence";
  const at = dice.pick(
    hasPieces ? (["filling", "uploading", "pressed", "pressed"] as const) : (["filling", "pressed"] as const),
  );
  const ways = {
    filling: ["reload", "kill", "offline"],
    uploading: ["reload", "kill", "cancel"],
    pressed: ["reload", "kill", "kill"],
  };
  const by = dice.pick(ways[at] as Break["by"][]);
  return { at, by, after: dice.chance(0.3) ? 0 : dice.below(at === "pressed" ? 350 : 700) };
}

const drawSlowUpload = (dice: Random): Fault => ({
  ...{ kind: "slow", url: "AddUsingPath", milliseconds: 1_500 + dice.below(1_500), times: 1 + dice.below(3) },
});

/** What requests of the tab are struck: its addresses name lists by path, those of the judge by title. */
const targets: readonly Pick<Fault, "method" | "url">[] = [
  { url: "AddUsingPath" },
  { url: "AddUsingPath" },
  { method: "POST", url: "getList" },
  { method: "POST", url: "getList" },
  { method: "POST", url: "getList" },
  { method: "MERGE", url: "getList" },
  { method: "GET", url: "/items(" },
  { method: "GET", url: "getList" },
  { method: "GET", url: "getFile" },
  { url: "getChanges" },
  { url: "$batch" },
];

function drawFaults(dice: Random): Fault[] {
  return Array.from({ length: dice.below(7) }, () => {
    const kind = dice.pick(faultKinds);
    return {
      ...{ kind, ...dice.pick(targets), seconds: 1, milliseconds: 200 + dice.below(1_300), html: dice.chance(0.3) },
      retryAfter: dice.pick(["seconds", "date"] as const),
      // A browser resends what a closed connection swallowed.
      times: kind === "lostBefore" || kind === "lostAfter" ? dice.pick([1, 2, 6]) : 1,
    };
  });
}
