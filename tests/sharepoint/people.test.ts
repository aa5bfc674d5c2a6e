// Somebody found in the directory, as the site knows them: an action's leads are people of the site.
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPeople } from "../../src/sharepoint/people.ts";
import { type LocalSite, OWNER } from "../provision/localSite.ts";
import { openReadySite } from "../provision/preparedSite.ts";

let site: LocalSite;
beforeAll(async () => {
  site = await openReadySite();
});
afterAll(() => site.close());

const peopleAs = (login: string) => createPeople(site.as(login, "AllSites.Write"));

test("whoever updates actions gets the number of somebody whom the site did not know, which stays the same", async () => {
  const found = await peopleAs("lead-5@council.example").search("SLT member 1");
  if (found.kind !== "done" || !found.value[0]) throw new Error("Nobody was found.");
  const { login, name, email } = found.value[0];
  const known = await peopleAs("lead-5@council.example").known(login);
  expect(known).toMatchObject({ kind: "done", value: { name, email } });
  expect(await peopleAs(OWNER).known(login)).toEqual(known);
});

test("nobody is made up: a name that the directory does not have is an error in words", async () => {
  const outcome = await peopleAs(OWNER).known("i:0#.f|membership|nobody@elsewhere.example");
  expect(outcome.kind).not.toBe("done");
});
