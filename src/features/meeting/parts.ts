// The screens of meetings and their section of the panel, loaded together: each part of its own would cost bytes before the first card.
export { AgendaPage } from "./AgendaPage.tsx";
export { BodiesPage } from "./BodiesPage.tsx";
export { DecisionsPage } from "./DecisionsPage.tsx";
export { MeetingsPage } from "./MeetingsPage.tsx";
export { OnRecord } from "./OnRecord.tsx";
export { StagePage } from "./StagePage.tsx";
