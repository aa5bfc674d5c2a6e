// Turns a failed request into an outcome.
import { HttpRequestError } from "@pnp/queryable";
import type { NoToken as NoTokenOutcome } from "../ports/host.ts";
import type { Failure, Outcome } from "../ports/lists.ts";
import { NoToken, Throttled } from "./connect.ts";

/** Runs a request and returns its failure as a value. Anything else that is thrown is a bug, and is thrown on. */
export async function outcomeOf<T>(request: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { kind: "done", value: await request() };
  } catch (problem) {
    return failureOf(problem);
  }
}

/** The HTTP status of a failed request; undefined when there was no answer. */
export function statusOf(problem: unknown): number | undefined {
  return problem instanceof HttpRequestError ? problem.status : undefined;
}

/** Whether SharePoint refused the row because a unique column has this value already. */
export function isDuplicate(problem: unknown): boolean {
  return problem instanceof HttpRequestError && problem.message.includes("SPDuplicateValuesFoundException");
}

/** Whether SharePoint refused the file because the folder has one of this name. */
export function isNameTaken(problem: unknown): boolean {
  return problem instanceof HttpRequestError && problem.message.includes("-2130575257");
}

export function failureOf(problem: unknown): Failure {
  if (problem instanceof NoToken) return tokenFailure(problem.outcome);
  if (problem instanceof Throttled) return { kind: "later", why: problem.message, waitMs: problem.wait };
  if (problem instanceof HttpRequestError) return answerFailure(problem);
  // A browser's fetch rejects with a TypeError when there is no answer: offline, refused, cut, or hidden by CORS.
  if (problem instanceof TypeError && /fetch|network|load failed/i.test(problem.message)) {
    return { kind: "later", why: "SharePoint could not be reached.", waitMs: undefined };
  }
  // The answer is not from SharePoint: a proxy's page, for example.
  if (problem instanceof SyntaxError) {
    return { kind: "later", why: "SharePoint sent an answer that the board could not read.", waitMs: undefined };
  }
  throw problem;
}

/** The outcome of a request for which there was no token. */
export function tokenFailure(outcome: NoTokenOutcome): Failure {
  const { detail } = outcome;
  if (outcome.kind === "unreachable") return { kind: "later", why: detail, waitMs: undefined };
  const because = outcome.because && { because: outcome.because };
  return outcome.kind === "refused"
    ? { kind: "refused", why: detail, status: 401, ...because }
    : { kind: "sign-in", why: detail, ...because };
}

function answerFailure(problem: HttpRequestError): Failure {
  const { status } = problem;
  const why = messageIn(problem.message) ?? `SharePoint refused the request (error ${status}).`;
  if (status === 408 || status === 502 || status === 504 || status === 409) {
    return { kind: "later", why, waitMs: undefined };
  }
  if (status === 401) return { kind: "sign-in", why };
  if (status === 404) return { kind: "gone", why };
  return { kind: "refused", why, status };
}

/** SharePoint's error message in the answer's body, in any of its JSON modes. */
function messageIn(text: string): string | undefined {
  const body = text.slice(text.indexOf("::>") + 3).trim();
  try {
    const parsed = JSON.parse(body) as Record<string, { message?: { value?: string } } | undefined>;
    return (parsed["odata.error"] ?? parsed.error)?.message?.value;
  } catch (problem) {
    if (problem instanceof SyntaxError) return undefined;
    throw problem;
  }
}
