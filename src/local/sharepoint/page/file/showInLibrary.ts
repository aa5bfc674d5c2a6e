// Shows what is at an address within a library: a file, or else a folder.
import { h } from "../dom.ts";
import { showList } from "../list/showList.ts";
import { show, showProblem } from "../page.ts";
import { literal, Refused } from "../rest/ask.ts";
import { type Shell, to } from "../shell.ts";
import { timeText } from "../values.ts";
import { type Preview, previewOf, sizeText } from "./preview.ts";

interface FileInfo {
  readonly Name: string;
  readonly Length: string;
  readonly ServerRelativeUrl: string;
  readonly TimeLastModified: string;
  readonly ModifiedBy?: { readonly Title: string };
}

const wanted = "$select=Name,Length,ServerRelativeUrl,TimeLastModified,ModifiedBy/Title&$expand=ModifiedBy";

/** SharePoint gives one answer for a file that is not there and for one that the person may not read. */
export async function showInLibrary(shell: Shell, path: string): Promise<void> {
  const file = await readFile(shell, path);
  if (file) return showFile(shell, file);
  const place = { kind: "list", leaf: undefined, folder: path } as const;
  return showList({ ...shell, address: { ...shell.address, place } }, place);
}

async function readFile({ ask }: Shell, path: string): Promise<FileInfo | undefined> {
  try {
    return await ask.get<FileInfo>(
      `web/GetFileByServerRelativePath(decodedurl=@path)?@path=${literal(path)}&${wanted}`,
    );
  } catch (problem) {
    if (problem instanceof Refused && problem.status === 404) return undefined;
    throw problem;
  }
}

async function showFile(shell: Shell, file: FileInfo): Promise<void> {
  const size = Number(file.Length);
  const read = () =>
    shell.ask.read(`web/GetFileByServerRelativePath(decodedurl=@path)/$value?@path=${literal(file.ServerRelativeUrl)}`);
  const preview = previewOf(file.Name, size);
  const shown = await drawn(preview, file.Name, read);
  const changed = `${timeText(new Date(file.TimeLastModified))}${file.ModifiedBy ? ` by ${file.ModifiedBy.Title}` : ""}`;
  const download = h("button", { type: "button", class: "primary" }, "Download");
  download.addEventListener("click", () => {
    read().then(
      (content) => save(file.Name, content),
      (problem: unknown) => showProblem(shell, problem),
    );
  });
  show(
    shell,
    file.Name,
    h("div", { class: "commands", role: "toolbar", "aria-label": "Commands" }, download),
    h("h1", {}, ...steps(shell, file)),
    h("p", { class: "quiet" }, `${sizeText(size)} · Modified ${changed}`),
    shown ?? h("p", { class: "empty" }, "This page does not show files of this type or size. Download it to open it."),
  );
}

async function drawn(preview: Preview, name: string, read: () => Promise<Blob>): Promise<HTMLElement | undefined> {
  switch (preview.kind) {
    case "picture": {
      const picture = h("img", { class: "preview", src: await dataAddress(await read(), preview.type), alt: name });
      picture.addEventListener("error", () =>
        picture.replaceWith(h("p", { class: "empty" }, "The browser cannot show this picture.")),
      );
      return picture;
    }
    case "text":
      return h("pre", { class: "preview", tabindex: 0, "aria-label": name }, await (await read()).text());
    case "none":
      return undefined;
  }
}

/** With a type of our choosing, as which alone the browser reads it. */
function dataAddress(content: Blob, type: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result)));
    reader.addEventListener("error", () => reject(reader.error));
    reader.readAsDataURL(new Blob([content], { type }));
  });
}

/** The blob has a type that no browser opens, whatever the file is. */
function save(name: string, content: Blob): void {
  const href = URL.createObjectURL(new Blob([content], { type: "application/octet-stream" }));
  h("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

/** The library and the folders above the file, each with its link. */
function steps(shell: Shell, { ServerRelativeUrl, Name }: FileInfo): Node[] {
  const { site } = shell.address;
  const above = ServerRelativeUrl.slice(site.length + 1)
    .split("/")
    .slice(0, -1);
  const links = above.flatMap((name, index) => [
    h("a", { href: to(shell, `${site}/${above.slice(0, index + 1).join("/")}`) }, name),
    h("span", { class: "separator", "aria-hidden": "true" }, "›"),
  ]);
  return [...links, h("span", {}, Name)];
}
