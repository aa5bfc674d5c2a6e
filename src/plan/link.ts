// Addresses that people typed or that SharePoint gave. Only addresses of web pages become links, and what is shown of them reads as it is.
import { below } from "../schema/address.ts";

/** The address if it is safe to follow: http or https, without a user name or password; otherwise nothing. */
export function safeLink(text: string): string | undefined {
  const address = text.trim();
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const isWeb = url.protocol === "http:" || url.protocol === "https:";
  return isWeb && !url.username && !url.password ? url.href : undefined;
}

/** Where a safe link leads, for people: `council.example`, or the name of a file in the plan's own library. */
export function placeOf(link: string, libraryUrl: string): string {
  const [url, library] = [new URL(link), new URL(libraryUrl)];
  const path = url.origin === library.origin ? below(library.pathname, url.pathname)?.split("/") : undefined;
  const name = path && !path.includes("..") ? visibleName(path.at(-1) ?? "") : "";
  return name || url.host;
}

/**
 * A name without the characters that nobody sees, some of which turn the others round: `report<U+202E>fdp.exe` would read as `reportexe.pdf`.
 * Joiners stay where a script is not written rightly without them.
 */
export function visibleName(text: string): string {
  return text
    .replace(joiners, (all, letter: string) => (letter ? all : ""))
    .replace(unseen, "")
    .replace(/[\p{Zl}\p{Zp}\p{Cc}]+/gu, " ")
    .trim();
}

/** Arabic and its like, the scripts of India and of its neighbours, Mongolian: with the letter that a joiner follows. */
const joiners =
  /([\p{scx=Arab}\p{scx=Syrc}\p{scx=Mong}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]?)[\u200c\u200d]/gu;

/** Characters of format, fillers and variation selectors; not the joiners that were left. */
const unseen = /(?![\u200c\u200d])[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;
