// The words of the screen This device.
import { counted } from "../../plan/counted.ts";

export const words = {
  title: "This device",
  intro:
    "What you type is kept on this device until SharePoint has it, so that nothing is lost if the board closes. If other people use this device, clear it when you have finished.",
  nothing: "Nothing of yours is kept on this device for this plan.",
  unsent: "Changes that SharePoint does not have",
  unsentNote: "The board sends them as soon as it can. A change that SharePoint refused waits for you in its action.",
  drafts: "Drafts",
  draftsNote: "What you have typed and not saved.",
  times: (count: number) => (count === 1 ? "" : ` (${counted(count, "draft or change", "drafts or changes")})`),
  otherDraft: "Not about an action",
  clear: "Clear this device",
  whatOfUnsent: (count: number) => `${counted(count, "change")} that SharePoint does not have`,
  choose: "Choose what happens to the changes that SharePoint does not have",
  keep: "Keep on this device, to be sent when you next open the board here",
  remove: (names: string) => `Delete for good: ${names}`,
  notKept: "This browser could not keep them, so they are lost once the board closes.",
  signsOut: "This will sign you out of this page.",
  losesDrafts: (names: string) => `This will delete your drafts about ${names}, and sign you out of this page.`,
};
