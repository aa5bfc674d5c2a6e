// What the feature draws, loaded in one file.

export { ChangesPage } from "./ChangesPage.tsx";
export { OnTimePage } from "./OnTimePage.tsx";
export { OverviewPage } from "./OverviewPage.tsx";
export { SnapshotsPage } from "./SnapshotsPage.tsx";
export { TimelinePage } from "./TimelinePage.tsx";
export { TravelSection } from "./TravelSection.tsx";
