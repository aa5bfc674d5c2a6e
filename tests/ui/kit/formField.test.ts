import { describe, expect, test } from "vitest";
import { actions } from "../../../src/plan/actions.ts";
import { evidence } from "../../../src/plan/log.ts";
import { choiceOf, problemOf, type TextField, textOf } from "../../../src/ui/kit/formField.ts";

describe("a field of a form", () => {
  test("is described by its column: a line, several lines, or a day", () => {
    expect(textOf("title", actions.columns.title)).toEqual({ name: "title", kind: "line", label: "Action" });
    expect(textOf("narrative", actions.columns.narrative).kind).toBe("lines");
    expect(textOf("due", actions.columns.revisedDue).kind).toBe("date");
  });

  test("offers its column's choices", () => {
    const { choices } = choiceOf("confidence", actions.columns.confidence);
    expect(choices.map(({ value }) => value)).toEqual(["High", "Medium", "Low"]);
  });

  const field: TextField<"title"> = {
    ...textOf("title", evidence.columns.title),
    label: "Title",
    required: "Enter a title",
  };

  test("that is required says so where it is blank", () => {
    expect(problemOf(field, "  ")).toBe("Enter a title");
    expect(problemOf(field, undefined)).toBe("Enter a title");
    expect(problemOf(field, "Minutes")).toBeUndefined();
  });

  test("that is too long says by how much", () => {
    expect(problemOf(field, "x".repeat(255))).toBeUndefined();
    expect(problemOf(field, "x".repeat(256))).toBe("Title must be 255 characters or fewer. It has 256.");
  });

  test("takes as much as SharePoint does, whether or not a column is behind it", () => {
    const lines = { name: "reason", kind: "lines", label: "Reason" } as const;
    expect(problemOf(lines, "x".repeat(63_999))).toBeUndefined();
    expect(problemOf(lines, "x".repeat(64_000))).toBe("Reason must be 63,999 characters or fewer. It has 64,000.");
    expect(problemOf({ ...lines, kind: "line" }, "x".repeat(256))).toContain("255");
    expect(problemOf({ ...lines, kind: "address" }, "x".repeat(2001))).toContain("2,000");
  });

  test("for a day takes no mistyped year, and nothing that is no day", () => {
    const due = textOf("due", actions.columns.revisedDue);
    expect(problemOf(due, "0002-05-01")).toBe("Check the year of the date");
    expect(problemOf(due, "20260-05-01")).toBe("Enter a date, such as 30 Sep 2026");
    expect(problemOf(due, "2026-02-30")).toBe("Enter a date, such as 30 Sep 2026");
    expect(problemOf(due, "2026-05-01")).toBeUndefined();
  });

  test("says what is wrong only where something is given", () => {
    const wrong = { ...field, wrong: "Enter a web address" };
    expect(problemOf(wrong, "")).toBe("Enter a title");
    expect(problemOf(wrong, "javascript:")).toBe("Enter a web address");
  });
});
