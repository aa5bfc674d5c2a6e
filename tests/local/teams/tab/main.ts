// A tab with nothing of ours in it: the unmodified teams-js and MSAL, put where a test can call them.
import { createNestablePublicClientApplication, InteractionRequiredAuthError } from "@azure/msal-browser";
import { app, meeting, pages } from "@microsoft/teams-js";

const probe = {
  app,
  meeting,
  pages,
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
};

export type Probe = typeof probe;

declare global {
  interface Window {
    probe: Probe;
  }
}

window.probe = probe;
