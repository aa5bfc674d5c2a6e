// Names of a paper's files, which SharePoint and Windows take.
import type { PaperRequest } from "../../plan/papers/makePaper.ts";

type Named = Pick<PaperRequest, "title" | "meetingDate" | "audience" | "isDraft">;

/** `Joint Board paper 2026-12-08 public.docx`. */
export function fileNameOf({ title, meetingDate, audience, isDraft }: Named, extension: "docx" | "xlsx"): string {
  const name = title
    .replaceAll(/[~"#%&*:<>?/\\{|}\p{Cc}]+/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .trim()
    .slice(0, 100);
  const parts = [name, meetingDate, audience === "Public" && "public", isDraft && "draft"];
  return `${parts.filter(Boolean).join(" ")}.${extension}`;
}
