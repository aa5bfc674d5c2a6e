// The parts of MSAL that we use, named one by one, so that the rest is left out of the bundle; and the meaning of its errors.
export {
  AuthError,
  CacheLookupPolicy,
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
  PublicClientApplication,
} from "@azure/msal-browser";
export { entraReason } from "./entraReasons.ts";
