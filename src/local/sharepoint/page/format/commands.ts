// What a view's formatting says of the commands above the rows, by their keys. Only what does not depend on a row is read.
// https://learn.microsoft.com/sharepoint/dev/declarative-customization/view-commandbar-formatting
import type { FormatJson } from "./node.ts";

export interface CommandFormat {
  readonly hide: boolean;
  readonly text?: string;
  readonly title?: string;
}

export function commandsIn(formatter: FormatJson | undefined): ReadonlyMap<string, CommandFormat> {
  const { commands } = (formatter?.commandBarProps ?? {}) as { readonly commands?: unknown };
  const given = Array.isArray(commands) ? (commands as readonly FormatJson[]) : [];
  return new Map(
    given.map(({ key, hide, text, title }) => [
      String(key),
      {
        hide: String(hide) === "true",
        ...(isPlain(text) && { text }),
        ...(isPlain(title) && { title }),
      },
    ]),
  );
}

/** Not an expression. */
const isPlain = (value: unknown): value is string => typeof value === "string" && !value.startsWith("=");
