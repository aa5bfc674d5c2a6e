// What a person typed in an edit, for when there is nothing left to show it on.
import { expect, test } from "vitest";
import { typedIn } from "../../../src/ui/shell/typedIn.ts";

test("is the row's words and the entry's, once where they are the same", () => {
  const entry = {
    list: "Claims",
    fields: { title: "1.1.1 claimed complete", words: "Register" },
    operation: "entry",
  };
  const fields = { evidence: "Register", narrative: "Done", rating: "Green" };
  expect(typedIn({ fields, entry })).toEqual(["Register", "Done", "1.1.1 claimed complete"]);
});

test("is the entry's title, words and link where the row is not changed", () => {
  const fields = { title: "Survey", words: "", link: "https://council.example/survey", kind: "Data" };
  expect(typedIn({ fields: {}, entry: { list: "Evidence", fields, operation: "entry" } })).toEqual([
    "Survey",
    "https://council.example/survey",
  ]);
});

test("is nothing where there was only a choice or a date", () => {
  expect(typedIn({ fields: { rating: "Red", revisedDue: "2027-01-31" } })).toEqual([]);
});
