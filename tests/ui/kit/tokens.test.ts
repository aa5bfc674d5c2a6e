import { tokens as fluentTokens } from "@fluentui/react-components";
import { expect, test } from "vitest";
import { tokens } from "../../../src/ui/kit/tokens.ts";

test("a token says what Fluent's own table of them says", () => {
  const own = Object.entries(fluentTokens).filter(([name]) => !name.startsWith("zIndex"));
  expect(own.length).toBeGreaterThan(300);
  for (const [name, value] of own) expect(tokens[name as keyof typeof tokens]).toBe(value);
});
