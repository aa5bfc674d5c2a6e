// A list that no feature has, to which rows are added in folders and in the root: what the engine does with any list.
import { choice, day, note, number, person, text } from "../../src/schema/columns.ts";
import { inSharePoint } from "../../src/schema/inSharePoint.ts";
import { additionColumns, defineList } from "../../src/schema/list.ts";

const named = (name: string, title: string) => ({ name, title, description: "Only tests have it." });

export const examples = defineList({
  title: "Examples",
  description: "Only tests have it.",
  folders: true,
  access: { root: { programme: "Improvement contribute" }, folders: { programme: "Improvement contribute" } },
  columns: {
    title: text(named("Title", "Title"), { required: true }),
    words: note({ ...named("Words", "Words"), isProse: true }),
    kind: choice(named("ExampleKind", "Kind"), ["One", "Other"]),
    size: number(named("ExampleSize", "Size"), { decimals: 2 }),
    due: day(named("ExampleDue", "Due")),
    owner: person(named("ExampleOwner", "Owner")),
    ...additionColumns,
  },
});

export const examplesInSharePoint = inSharePoint(examples, {
  views: [{ title: "All", isDefault: true, columns: ["LinkTitle"], query: "" }],
});
