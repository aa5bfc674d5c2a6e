// What the database remembers of people and their rights is what stands in it.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Db, openDatabase } from "../../../src/local/sharepoint/store/database.ts";
import { addPrincipal, principalByLogin, USER } from "../../../src/local/sharepoint/store/principals.ts";

const lead = { kind: USER, login: "lead-1", title: "Programme lead 1", email: "lead-1@council.example", props: {} };

let db: Db;

beforeEach(() => {
  db = openDatabase(":memory:");
});
afterEach(() => db.close());

const found = () => principalByLogin(db, 1, USER, "lead-1")?.title;

describe("somebody who has been looked for in vain", () => {
  test("is found once they are added", () => {
    expect(found()).toBeUndefined();
    addPrincipal(db, 1, lead);
    expect(found()).toBe("Programme lead 1");
  });

  test("is not there when they were added in a transaction that was rolled back", () => {
    const refused = () => {
      addPrincipal(db, 1, lead);
      expect(found()).toBe("Programme lead 1");
      throw new Error("Refused.");
    };
    expect(() => db.transaction(refused)).toThrow("Refused.");
    expect(found()).toBeUndefined();
  });
});
