// The words for an owner's first steps, on the empty board and among what waits for them.
import type { StepKey } from "../../plan/firstSteps.ts";

export const firstStepWords = {
  title: "Set up your plan",
  about: "Three steps make the board ready for everyone.",
  done: "Done",
  toDo: "To do",
  steps: {
    programmes: {
      title: "Add your programmes",
      about: "Actions are grouped in programmes. Each has a lead and a coordinator.",
      go: "Add programmes",
      query: "screen=people",
    },
    people: {
      title: "Choose people",
      about: "Leads and coordinators update their programme's actions. Verifiers check what is claimed complete.",
      go: "Choose people",
      query: "screen=people",
    },
    plan: {
      title: "Enter the plan",
      about: "Coordinators can add the actions of their own programme.",
      go: "Add an action",
      query: "screen=add",
    },
  } satisfies Readonly<Record<StepKey, unknown>>,
  importPlan: "Import a plan",
  importQuery: "screen=import",
};
