// Whether what SharePoint holds is what an edit wrote, where it cannot hold what was written.
import { expect, test } from "vitest";
import { isOurVersion } from "../../src/sync/ours.ts";
import { lead5, verifier } from "../support/builders.ts";

const left = { ...verifier, name: "", email: "" };
const wrote = (verifiedBy: typeof verifier | undefined) => ({
  operation: "undo",
  fields: { verifiedBy, rating: "Red" },
});
const found = (verifiedBy: typeof verifier | undefined) => ({
  who: lead5,
  fields: { operation: "undo", verifiedBy, rating: "Red" },
});

test("an edit that puts back the name of somebody who has left is ours, though SharePoint wrote nobody", () => {
  expect(isOurVersion(wrote(left), found(undefined), lead5)).toBe(true);
  expect(isOurVersion(wrote(verifier), found(undefined), lead5)).toBe(false);
  expect(isOurVersion(wrote(left), found(lead5), lead5)).toBe(false);
});
