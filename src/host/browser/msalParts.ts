// The parts of MSAL that we use, named one by one, so that the rest is left out of the bundle.
export {
  AuthError,
  CacheLookupPolicy,
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
  PublicClientApplication,
} from "@azure/msal-browser";
