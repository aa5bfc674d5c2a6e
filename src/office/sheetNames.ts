// Names that Excel accepts: https://support.microsoft.com/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9

const longest = 31;

/** As many names as are wanted, each as near to what is wanted as Excel allows, and no two the same. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  return uniqueNames(wanted.map(accepted), longest);
}

function accepted(name: string): string {
  const plain = name.replace(/[[\]:*?/\\]|\p{Cc}|\p{Cs}|\uFFFE|\uFFFF/gu, " ").replace(/\s+/g, " ");
  const cut = cutAt(plain.trim().replace(/^'+|'+$/g, ""), longest)
    .trim()
    .replace(/'+$/, "");
  // Excel keeps this name for itself.
  return cut.toLowerCase() === "history" ? `${cut} sheet` : cut || "Sheet";
}

/** A name that is taken already, in capitals or not, gets a number. */
export function uniqueNames(names: readonly string[], longest: number): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let unique = name;
    for (let number = 2; taken.has(unique.toLowerCase()); number++) {
      const mark = ` (${number})`;
      unique = `${cutAt(name, longest - mark.length)}${mark}`;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}

/** Not longer than that, and no pair of a character's halves cut in two. */
export function cutAt(text: string, length: number): string {
  if (text.length <= length) return text;
  const isPairCut = /[\uD800-\uDBFF]/.test(text[length - 1] ?? "");
  return text.slice(0, isPairCut ? length - 1 : length);
}
