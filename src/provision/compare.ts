// Compares formatting, queries and formulas with what SharePoint stored: it changes white space and quotes.

export function sameJson(wanted: unknown, actual: unknown): boolean {
  return plainJson(wanted) === plainJson(actual);
}

function plainJson(json: unknown): string {
  if (typeof json !== "string" || json === "") return "";
  try {
    return JSON.stringify(JSON.parse(json));
  } catch (problem) {
    if (problem instanceof SyntaxError) return json;
    throw problem;
  }
}

export function sameCaml(wanted: string, actual: string): boolean {
  return plainCaml(wanted) === plainCaml(actual);
}

function plainCaml(caml: string): string {
  return caml
    .replaceAll(/>\s+</gu, "><")
    .replaceAll(/\s*\/>/gu, "/>")
    .replaceAll("'", '"')
    .replaceAll(/\s+/gu, " ")
    .trim();
}

/** SharePoint removes the brackets around a title of one word. */
export function sameFormula(wanted: unknown, actual: unknown): boolean {
  return plainFormula(wanted) === plainFormula(actual);
}

function plainFormula(formula: unknown): string {
  if (typeof formula !== "string") return "";
  // White space inside quotes is kept.
  return formula
    .split('"')
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/\[(\w+)\]/gu, "$1").replaceAll(/\s+/gu, "")))
    .join('"');
}
