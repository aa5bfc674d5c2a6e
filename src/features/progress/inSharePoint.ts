// The lists of snapshots in SharePoint. The library has the views that come with it.
import { addenda, snapshotFiles } from "../../plan/snapshots/list.ts";
import { lastFirst, orderBy } from "../../schema/caml.ts";
import { inSharePoint } from "../../schema/inSharePoint.ts";

const { round, kind, words } = addenda.columns;

export const lists = [
  inSharePoint(snapshotFiles, { views: [] }),
  inSharePoint(addenda, {
    descriptions: {
      title: "The entry in one line.",
      round: "The number of the round whose snapshot it is about.",
      kind: "A correction of what the snapshot says, or the removal of its file.",
      words: "What the snapshot should have said, or why its file was removed.",
    },
    views: [
      {
        title: "Newest first",
        isDefault: true,
        columns: ["LinkTitle", round, kind, words, "Author", "Created"],
        query: orderBy(lastFirst("Created")),
      },
    ],
  }),
];
