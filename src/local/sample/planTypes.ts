// The shapes of the sample plan: a published plan's sections, outcomes and actions.

export interface PlanAction {
  readonly reference: string;
  readonly title: string;
  /** As published, in the wording and the years of the plan that the sample is taken from. */
  readonly dates: string;
  /** As published, as roles. */
  readonly leadRoles: readonly string[];
}

interface PlanOutcome {
  readonly number: string;
  readonly text: string;
  readonly actions: readonly PlanAction[];
}

export type ThemeLetter = "A" | "B" | "C" | "D";

export interface PlanSection {
  readonly number: number;
  readonly title: string;
  readonly theme: ThemeLetter;
  readonly phase: 1 | 2;
  readonly outcomes: readonly PlanOutcome[];
}
