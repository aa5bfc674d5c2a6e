// What a column of formatted text makes of the text that it is given: it reads it as markup, removes what it does not allow, and wraps it.
import { newGuid } from "../ids.ts";

const WRAPPED = /^\s*<div class="ExternalClass[0-9A-F]+">([\s\S]*)<\/div>\s*$/i;
const ALLOWED = new Set(
  "a abbr b blockquote br cite code col colgroup dd del div dl dt em font h1 h2 h3 h4 h5 h6 hr i img ins li ol p pre q s small span strike strong sub sup table tbody td tfoot th thead tr u ul".split(
    " ",
  ),
);

export function richText(text: string): string {
  const inner = WRAPPED.exec(text)?.[1] ?? text;
  const clean = inner
    .replaceAll(/<(script|style)\b[\s\S]*?(<\/\1\s*>|$)/gi, "")
    .replaceAll(
      /<(\/?)([a-z][a-z0-9]*)\b([^<>]*)>|<|&(?!#?\w+;)/gi,
      (found, slash: string, name?: string, rest = "") => {
        if (name === undefined) return found === "<" ? "&lt;" : "&amp;";
        if (!ALLOWED.has(name.toLowerCase())) return "";
        return `<${slash}${name}${rest.replaceAll(/\s(on\w+|style)\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi, "")}>`;
      },
    );
  return `<div class="ExternalClass${newGuid().replaceAll("-", "").toUpperCase()}">${clean}</div>`;
}
