// The chapters of papers that reports give: figures, actions, achievements, and how the paper was made.
import type { PaperGift } from "../../plan/feature.ts";
import { aboutSections } from "./sections/about.ts";
import { achievementReleases, achievementSections } from "./sections/achievements.ts";
import { actionSections } from "./sections/actions.ts";
import { figureSections } from "./sections/figures.ts";

export const papers: PaperGift = {
  sections: [...figureSections, ...actionSections, ...achievementSections, ...aboutSections],
  releases: achievementReleases,
};
