// Names that SharePoint accepts for files and folders, by Microsoft's restrictions for OneDrive and SharePoint.

/** Reserved or invisible characters. */
const refused = /[\p{C}\p{Zl}\p{Zp}"*:<>?/\\|#%]/gu;

/** The name with `instead` for every character that is refused; empty if nothing is left. */
export function acceptedName(name: string, instead: string): string {
  return withoutEnds(name.normalize("NFC").replaceAll(refused, instead).replaceAll(/_vti_/gi, "-vti-"));
}

/** Without blanks and points at the ends, and without `~`, with which temporary files begin. */
export function withoutEnds(name: string): string {
  return name.replace(/^[\s.~]+|[\s.]+$/g, "");
}
