// The list of saved filters in SharePoint.
import { lastFirst, orderBy } from "../../schema/caml.ts";
import { inSharePoint } from "../../schema/inSharePoint.ts";
import { savedFilters } from "./list.ts";

const { kind, query } = savedFilters.columns;

export const lists = [
  inSharePoint(savedFilters, {
    descriptions: {
      title: "The name of the filters.",
      kind: "Saved, or removed again by whoever saved it.",
      query: "What the board shows with it, as its address has it.",
      about: "The entry that was removed.",
    },
    filledByBoard: ["query", "about"],
    views: [
      {
        title: "Newest first",
        isDefault: true,
        columns: ["LinkTitle", kind, query, "Author", "Created"],
        query: orderBy(lastFirst("Created")),
      },
    ],
  }),
];
