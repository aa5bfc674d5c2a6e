// What a file's page shows of it, by its name. Whatever could run something when it is opened is only downloaded.

export type Preview =
  | { readonly kind: "picture"; readonly type: string }
  | { readonly kind: "text" }
  | { readonly kind: "none" };

const pictures: Readonly<Record<string, string>> = {
  bmp: "image/bmp",
  gif: "image/gif",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
};
const texts: ReadonlySet<string> = new Set(["csv", "json", "log", "md", "txt"]);

/** In bytes. Longer text makes a page too slow to scroll. */
const longestText = 500_000;
const largestPicture = 50_000_000;

/** `size` is in bytes. */
export function previewOf(name: string, size: number): Preview {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  const type = Object.hasOwn(pictures, ending) ? pictures[ending] : undefined;
  if (type && size <= largestPicture) return { kind: "picture", type };
  return texts.has(ending) && size <= longestText ? { kind: "text" } : { kind: "none" };
}

/** "412 bytes", "12 KB", "3.4 MB" */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} ${bytes === 1 ? "byte" : "bytes"}`;
  const kilobytes = Math.round(bytes / 1024);
  return kilobytes < 1024 ? `${kilobytes} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
