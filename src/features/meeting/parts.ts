// What the feature draws, loaded in one file.
export { AgendaPage } from "./AgendaPage.tsx";
export { BodiesPage } from "./BodiesPage.tsx";
export { DecisionsPage } from "./DecisionsPage.tsx";
export { MeetingsPage } from "./MeetingsPage.tsx";
export { OnRecord } from "./OnRecord.tsx";
export { StagePage } from "./StagePage.tsx";
