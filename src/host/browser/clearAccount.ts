// Removes what this device keeps of one account: drafts and, if asked, unsent edits. There is nothing else: filters are in the address,
// tokens in memory.
import type { ClearAccount } from "../../ports/storage.ts";
import { openDrafts } from "./drafts.ts";
import { openEditStorage } from "./editStorage.ts";

export const clearAccount: ClearAccount = async (account, { edits }) => {
  const drafts = await openDrafts(account).clear();
  return drafts.kind === "done" && edits ? openEditStorage(account).clear() : drafts;
};
