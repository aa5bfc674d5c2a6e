// What the feature draws, loaded in one file.

export { AchievementsPage } from "./AchievementsPage.tsx";
export { PapersPage } from "./PapersPage.tsx";
export { Publication } from "./Publication.tsx";
