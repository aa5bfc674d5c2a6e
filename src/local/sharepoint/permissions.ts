// Permission masks: SharePoint's 64 base permissions as one bigint, and the role definitions every site starts with.
import { complex, isObject, type Json, type JsonObject } from "./json.ts";

export const Permission = {
  viewListItems: 0x1n,
  addListItems: 0x2n,
  editListItems: 0x4n,
  deleteListItems: 0x8n,
  approveItems: 0x10n,
  openItems: 0x20n,
  viewVersions: 0x40n,
  deleteVersions: 0x80n,
  cancelCheckout: 0x100n,
  managePersonalViews: 0x200n,
  manageLists: 0x800n,
  viewFormPages: 0x1000n,
  open: 0x10000n,
  viewPages: 0x20000n,
  createGroups: 0x1000000n,
  managePermissions: 0x2000000n,
  browseDirectories: 0x4000000n,
  browseUserInfo: 0x8000000n,
  manageWeb: 0x40000000n,
  enumeratePermissions: 0x4000000000000000n,
} as const;

export const FULL_MASK = maskOf(2147483647, 4294967295);

function maskOf(high: number | string, low: number | string): bigint {
  return (BigInt(high) << 32n) | BigInt(low);
}

export const holds = (mask: bigint, needed: bigint): boolean => (mask & needed) === needed;

export function basePermissions(mask: bigint): JsonObject {
  return complex("SP.BasePermissions", { High: String(mask >> 32n), Low: String(mask & 0xffffffffn) });
}

/** The mask that list pages receive: without "add and customise pages", which modern sites give nobody. */
export const pageMask = (mask: bigint): string => `0x${(mask & ~0x40000n).toString(16)}`;

export function readBasePermissions(value: Json | undefined): bigint | undefined {
  if (!isObject(value)) return undefined;
  const part = (cell: Json | undefined) => (typeof cell === "string" || typeof cell === "number" ? String(cell) : "0");
  return maskOf(part(value.High), part(value.Low));
}

export interface RoleSeed {
  id: number;
  name: string;
  description: string;
  hidden: boolean;
  order: number;
  kind: number;
  mask: bigint;
}

const role = (
  id: number,
  kind: number,
  order: number,
  hidden: boolean,
  mask: bigint,
  name: string,
  description: string,
) => ({ id, kind, order, hidden, mask, name, description }) satisfies RoleSeed;

export const LIMITED_ACCESS = 1073741825;
export const FULL_CONTROL = 1073741829;
export const EDIT = 1073741830;
export const READ = 1073741826;
export const CONTRIBUTE = 1073741827;
export const DESIGN = 1073741828;

/** Ids and masks are those of SharePoint Online. */
export const roleSeeds: readonly RoleSeed[] = [
  role(FULL_CONTROL, 5, 1, false, FULL_MASK, "Full Control", "Has full control."),
  role(
    DESIGN,
    4,
    32,
    false,
    maskOf(432, 1012866047),
    "Design",
    "Can view, add, update, delete, approve, and customize.",
  ),
  role(
    EDIT,
    6,
    48,
    false,
    maskOf(432, 1011030767),
    "Edit",
    "Can add, edit and delete lists; can view, add, update and delete list items and documents.",
  ),
  role(
    CONTRIBUTE,
    3,
    64,
    false,
    maskOf(432, 1011028719),
    "Contribute",
    "Can view, add, update, and delete list items and documents.",
  ),
  role(READ, 2, 128, false, maskOf(176, 138612833), "Read", "Can view pages and list items and download documents."),
  role(
    1073741832,
    8,
    144,
    true,
    maskOf(65584, 134418433),
    "Restricted View",
    "Can view pages, list items, and documents. Documents can be viewed in the browser but not downloaded.",
  ),
  role(
    LIMITED_ACCESS,
    1,
    160,
    true,
    maskOf(48, 134287360),
    "Limited Access",
    "Can view specific lists, document libraries, list items, folders, or documents when given permissions.",
  ),
  role(1073741833, 9, 176, true, maskOf(560, 134221824), "Web-Only Limited Access", "Web-Only Limited Access"),
  role(1073741969, 7, 2147483647, false, maskOf(176, 138629217), "Review", "Review"),
];
