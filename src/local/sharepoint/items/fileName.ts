// Names that files and folders may not have, by Microsoft's restrictions for OneDrive and SharePoint; case is ignored.
import { errors } from "../errors.ts";

const reserved = [
  // Device names of Windows, alone or before an ending.
  /^(con|prn|aux|nul|com\d|lpt\d)\s*(\.|$)/i,
  /^(desktop\.ini|\.lock)$/i,
  /^~\$/,
  /_vti_/i,
  /^\s|[\s.]$/,
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are among those refused
  /["*:<>?/\\|\u0000-\u001f\u007f]/,
];
const longest = 255;

export function isRefusedName(name: string): boolean {
  return name === "" || name.length > longest || reserved.some((pattern) => pattern.test(name));
}

export function checkName(name: string): void {
  if (!isRefusedName(name)) return;
  throw errors.badValue(
    "The file or folder name contains characters that are not permitted.  Please use a different name.",
    -2130575245,
  );
}
