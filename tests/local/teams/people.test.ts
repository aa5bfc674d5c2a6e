import { expect, test } from "vitest";
import { findPerson, people } from "../../../src/local/teams/people.ts";

test("there are nine leads, nine coordinators, an SLT member, two verifiers, an owner, a visitor and two board members", () => {
  expect(people.map((person) => person.id)).toEqual([
    ...Array.from({ length: 9 }, (_, index) => `lead-${index + 1}`),
    ...Array.from({ length: 9 }, (_, index) => `coordinator-${index + 1}`),
    "slt-1",
    "verifier-1",
    "verifier-2",
    "owner",
    "visitor",
    "board-1",
    "board-2",
  ]);
});

test("everybody is named by role and has their own login", () => {
  expect(findPerson("lead-5")).toMatchObject({ title: "Programme lead 5", login: "lead-5@council.example" });
  expect(findPerson("slt-1")).toMatchObject({ title: "SLT member 1", role: "visitor" });
  expect(findPerson("owner")).toMatchObject({ title: "Site owner", role: "owner" });
  expect(new Set(people.map((person) => person.login)).size).toBe(people.length);
});

test("object ids are GUIDs, all different, and the same in every run", () => {
  const ids = people.map((person) => person.objectId);
  expect(new Set(ids).size).toBe(people.length);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(findPerson("lead-5")?.objectId).toBe("5a0c1e5d-0000-4000-8000-000000001005");
});

test("a person is found by short name or login in any case; an unknown one is not", () => {
  expect(findPerson("Lead-5@Council.example")).toBe(findPerson("lead-5"));
  expect(findPerson("lead-10")).toBeUndefined();
  expect(findPerson("")).toBeUndefined();
});
