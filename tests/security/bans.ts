// Lines that may not be written in the product, each with the reason, a line that has to be caught and one that has to pass.

export interface Ban {
  readonly what: string;
  readonly why: string;
  /** Whether a file of `src`, by its path there, is under this ban. */
  applies(path: string): boolean;
  /** Matched against the whole text of a file. */
  readonly pattern: RegExp;
  readonly caught: readonly string[];
  readonly passes: readonly string[];
}

const isProduct = (path: string) => !path.startsWith("local/");
const asksSharePoint = (path: string) => /^(sharepoint|provision|app)\//.test(path);

export const bans: readonly Ban[] = [
  {
    what: "markup made from text",
    why: "Text of a plan would become elements. React escapes what it draws; let it.",
    applies: () => true,
    pattern:
      /dangerouslySetInnerHTML|\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write\(|\bsrcdoc\b|createContextualFragment/i,
    caught: [
      "<p dangerouslySetInnerHTML={{ __html: text }} />",
      "cell.innerHTML = text;",
      'row.insertAdjacentHTML("beforeend", text)',
    ],
    passes: ["cell.textContent = text;"],
  },
  {
    what: "code made from text",
    why: "The content security policy forbids it, and so the page would break.",
    applies: () => true,
    pattern: /\beval\(|\bnew Function\(|\bset(Timeout|Interval)\(\s*["'`]/,
    caught: ["eval(text)", 'new Function("return 1")', 'setTimeout("go()", 1)'],
    passes: ["setTimeout(() => go(), 1)", "evaluate(node)"],
  },
  {
    what: "a write whatever stands there",
    why: "If-Match: * overwrites what somebody else has just written, unseen. Pass the row's etag.",
    applies: isProduct,
    pattern:
      /if-match["']?\s*[:,=]\s*["'`]\*|\bitems\b[^;]*\.getById\([^;]*\)\.(update\([^,;]*\)|delete\(\)|recycle\(\));/i,
    caught: [
      'headers: { "If-Match": "*" }',
      'headers.set("IF-MATCH", "*")',
      "await list.items.getById(id).update(fields);",
      "await list.items.getById(id).delete();",
    ],
    passes: ["await list.items.getById(id).update(fields, row.etag);", 'headers.set("If-Match", etag)'],
  },
  {
    what: "a query with text in it",
    why: "PnPjs does not escape quotes in a filter, so a name could rewrite the question. Filter the rows in memory.",
    applies: asksSharePoint,
    // What follows `.filter(` has to be a function; the exceptions are `sharepoint/filters.ts`, and nobody's words but ours.
    pattern:
      /\.filter\((?!\s*\(|\s*\w+ =>|\s*async|Boolean\)|applicable\)|"[^"]*"\)|rowsWithIds\(|rowsAddedBy\(|inBin\()|\$filter/,
    caught: [
      "list.items.filter(`Title eq 'a'`)",
      "list.items.filter(question)",
      `list.items.filter("Title eq '" + name + "'")`,
      'new URL("x?$filter=Title eq 1")',
    ],
    passes: [
      "rows.filter((row) => row.open)",
      "rows.filter(Boolean)",
      'fields.filter("FromBaseType eq false")',
      "items.filter(rowsWithIds(ids))",
    ],
  },
  {
    what: "the browser's small storage",
    why: "In a frame whose storage is blocked, merely naming it throws; and tokens do not belong there.",
    applies: isProduct,
    pattern: /\b(localStorage|sessionStorage)\b|document\.cookie/,
    caught: ['localStorage.setItem("view", view)', "window.sessionStorage.clear()", "document.cookie = text"],
    passes: ['drafts.set("view", view)'],
  },
  {
    what: "a listener of our own for messages of other windows",
    why: "Whoever frames the tab could talk to it. teams-js and MSAL listen, and check who speaks.",
    // A dedicated worker hears only the page that started it.
    applies: (path) => isProduct(path) && !["app/paperWorker.ts", "app/sourceWorker.ts"].includes(path),
    pattern:
      /(?<![.\w])(window\.|self\.|globalThis\.)?addEventListener\(\s*["'`]message|\b(window|self|globalThis)\.onmessage/,
    caught: [
      'window.addEventListener("message", hear)',
      'addEventListener("message", hear)',
      "window.onmessage = hear",
    ],
    passes: ['channel?.addEventListener("message", hear)'],
  },
  {
    what: "tokens kept anywhere but in memory",
    why: "What is stored can be read by whoever gets into the page later.",
    applies: isProduct,
    pattern: /cacheLocation:(?!\s*["'`]memoryStorage["'`])/,
    caught: ['cache: { cacheLocation: "localStorage" }', "cache: { cacheLocation: where }"],
    passes: ['cache: { cacheLocation: "memoryStorage" }'],
  },
];
