// On-premises add-in sign-in: a client signs its own token and names the user in it. Good enough on one's own machine.

/** The person whom an add-in's token acts for; an app-only token acts as the owner. Undefined when it is no such token. */
export function addInPerson(token: string): string | undefined {
  const [, payload] = token.split(".");
  if (payload === undefined) return undefined;
  try {
    const claims = JSON.parse(Buffer.from(payload, "base64url").toString("utf8")) as Record<string, unknown>;
    if (typeof claims.nameid !== "string" && typeof claims.upn !== "string") return undefined;
    const upn = claims.upn ?? claims.nameid;
    return typeof upn === "string" && upn.includes("@") && !/^[0-9a-f-]{36}@/i.test(upn) ? upn : "owner";
  } catch {
    return undefined;
  }
}
