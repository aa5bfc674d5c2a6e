// A tab with nothing of ours in it: the unmodified teams-js and MSAL, put where a test can call them.
import {
  AuthError,
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
  type IPublicClientApplication,
} from "@azure/msal-browser";
import { app, meeting, pages } from "@microsoft/teams-js";

const probe = { app, meeting, pages, createNestablePublicClientApplication, AuthError, InteractionRequiredAuthError };

declare global {
  interface Window {
    probe: typeof probe;
    msal: IPublicClientApplication | undefined;
  }
}

window.probe = probe;
