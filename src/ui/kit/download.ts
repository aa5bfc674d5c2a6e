// Hands a file to the browser. Teams blocks downloads on phones, and may block a second one elsewhere, without a word: offer another way.

export function download(name: string, content: BlobPart, type = "application/octet-stream"): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
