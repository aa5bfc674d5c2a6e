// The lists of evidence in SharePoint. Libraries have the views that come with them.
import { corrections } from "../../plan/corrections.ts";
import { lastFirst, orderBy } from "../../schema/caml.ts";
import { inSharePoint } from "../../schema/inSharePoint.ts";
import { evidenceFiles, restrictedFiles } from "./list.ts";

const { reference, kind, words } = corrections.columns;

export const lists = [
  inSharePoint(evidenceFiles, { views: [] }),
  inSharePoint(restrictedFiles, { views: [] }),
  inSharePoint(corrections, {
    descriptions: {
      title: "The entry in one line.",
      actionId: "The number of the action's row in the list Actions.",
      reference: "The action's number in the plan.",
      kind: "Withdrawn, replaced by other evidence, the deletion of its file requested, or its file deleted.",
      piece: "The operation of the entry of evidence.",
      replacedBy: "The operation of the evidence that replaces it.",
      words: "Why the evidence was withdrawn or replaced, or why its file has to go.",
    },
    views: [
      {
        title: "Newest first",
        isDefault: true,
        columns: ["LinkTitle", reference, kind, words, "Author", "Created"],
        query: orderBy(lastFirst("Created")),
      },
    ],
  }),
];
