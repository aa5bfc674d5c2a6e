// The lists of imports in SharePoint.
import { lastFirst, orderBy } from "../../schema/caml.ts";
import { inSharePoint } from "../../schema/inSharePoint.ts";
import { importFiles, imports } from "./list.ts";

const log = imports.columns;

export const lists = [
  inSharePoint(imports, {
    descriptions: {
      title: "The import in one line.",
      source: "The file that was imported.",
      added: "How many actions were added.",
      changed: "How many actions were changed.",
      withdrawn: "How many actions were withdrawn because the file no longer had them.",
      file: "The address of the file with what each action was imported as.",
      choices: "What columns and values of the file were taken for. The board offers the same next time.",
    },
    filledByBoard: ["added", "changed", "withdrawn", "file", "choices"],
    views: [
      {
        title: "Newest first",
        isDefault: true,
        columns: ["LinkTitle", log.source, log.added, log.changed, log.withdrawn, log.file, "Author", "Created"],
        query: orderBy(lastFirst("Created")),
      },
    ],
  }),
  inSharePoint(importFiles, { views: [] }),
];
