// The names of Fluent's tokens, for what is there with the first card: its own table of all of them brings 4 kB.
import type { tokens as fluentTokens } from "@fluentui/react-components";

/** Those for what lies over what have a value of their own beside the name. */
type Tokens = Omit<typeof fluentTokens, `zIndex${string}`>;

export const tokens = new Proxy({} as Tokens, { get: (_, name) => `var(--${String(name)})` });
