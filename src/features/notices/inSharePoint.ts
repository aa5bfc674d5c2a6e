// The list of notices in SharePoint.
import { notices } from "../../plan/notices.ts";
import { lastFirst, orderBy } from "../../schema/caml.ts";
import { inSharePoint } from "../../schema/inSharePoint.ts";

const { kind, matter, people, state } = notices.columns;

export const lists = [
  inSharePoint(notices, {
    description: "What people are told of by e-mail. A comment on each row mentions them, and SharePoint sends it.",
    descriptions: {
      title: "The notice in one line.",
      kind: "What people are told of, or that a person wants no notices, or wants them again.",
      matter: "What it is about. There is one notice about it on a day.",
      people: "Who is told.",
      state: "Whether the comment that mentions them has been added.",
    },
    views: [
      {
        title: "Newest first",
        isDefault: true,
        columns: ["LinkTitle", kind, matter, people, state, "Author", "Created"],
        query: orderBy(lastFirst("Created")),
      },
    ],
  }),
];
