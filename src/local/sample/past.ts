// What was said of an action in the months before today, told in the data files, a line a step. Months are those of the plan
// as published, from 5 (its first) to 11, and are moved with it.

interface When {
  readonly month: number;
  /** Day of the month; the next day on which its author sits down to the list unless said. */
  readonly day?: number;
}

export type Step = When &
  (
    | {
        readonly kind: "update";
        readonly rating: "Red" | "Amber" | "Green";
        /** `{-1}` becomes the name of the month before the step's own, `{0}` of its own, `{+1}` of the next. */
        readonly narrative: string;
        readonly corrective?: string;
        readonly ask?: string;
        /** The due date is revised: to this month, or as today's story tells it. */
        readonly slip?: "as today" | { readonly to: string; readonly reason: string };
      }
    | { readonly kind: "claim"; readonly narrative: string; readonly evidence: string }
    /** A verifier gives the claim back. */
    | { readonly kind: "return"; readonly narrative: string }
    | { readonly kind: "verify" }
    /** The programme's coordinator opens it again: what was verified has not held. */
    | { readonly kind: "reopen"; readonly narrative: string; readonly corrective: string }
  );

export interface Past {
  readonly steps: readonly Step[];
  /** What the lead wrote when claiming, where today's narrative came later. */
  readonly atClaim?: string;
}

export type Pasts = Readonly<Record<string, Past>>;

type Update = Extract<Step, { kind: "update" }>;
type More = Partial<Pick<Update, "day" | "corrective" | "ask" | "slip">>;

export const past = (...steps: readonly Step[]): Past => ({ steps });
export const untilClaim = (atClaim: string, ...steps: readonly Step[]): Past => ({ steps, atClaim });

const update =
  (rating: Update["rating"]) =>
  (month: number, narrative: string, more: More = {}): Step => ({ kind: "update", month, rating, narrative, ...more });

export const wasGreen = update("Green");
export const wasAmber = update("Amber");
export const wasRed = update("Red");

export const claims = (month: number, narrative: string, evidence: string, day?: number): Step => ({
  kind: "claim",
  month,
  narrative,
  evidence,
  ...(day ? { day } : {}),
});
export const returned = (month: number, narrative: string, day?: number): Step => ({
  kind: "return",
  month,
  narrative,
  ...(day ? { day } : {}),
});
export const verifiedIn = (month: number): Step => ({ kind: "verify", month });
export const reopened = (month: number, narrative: string, corrective: string): Step => ({
  kind: "reopen",
  month,
  narrative,
  corrective,
});
