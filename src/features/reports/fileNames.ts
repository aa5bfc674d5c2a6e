// Names of a paper's files, which SharePoint and Windows take.
import type { PaperRequest } from "../../plan/papers/makePaper.ts";

type Named = Pick<PaperRequest, "title" | "meetingDate" | "audience">;

/** `Joint Board paper 2026-12-08 public.docx`. */
export const fileNameOf = ({ title, meetingDate, audience }: Named, extension: "docx" | "xlsx"): string =>
  `${[title, meetingDate, audience === "Public" ? "public" : ""].filter(Boolean).join(" ")}.${extension}`;
