// What a person may do, read from the permission mask that SharePoint sends.

/** What the signed-in person may do in a list or in a folder of it. */
export interface Rights {
  readonly add: boolean;
  readonly edit: boolean;
  readonly delete: boolean;
}

export const noRights: Rights = { add: false, edit: false, delete: false };

/** SharePoint sends the mask as two decimal strings; adding, editing and deleting rows are bits 2, 3 and 4 of the low half. */
export function rightsIn(mask: unknown): Rights {
  return { add: hasBit(mask, 2), edit: hasBit(mask, 4), delete: hasBit(mask, 8) };
}

/** Whether a site's mask is that of an owner: "manage web site" is bit 31 of the low half. */
export function mayManage(mask: unknown): boolean {
  return hasBit(mask, 2 ** 30);
}

function hasBit(mask: unknown, bit: number): boolean {
  const low = Number((mask as { Low?: unknown } | undefined)?.Low ?? 0);
  return Math.floor(low / bit) % 2 === 1;
}
