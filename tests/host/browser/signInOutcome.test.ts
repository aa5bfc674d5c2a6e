import { AuthError, InteractionRequiredAuthError } from "@azure/msal-browser";
import { expect, test } from "vitest";
import { HostSilent, outcomeOf as outcomeFor, withTimeout } from "../../../src/host/browser/signInOutcome.ts";

const msal = { AuthError, InteractionRequiredAuthError };
const settings = { authority: "https://login.microsoftonline.com", tenant: "contoso", clientId: "the-app" };
const outcomeOf = (error: unknown, library: Parameters<typeof outcomeFor>[1]) => outcomeFor(error, library, settings);
const authError = (code: string, message = "See https://aka.ms/msal.js.errors for details") =>
  new AuthError(code, "", message);

test("an error that a click can solve asks for a click", () => {
  expect(outcomeOf(new InteractionRequiredAuthError("consent_required", ""), msal).kind).toBe("interaction-needed");
  expect(outcomeOf(authError("user_canceled"), msal).kind).toBe("interaction-needed");
  expect(outcomeOf(authError("no_account_found"), msal).kind).toBe("interaction-needed");
});

test("an error that may pass is reported as unreachable", () => {
  expect(outcomeOf(authError("no_network_connectivity"), msal).kind).toBe("unreachable");
  expect(outcomeOf(authError("temporarily_unavailable"), msal).kind).toBe("unreachable");
  expect(outcomeOf(new HostSilent("No answer."), msal)).toEqual({ kind: "unreachable", detail: "No answer." });
});

test("a library that could not be loaded is reported as unreachable", () => {
  expect(outcomeOf(new TypeError("Failed to fetch dynamically imported module"), undefined).kind).toBe("unreachable");
});

test("anything else is a refusal, in the words of the service if there are any", () => {
  expect(outcomeOf(authError("access_denied", "AADSTS50105: Nobody gave you this app."), msal)).toMatchObject({
    kind: "refused",
    detail: expect.stringContaining("Nobody gave you this app."),
  });
  expect(outcomeOf(new Error("window is undefined"), msal).kind).toBe("refused");
});

test("consent that only an administrator may give comes with the address for it", () => {
  for (const number of ["90093", "90094", "900941", "90095"]) {
    expect(outcomeOf(authError("access_denied", `AADSTS${number}: Ask an admin.`), msal)).toMatchObject({
      kind: "refused",
      because: {
        kind: "administrator",
        consentUrl: "https://login.microsoftonline.com/contoso/adminconsent?client_id=the-app",
      },
    });
  }
});

test("a person who declined, closed the window or had it blocked can click again, and sees which it was", () => {
  const because = (error: AuthError) => outcomeOf(error, msal);
  expect(because(authError("user_cancelled"))).toMatchObject({
    kind: "interaction-needed",
    because: { kind: "declined" },
  });
  expect(because(authError("access_denied", "AADSTS65004: User declined to consent."))).toMatchObject({
    kind: "interaction-needed",
    because: { kind: "declined" },
  });
  expect(because(authError("popup_window_error"))).toMatchObject({
    kind: "interaction-needed",
    because: { kind: "window-blocked" },
  });
});

test("codes with links are not shown", () => {
  for (const code of ["no_network_connectivity", "user_canceled", "access_denied"]) {
    expect(outcomeOf(authError(code), msal).detail).not.toContain("http");
  }
});

test("a host that never answers times out, and one that answers does not", async () => {
  await expect(withTimeout(new Promise(() => undefined), 1)).rejects.toThrow(HostSilent);
  expect(await withTimeout(Promise.resolve("here"), 60_000)).toBe("here");
});
