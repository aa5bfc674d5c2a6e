import { describe, expect, test } from "vitest";
import { draftOf, type EvidenceDraft, emptyEvidence, valuesOf } from "../../../src/features/assurance/evidenceDraft.ts";
import { anAction, lead5 } from "../../support/builders.ts";

describe("a draft of evidence", () => {
  const kept: EvidenceDraft = {
    title: "Half a thought",
    link: "",
    words: "Paragraph 12",
    why: "",
    choices: {
      ...{ criterion: "SC1", kind: "Sample", date: undefined, custodian: "Human resources", by: "file" },
      ...{ restricted: true, operation: "7a" },
    },
  };

  test("is found again as it was kept", () => {
    expect(valuesOf(kept)).toMatchObject({ title: "Half a thought", criterion: "SC1", kind: "Sample", date: "" });
    expect(draftOf(valuesOf(kept))).toEqual(kept);
  });

  test("begins with the first criterion that has no evidence, and its author as who holds the original", () => {
    const action = anAction({ successCriteria: "SC1 All asked\nSC2 Nine in ten say it helps" });
    expect(emptyEvidence(action, lead5)).toMatchObject({ criterion: "SC1", custodian: lead5.name, kind: "" });
  });
});
