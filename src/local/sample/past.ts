// The steps of an action's history in the data files, one a line. Months are those of the published plan, from 5 (its first) to 11,
// and are moved with it.

interface When {
  readonly month: number;
  /** Day of the month; by default the author's usual day. */
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
        /** The revised due date: a month, or that of today's story. */
        readonly slip?: "as today" | { readonly to: string; readonly reason: string };
      }
    | { readonly kind: "claim"; readonly narrative: string; readonly evidence: string }
    /** A verifier returns the claim. */
    | { readonly kind: "return"; readonly narrative: string }
    | { readonly kind: "verify" }
    /** The coordinator re-opens a verified action that has slipped. */
    | { readonly kind: "reopen"; readonly narrative: string; readonly corrective: string }
  );

export interface Past {
  readonly steps: readonly Step[];
  /** The narrative of the claim, when today's narrative is later. */
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
