// What of MSAL we use: asked for by name, so that the rest is left out of what a tab loads.
export {
  AuthError,
  CacheLookupPolicy,
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
  PublicClientApplication,
} from "@azure/msal-browser";
