// Names of files: their ending, and names that are reserved.

/** Devices of Windows, with and without an ending, and `desktop.ini`. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d|desktop(?=\.ini$))\s*(?=\.|$)/i;
/** A part without blanks after the last point, with a letter in it: `.docx`, `.7z`; not `. Minutes of June`, not `.2`. */
const ending = /\.(?=\d*\p{L})[\p{L}\p{N}]{1,8}$/u;

/** The name, or another like it that is not reserved. */
export const notReserved = (name: string): string => name.replace(reserved, "$1 file");

/** `report.pdf` is `report` and `.pdf`; the second is empty if the name has no ending. */
export function stemAndEnding(name: string): readonly [stem: string, ending: string] {
  const at = name.search(ending);
  return at > 0 ? [name.slice(0, at), name.slice(at)] : [name, ""];
}
