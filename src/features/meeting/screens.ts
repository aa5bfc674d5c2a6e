// The screens of meetings, loaded together: each part of its own would cost bytes before the first card.
export { AgendaPage } from "./AgendaPage.tsx";
export { BodiesPage } from "./BodiesPage.tsx";
export { DecisionsPage } from "./DecisionsPage.tsx";
export { MeetingsPage } from "./MeetingsPage.tsx";
