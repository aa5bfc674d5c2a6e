// What SharePoint's own pages say of Actions, and how its views lay them out.
import { expect, test } from "vitest";
import { actionsInSharePoint } from "../support/definition.ts";

const view = (title: string) => actionsInSharePoint.views.find((one) => one.title === title);
const nameOf = (column: string | { readonly name: string }) => (typeof column === "string" ? column : column.name);

test("whoever is led to add an action reads who can, whom others ask, and in which folder", () => {
  const places = {
    "the list's description": actionsInSharePoint.description,
    "the form": JSON.stringify(actionsInSharePoint.form?.header),
    "the command": JSON.stringify(view("By programme")?.formatter),
  };
  for (const [place, words] of Object.entries(places)) {
    expect(words, place).toMatch(/Owners, and coordinators for their programme, add actions/);
    expect(words, place).toMatch(/ask the coordinator/);
    expect(words, place).toMatch(/programme's folder|folder of the programme/);
  }
});

test("columns that views share stand in one order in all of them", () => {
  const [first, ...others] = actionsInSharePoint.views.map(({ title, columns }) => ({
    title,
    names: columns.map(nameOf),
  }));
  for (const { title, names } of others) {
    const shared = names.filter((name) => first?.names.includes(name));
    expect(shared, title).toEqual(first?.names.filter((name) => names.includes(name)));
  }
});
