// The words and steps of the pages that stand in the board's place. How they look and work is tried in a browser (`journeys/startUp`).
import { expect, test } from "vitest";
import { entraReason } from "../../../src/host/browser/entraReasons.ts";
import type { SignInError } from "../../../src/ports/host.ts";
import type { NotSetUp } from "../../../src/ports/lists.ts";
import { type LoadError, pageFor } from "../../../src/ui/shell/errorPages.ts";

const site = { title: "Improvement", url: "https://contoso.sharepoint.com/sites/improvement" };
const where = { siteUrl: site.url };
const notSetUp = (lists: NotSetUp["lists"]) => ({ kind: "not-set-up", why: "", lists, site }) as const;

function entra(number: number): SignInError {
  const reason = entraReason(number);
  if (typeof reason !== "object") throw new Error(`Nothing is said of ${number}.`);
  return { kind: "entra", reason, reference: `Error code: AADSTS${number}. Correlation ID: 0f8fad5b.` };
}

const loadErrors: readonly LoadError[] = [
  { kind: "sign-in", why: "" },
  { kind: "sign-in", why: "", because: { kind: "declined" } },
  { kind: "sign-in", why: "", because: { kind: "window-blocked" } },
  { kind: "sign-in", why: "", because: { kind: "host-silent" } },
  { kind: "sign-in", why: "", because: { kind: "host-too-old" } },
  { kind: "refused", why: "", status: 401, because: { kind: "anonymous" } },
  { kind: "refused", why: "", status: 401, because: { kind: "administrator", consentUrl: "https://login.example/" } },
  { kind: "sign-in", why: "", because: entra(53000) },
  { kind: "sign-in", why: "", because: entra(50076) },
  { kind: "refused", why: "The server made a mistake.", status: 500 },
  { kind: "refused", why: "", status: 403 },
  { kind: "later", why: "SharePoint is busy (503).", waitMs: undefined },
  { kind: "later", why: "", waitMs: undefined, offline: true },
  { kind: "gone", why: "" },
  notSetUp("none"),
  notSetUp("older"),
  { kind: "not-installed", detail: "The file settings.json is missing (404)." },
  { kind: "incomplete" },
];

test("each error has a page of its own, with what happened, what to do, and three steps at most", () => {
  const pages = loadErrors.map((error) => pageFor(error, where));
  expect(new Set(pages.map(({ title }) => title)).size).toBe(pages.length);
  for (const { title, text, steps } of pages) {
    expect(text.length, title).toBe(2);
    expect(steps.length, title).toBeLessThanOrEqual(3);
    for (const sentence of text) expect(sentence, title).toMatch(/^[A-Z].*[.:]$/);
  }
});

test("everybody is offered to set the site up, and told whom to ask: only an owner's own sign-in shows who is one", () => {
  for (const [lists, label] of [
    ["none", "Set up this site"],
    ["older", "Update the lists"],
  ] as const) {
    const { steps, text } = pageFor(notSetUp(lists), where);
    expect(steps[0]).toEqual({ kind: "set-up", label });
    expect(text[1]).toContain("If you are not one, ask an owner of “Improvement”");
  }
  expect(pageFor(notSetUp("older"), where).steps[1]).toMatchObject({ kind: "link", url: `${site.url}/Lists/Actions` });
});

test("what somebody else has to know stands on the page: the site, the message, SharePoint's own words", () => {
  const detail = (error: LoadError) => pageFor(error, where).detail;
  expect(detail({ kind: "refused", why: "", status: 403 })).toBe(site.url);
  expect(detail({ kind: "gone", why: "" })).toBe(site.url);
  expect(detail({ kind: "refused", why: "The server made a mistake.", status: 500 })).toBe(
    "The server made a mistake.",
  );
  const because = { kind: "administrator", consentUrl: "https://login.example/consent" } as const;
  expect(detail({ kind: "refused", why: "", status: 401, because })).toContain("https://login.example/consent");
});

test("what Entra refuses has a message to send where somebody else has to help, and a way to sign in again", () => {
  const pageOf = (number: number) => pageFor({ kind: "sign-in", why: "", because: entra(number) }, where);
  const device = pageOf(53000);
  expect(device.detail).toBe(
    "I cannot sign in to Improvement Board. It says: “This device must be enrolled in your organisation”. Error code: AADSTS53000. Correlation ID: 0f8fad5b.",
  );
  expect(device.steps).toEqual([
    { kind: "copy", label: "Copy this message", text: device.detail },
    { kind: "sign-in", label: "Sign in again" },
  ]);
  const second = pageOf(50076);
  expect(second.detail).toBeUndefined();
  expect(second.steps).toEqual([{ kind: "sign-in", label: "Sign in" }]);
});
