// What owners open to look after the plan, loaded in one file.
export { PeoplePage } from "./PeoplePage.tsx";
export { SetUpScreen } from "./SetUpScreen.tsx";
