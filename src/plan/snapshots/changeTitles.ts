// What people call each kind of change between two frozen plans. A council may change it here.
import type { ChangeKind } from "./changes.ts";

export const changeTitles: Readonly<Record<ChangeKind, string>> = {
  worsened: "Worse",
  "re-opened": "Verified before, and open again",
  returned: "Claims returned",
  "claim withdrawn": "Claims withdrawn",
  improved: "Better",
  started: "Started",
  claimed: "Claimed complete",
  verified: "Verified",
  embedded: "Embedded: checked again, and still in place",
  new: "New actions",
  reinstated: "Back in the plan",
  superseded: "Replaced or withdrawn",
  removed: "No longer in the list",
  "date moved": "Due date moved",
  "not rated": "Not rated",
  "carried forward": "No change reported",
  "direction overridden": "Direction of travel set by hand",
  renumbered: "New reference",
  "other programme": "Moved to another programme",
};
