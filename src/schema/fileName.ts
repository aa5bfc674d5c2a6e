// Names of files and folders that SharePoint accepts, by Microsoft's restrictions for OneDrive and SharePoint.

/** Reserved or invisible characters. */
const refused = /[\p{C}\p{Zl}\p{Zp}"*:<>?/\\|#%]/gu;
/** Devices of Windows, with and without an ending, and `desktop.ini`. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d|desktop(?=\.ini$))\s*(?=\.|$)/i;
/** A part without blanks after the last point, with a letter in it: `.docx`, `.7z`; not `. Minutes of June`, not `.2`. */
const ending = /\.(?=\d*\p{L})[\p{L}\p{N}]{1,8}$/u;

/** The name with `instead` for every character that is refused; empty if nothing is left. */
export function acceptedName(name: string, instead: string): string {
  return withoutEnds(name.normalize("NFC").replaceAll(refused, instead).replaceAll(/_vti_/gi, "-vti-")).replace(
    reserved,
    "$1 file",
  );
}

/** Without blanks and points at the ends, and without `~`, with which temporary files begin. */
export function withoutEnds(name: string): string {
  return name.replace(/^[\s.~]+/, "").replace(/[\s.]+$/, "");
}

/** `report.pdf` is `report` and `.pdf`; the second is empty if the name has no ending. */
export function stemAndEnding(name: string): readonly [stem: string, ending: string] {
  const at = name.search(ending);
  return at > 0 ? [name.slice(0, at), name.slice(at)] : [name, ""];
}
