// Moving an action between columns: a change of facts, what it needs to be told, and what it may not do. The one
// function behind dragging, the menu and the keyboard.
import type { ActionFields } from "../schema/actions.ts";
import type { Day, Person } from "../schema/column.ts";
import { type Action, type BoardColumn, columnOf, isDueToHaveBegun } from "./action.ts";
import { formatDay } from "./days.ts";
import type { Plan } from "./plan.ts";

/** Something the move asks for, by the field it fills; `checked` is the verifier's word that the evidence was read. */
export type Need = "narrative" | "correctiveAction" | "ask" | "evidence" | "checked";

export type Move =
  | { readonly kind: "allowed"; readonly needs: readonly Need[] }
  /** In words for people. */
  | { readonly kind: "refused"; readonly why: string }
  /** It stands there already. */
  | { readonly kind: "none" };

export interface Mover {
  readonly me: Person;
  readonly plan: Pick<Plan, "verifiers">;
  readonly today: Day;
}

/** Whether the person may move the action to the column, and what they will be asked for. */
export function move(action: Action, to: BoardColumn, mover: Mover): Move {
  const from = columnOf(action, mover.today);
  if (from === to) return { kind: "none" };
  if (!action.canEdit) return refused("You can read this action, but SharePoint does not let you change it.");
  if (from === undefined) return refused("This action is superseded. Change its lifecycle first.");
  switch (to) {
    case "Not started":
      return moveToNotStarted(action, from, mover.today);
    case "Red":
      return { kind: "allowed", needs: ["narrative", "correctiveAction", "ask"] };
    case "Amber":
      return { kind: "allowed", needs: ["narrative"] };
    case "Green":
      // Taking back a claim or a verification is never silent.
      return { kind: "allowed", needs: from === "Claimed" || from === "Verified" ? ["narrative"] : [] };
    case "Claimed":
      if (from === "Verified") return refused("It is verified. If it has slipped, move it to Red, Amber or Green.");
      return { kind: "allowed", needs: ["evidence"] };
    case "Verified":
      return moveToVerified(action, from, mover);
  }
}

function moveToNotStarted(action: Action, from: BoardColumn, today: Day): Move {
  if (from === "Claimed" || from === "Verified") return refused("Work that was claimed complete has been started.");
  if (isDueToHaveBegun(action.fields, today)) {
    const began = action.fields.start ?? action.fields.due;
    return refused(`It was due to begin by ${began && formatDay(began)}, so it needs a rating: Red, Amber or Green.`);
  }
  return { kind: "allowed", needs: [] };
}

function moveToVerified({ fields, programme }: Action, from: BoardColumn, { me, plan }: Mover): Move {
  if (from !== "Claimed") return refused("Completion has to be claimed, with evidence, before it can be verified.");
  if (!plan.verifiers.includes(me.email.toLowerCase())) return refused("Only a verifier can mark an action verified.");
  if (fields.claimedBy?.id === me.id) return refused("You claimed this action, so somebody else has to verify it.");
  if ([programme?.lead?.id, programme?.coordinator?.id].includes(me.id)) {
    return refused("You lead or coordinate this programme, so somebody else has to verify it.");
  }
  return { kind: "allowed", needs: ["checked"] };
}

function refused(why: string): Move {
  return { kind: "refused", why };
}

/** What the person said when asked. */
export type Answers = Partial<Record<Exclude<Need, "checked">, string>> & { readonly checked?: boolean };

/** The needs that the answers leave open. */
export function unanswered(needs: readonly Need[], answers: Answers): readonly Need[] {
  return needs.filter((need) => (need === "checked" ? !answers.checked : !answers[need]?.trim()));
}

/** The fields to write for an allowed move whose needs are answered. */
export function fieldsOfMove(to: BoardColumn, answers: Answers, { me, today }: Mover): Partial<ActionFields> {
  const words = Object.fromEntries(
    (["narrative", "correctiveAction", "ask", "evidence"] as const)
      .map((need) => [need, answers[need]?.trim()])
      .filter(([, text]) => text),
  ) as Partial<ActionFields>;
  const said = { updatedOn: today, carriedForward: 0 };
  const reopened = { claimedBy: undefined, claimedOn: undefined, verifiedBy: undefined, verifiedOn: undefined };
  switch (to) {
    case "Not started":
      return { ...words, lifecycle: "Not started", rating: undefined, ...said };
    case "Red":
    case "Amber":
    case "Green":
      return { ...words, ...reopened, embeddedOn: undefined, lifecycle: "In progress", rating: to, ...said };
    case "Claimed":
      return { ...words, lifecycle: "Claimed complete", claimedBy: me, claimedOn: today, ...said };
    case "Verified":
      return { ...words, verifiedBy: me, verifiedOn: today };
  }
}
