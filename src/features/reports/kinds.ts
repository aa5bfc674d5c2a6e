// The kinds of paper. Which sections each has is said by the sections.
import type { PaperKind } from "../../plan/papers/makePaper.ts";
import { kindWords as words } from "./words.ts";

export const kinds: readonly PaperKind[] = [
  { key: "board", title: words.board, form: "report", compares: "last", hasTheme: false },
  { key: "government", title: words.government, form: "report", compares: "period", hasTheme: false },
  { key: "officers", title: words.officers, form: "short", compares: "last", hasTheme: false },
  { key: "scrutiny", title: words.scrutiny, form: "report", compares: "last", hasTheme: true },
  { key: "audit", title: words.audit, form: "report", compares: "last", hasTheme: false },
];
