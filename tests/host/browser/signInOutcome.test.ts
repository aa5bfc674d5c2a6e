import { AuthError, InteractionRequiredAuthError } from "@azure/msal-browser";
import { expect, test } from "vitest";
import { HostSilent, outcomeOf, withinReason } from "../../../src/host/browser/signInOutcome.ts";

const msal = { AuthError, InteractionRequiredAuthError };
const authError = (code: string, message = "See https://aka.ms/msal.js.errors for details") =>
  new AuthError(code, "", message);

test("an error that a click can mend asks for the click", () => {
  expect(outcomeOf(new InteractionRequiredAuthError("consent_required", ""), msal).kind).toBe("interaction-needed");
  expect(outcomeOf(authError("user_canceled"), msal).kind).toBe("interaction-needed");
  expect(outcomeOf(authError("no_account_found"), msal).kind).toBe("interaction-needed");
});

test("an error that time can mend is out of reach", () => {
  expect(outcomeOf(authError("no_network_connectivity"), msal).kind).toBe("unreachable");
  expect(outcomeOf(authError("temporarily_unavailable"), msal).kind).toBe("unreachable");
  expect(outcomeOf(new HostSilent("No answer."), msal)).toEqual({ kind: "unreachable", detail: "No answer." });
});

test("where the library could not be loaded, the network is to blame", () => {
  expect(outcomeOf(new TypeError("Failed to fetch dynamically imported module"), undefined).kind).toBe("unreachable");
});

test("anything else is a refusal, in the service's words where it has any", () => {
  expect(outcomeOf(authError("access_denied", "AADSTS90094: An administrator has to consent."), msal)).toMatchObject({
    kind: "refused",
    detail: expect.stringContaining("An administrator has to consent."),
  });
  expect(outcomeOf(new Error("window is undefined"), msal).kind).toBe("refused");
});

test("nobody is shown a code with a link", () => {
  for (const code of ["no_network_connectivity", "user_canceled", "access_denied"]) {
    expect(outcomeOf(authError(code), msal).detail).not.toContain("http");
  }
});

test("a host that never answers is given up, and one that does is not", async () => {
  await expect(withinReason(new Promise(() => undefined), 1)).rejects.toThrow(HostSilent);
  expect(await withinReason(Promise.resolve("here"), 60_000)).toBe("here");
});
