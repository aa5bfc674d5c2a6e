// What a token's scope does not allow is refused, whoever asks.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Running, start } from "./support.ts";

let running: Running;
beforeAll(async () => {
  running = await start({
    authenticate: async (token) => {
      const [login = "", scope = ""] = token.split(" ");
      return { login, scopes: scope.split("+") };
    },
  });
  const { list } = await running.as("owner AllSites.FullControl").web.lists.ensure("Rows");
  await list.items.add({ Title: "One" });
});
afterAll(() => running.stop());

const low = async (token: string) => {
  const { EffectiveBasePermissions } = await running.as(token).web.select("EffectiveBasePermissions")<{
    EffectiveBasePermissions: { Low: string };
  }>();
  return Number(EffectiveBasePermissions.Low);
};

describe("a token for", () => {
  test("AllSites.Write shows an owner no more than Contribute, also where they are a site administrator", async () => {
    for (const owner of ["owner", "second"]) expect(await low(`${owner} AllSites.Write`)).toBe(1011028719);
  });
  test("AllSites.Read shows Read, AllSites.Manage Design, and full control everything", async () => {
    expect(await low("owner AllSites.Read")).toBe(138612833);
    expect(await low("owner AllSites.Manage")).toBe(1012866047);
    expect(await low("owner AllSites.FullControl")).toBe(4294967295);
    expect(await low("owner AllSites.Read+AllSites.Write")).toBe(1011028719);
  });
  test("full control shows a visitor no more than they have", async () => {
    expect(await low("visitor AllSites.FullControl")).toBe(138612833);
  });
  test("another service only is refused", async () => {
    await expect(running.as("owner User.Read").web()).rejects.toThrow(/\[403\]/);
  });
});

test("with AllSites.Write an owner writes rows, and is refused lists, columns, permissions and groups", async () => {
  const { web } = running.as("owner AllSites.Write");
  const list = web.lists.getByTitle("Rows");
  await list.items.add({ Title: "Two" });
  await list.items.getById(1).update({ Title: "Changed" });
  const { Id } = await running.as("owner AllSites.FullControl").web.siteGroups.add({ Title: "Ours" });
  for (const [what, asked] of [
    ["add a list", () => web.lists.add("More")],
    ["add a column", () => list.fields.addText("More")],
    ["break the inheritance", () => list.breakRoleInheritance()],
    ["read assignments", () => list.roleAssignments()],
    ["add a level", () => web.roleDefinitions.add("More", "", 2, { High: 0, Low: 1 })],
    ["add a group", () => web.siteGroups.add({ Title: "More" })],
    [
      "add to a group that they own",
      () => web.siteGroups.getById(Id).users.add("i:0#.f|membership|member@contoso.example"),
    ],
  ] as const) {
    await expect(asked(), what).rejects.toThrow(/\[403\]/);
  }
});

test("with AllSites.Read nobody writes", async () => {
  const items = running.as("owner AllSites.Read").web.lists.getByTitle("Rows").items;
  expect(await items()).not.toHaveLength(0);
  await expect(items.add({ Title: "Three" })).rejects.toThrow(/\[403\]/);
});
