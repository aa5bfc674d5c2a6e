// A page with nothing but what is kept on the device, for tests to call.
import { clearAccount } from "../../../../src/host/browser/clearAccount.ts";
import { openDrafts } from "../../../../src/host/browser/drafts.ts";
import { openEditStorage } from "../../../../src/host/browser/editStorage.ts";
import { withLock } from "../../../../src/host/browser/lock.ts";
import { readFirstEdit } from "../../../../src/plan/firstVersion.ts";
import { pack, type StorageTab, storageTab, unpack } from "../../../contracts/editStorageTab.ts";

const query = new URLSearchParams(location.search);
const timeout = query.get("timeout");
const options = {
  ...(timeout && { timeout: Number(timeout) }),
  ...(query.has("first") && { loadEarlier: async () => readFirstEdit }),
};
const tab = storageTab((account) => openEditStorage(account, options), withLock);

declare global {
  interface Window {
    device: { readonly openDrafts: typeof openDrafts; readonly clearAccount: typeof clearAccount };
    call: (method: keyof StorageTab, args: string) => Promise<string>;
  }
}

window.device = { openDrafts, clearAccount };
window.call = async (method, args) => {
  const work = tab[method] as (...values: unknown[]) => Promise<unknown>;
  return pack(await work(...unpack<unknown[]>(args)));
};
