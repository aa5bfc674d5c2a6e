// On-premises add-in sign-in: a client signs its own token and names the user in it. Safe only on one's own machine.

/** The person in an add-in's token; an app-only token acts as the owner. Undefined for other tokens. */
export function addInPerson(token: string): string | undefined {
  const [, payload] = token.split(".");
  if (payload === undefined) return undefined;
  try {
    const claims = JSON.parse(Buffer.from(payload, "base64url").toString("utf8")) as Record<string, unknown>;
    const { nameid, upn, iss, preferred_username: preferred, unique_name: unique } = claims;
    for (const name of [upn, preferred, unique]) if (typeof name === "string") return name;
    if (typeof nameid !== "string") return undefined;
    // An add-in acting for itself is named clientId@realm, with the realm of its issuer.
    const realm = (text: unknown) => (typeof text === "string" ? text.slice(text.lastIndexOf("@") + 1) : undefined);
    return realm(nameid) === realm(iss) || !nameid.includes("@") ? "owner" : nameid;
  } catch {
    return undefined;
  }
}
