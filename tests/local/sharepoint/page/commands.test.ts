// What a view's formatting does to the commands above its rows.
import { expect, test } from "vitest";
import { commandsIn } from "../../../../src/local/sharepoint/page/format/commands.ts";
import type { FormatJson } from "../../../../src/local/sharepoint/page/format/node.ts";
import { actionsInSharePoint } from "../../../support/definition.ts";

const of = (...commands: readonly object[]) => commandsIn({ commandBarProps: { commands } });

test("hides a command, or gives it other words", () => {
  expect(of({ key: "new", hide: true }).get("new")?.hide).toBe(true);
  expect(of({ key: "new", hide: "true" }).get("new")?.hide).toBe(true);
  expect(of({ key: "new", text: "Add", title: "Add one" }).get("new")).toEqual({
    hide: false,
    text: "Add",
    title: "Add one",
  });
  expect(of({ key: "edit", text: "=if([$A] == 1, 'x', 'y')" }).get("edit")).toEqual({ hide: false });
  expect(commandsIn({ commandBarProps: { commands: "x" } }).size).toBe(0);
  expect(commandsIn(undefined).size).toBe(0);
});

test("New is offered in the view that opens folders alone, with the words where it works", () => {
  for (const { title, opensFolders, formatter } of actionsInSharePoint.views) {
    const create = commandsIn(JSON.parse(JSON.stringify(formatter)) as FormatJson).get("new");
    expect(create?.hide, title).toBe(opensFolders !== true);
    if (opensFolders) expect(create?.text, title).toContain("in a programme's folder");
  }
});
