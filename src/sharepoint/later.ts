// What is loaded after the first card, or when it is needed.
import type { TokenDead } from "../ports/lists.ts";

export const tokenDead: TokenDead = { kind: "token-dead" };

/** Asked for as soon as the site has been read, because the first change query follows. Undefined where it cannot be loaded. */
export const loadChanges = () => import("./changes.ts").catch(() => undefined);

/** Undefined where a newer version has taken its place; reading everything does without it. */
export const loadComparing = () => import("./comparing.ts").catch(() => undefined);

export const loadLongLogs = () => import("./longLogs.ts");
