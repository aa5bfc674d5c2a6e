// The sample plan: 146 actions of a council's improvement plan, and the nine programmes that deliver them.

import { themeA } from "./planThemeA.ts";
import { themeB } from "./planThemeB.ts";
import { themeC } from "./planThemeC.ts";
import { themeD } from "./planThemeD.ts";
import type { PlanAction, PlanSection, ThemeLetter } from "./planTypes.ts";

export const PLAN_NAME = "Corporate improvement plan";

/** The first month of the published plan. */
export const PUBLISHED_FIRST_MONTH = { year: 2015, month: 5 } as const;

/** The present month of the plan, counted from 1. */
export const SAMPLE_MONTH = 8;

export interface SampleProgramme {
  readonly number: number;
  readonly title: string;
  /** The plan's sections that the programme delivers. */
  readonly sections: readonly number[];
}

export const programmes: readonly SampleProgramme[] = [
  { number: 1, title: "Workforce training and development", sections: [10, 18, 19] },
  { number: 2, title: "Communication", sections: [5] },
  { number: 3, title: "Financial planning", sections: [9] },
  { number: 4, title: "Corporate governance", sections: [7, 11, 12, 14, 26] },
  { number: 5, title: "Supporting elected members", sections: [1, 3, 6, 13, 24] },
  { number: 6, title: "New vision and performance framework", sections: [4, 8, 16, 27] },
  { number: 7, title: "Restructure and appointments", sections: [2, 25] },
  { number: 8, title: "Effective partnerships", sections: [21, 22, 23, 29, 30] },
  { number: 9, title: "Service-level improvements", sections: [15, 17, 20, 28] },
];

export const OWNER = "owner@council.example";
export const leadLogin = (programme: number): string => `lead-${programme}@council.example`;
export const coordinatorLogin = (programme: number): string => `coordinator-${programme}@council.example`;

const themes: Readonly<Record<ThemeLetter, string>> = {
  A: "A Leadership, political and managerial",
  B: "B Governance, decisions and performance",
  C: "C Excellence and delivery",
  D: "D Partnerships that count",
};

export interface SampleAction extends PlanAction {
  /** With its number: "1.1 A leader, cabinet and opposition …". */
  readonly outcome: string;
  /** With its number: "1 Political leadership that inspires". */
  readonly section: string;
  readonly theme: string;
  readonly phase: 1 | 2;
  readonly programme: number;
}

const sections: readonly PlanSection[] = [...themeA, ...themeB, ...themeC, ...themeD].sort(
  (a, b) => a.number - b.number,
);

/** In the order of the plan. */
export const plan: readonly SampleAction[] = sections.flatMap((section) =>
  section.outcomes.flatMap((outcome) =>
    outcome.actions.map((action) => ({
      ...action,
      outcome: `${outcome.number} ${outcome.text}`,
      section: `${section.number} ${section.title}`,
      theme: themes[section.theme],
      phase: section.phase,
      programme: programmeOf(section.number),
    })),
  ),
);

function programmeOf(section: number): number {
  const found = programmes.find((programme) => programme.sections.includes(section));
  if (!found) throw new Error(`No programme delivers section ${section}`);
  return found.number;
}
