import { AuthError, InteractionRequiredAuthError, ServerError } from "@azure/msal-browser";
import { expect, test } from "vitest";
import * as msal from "../../../src/host/browser/msalParts.ts";
import { outcomeOf as outcomeFor } from "../../../src/host/browser/signInOutcome.ts";
import { HostSilent, withTimeout } from "../../../src/host/browser/withTimeout.ts";

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

/** What the person reads for an error, as its page and as the sentence beside an edit. */
function read(error: unknown) {
  const outcome = outcomeOf(error, msal);
  const because = "because" in outcome ? outcome.because : undefined;
  return { ...outcome, ...(because?.kind === "entra" && because.reason), because };
}
const refusal = (number: number) => authError("invalid_grant", `AADSTS${number}: Not this time. Trace ID: abc`);

test("a number of Entra's that the person can do something about has a sentence of its own", () => {
  const sentences: Record<number, RegExp> = {
    50014: /accepted the invitation/,
    50020: /another organisation/,
    50034: /not known/,
    50053: /locked/,
    50055: /password has expired/,
    50057: /switched off/,
    50076: /confirm that it is you/,
    50079: /second way/,
    50097: /device must be enrolled/,
    50105: /not been given to you/,
    50126: /not right/,
    50131: /rule of your organisation/,
    50133: /expired/,
    50140: /not finished/,
    50158: /confirm that it is you/,
    50173: /expired/,
    50177: /another organisation/,
    50194: /set up for another organisation/,
    500011: /permission for SharePoint/,
    500113: /address of this page/,
    500212: /do not let their people/,
    51004: /another organisation/,
    53000: /device must be enrolled/,
    53001: /device must be enrolled/,
    53002: /does not allow this app/,
    53003: /rule of your organisation/,
    53004: /second way/,
    53011: /at risk/,
    70043: /expired/,
    700016: /not registered/,
    700082: /expired/,
    7000112: /not registered/,
    80012: /hour/,
    90002: /set up for another organisation/,
    90072: /another organisation/,
    120002: /new password was not accepted/,
    120012: /cannot be changed here/,
    16000: /not finished/,
    530003: /device must be enrolled/,
    530021: /does not allow this app/,
    530032: /rule of your organisation/,
  };
  for (const [number, sentence] of Object.entries(sentences)) {
    const { what, kind, detail } = read(refusal(Number(number)));
    expect(what, number).toMatch(sentence);
    // An edit on its way waits for the person, and says why.
    expect(kind, number).toBe("interaction-needed");
    expect(detail, number).toMatch(/^[A-Z].+\. [A-Z].+\.$/);
  }
});

test("the class of the error does not hide its number", () => {
  const message = "AADSTS53000: Device is not compliant.";
  expect(read(new InteractionRequiredAuthError("interaction_required", "", message)).what).toMatch(/enrolled/);
  expect(read(new ServerError("access_denied", "", message)).what).toMatch(/enrolled/);
  expect(read(new ServerError("access_denied", "", "Refused.", "", "53000")).what).toMatch(/enrolled/);
});

test("a sign-in that has not begun, or was not agreed to yet, is asked for as the first one is", () => {
  for (const number of [50058, 65001]) {
    expect(read(new InteractionRequiredAuthError("login_required", "", `AADSTS${number}: Not yet.`))).toEqual({
      kind: "interaction-needed",
      detail: expect.stringContaining("sign in or to agree"),
      because: undefined,
    });
  }
});

test("a service that is busy is tried again by the board", () => {
  for (const number of [50033, 90033]) expect(read(refusal(number)).kind).toBe("unreachable");
  expect(read(new ServerError("temporarily_unavailable", "", "AADSTS999999: Busy.")).kind).toBe("unreachable");
});

test("any other number, and any other error, comes with its code and the correlation id", () => {
  const id = "0f8fad5b-d9cb-469f-a165-70867728950e";
  const unknown = authError("invalid_request", `AADSTS90014: A field is missing. Correlation ID: ${id} Trace ID: abc`);
  expect(read(unknown)).toMatchObject({
    kind: "interaction-needed",
    what: "You could not be signed in",
    because: { reference: `Error code: AADSTS90014. Correlation ID: ${id}.` },
  });
  expect(read(new AuthError("authority_mismatch", id, "")).because).toMatchObject({
    reference: `Error code: authority_mismatch. Correlation ID: ${id}.`,
  });
});

test("a refusal without code or message still says that nobody is signed in, and what to do", () => {
  expect(read(new ServerError("", "", "", ""))).toMatchObject({
    kind: "interaction-needed",
    detail: expect.stringMatching(/^You could not be signed in\. Sign in again\..+\.$/),
    because: { reference: "No reason was given." },
  });
  expect(outcomeOf(new Error(""), msal).detail).toBe("You could not be signed in: no reason was given.");
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
  for (const code of ["no_network_connectivity", "user_canceled", "access_denied", ""]) {
    expect(outcomeOf(authError(code), msal).detail).not.toContain("http");
  }
});

test("a host that never answers times out, and one that answers does not", async () => {
  await expect(withTimeout(new Promise(() => undefined), 1)).rejects.toThrow(HostSilent);
  expect(await withTimeout(Promise.resolve("here"), 60_000)).toBe("here");
});
