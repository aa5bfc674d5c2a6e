// What an Office file says of itself. The libraries cannot write its language, and docx calls the author of a file without one "Un-named".
import { escaped } from "./xmlText.ts";

export interface About {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly subject?: string;
}

export const corePath = "docProps/core.xml";

/** Without times, so that the same content gives the same part; SharePoint knows when a file was made. */
export function coreXml({ title, author, language, subject = "" }: About): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(subject)}</dc:subject><dc:creator>${escaped(author)}</dc:creator>`,
    `<cp:lastModifiedBy>${escaped(author)}</cp:lastModifiedBy><dc:language>${escaped(language)}</dc:language>`,
    "</cp:coreProperties>",
  ].join("");
}
