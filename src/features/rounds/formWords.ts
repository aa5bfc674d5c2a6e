// The words of opening and closing a round.
import { counted } from "../../plan/counted.ts";

const actions = (count: number) => counted(count, "action");

export const openWords = {
  open: (number: number) => `Open round ${number}`,
  goOn: (number: number) => `Continue opening round ${number}`,
  openNow: (number: number) => `Open round ${number} now`,
  asked: "What leads should look at",
  askedHint: "Leads see this above their own actions. You can leave it empty.",
  due: (count: number) => `Leads will be asked to update ${actions(count)} under way.`,
  opened: (number: number) => `Round ${number} is open.`,
};

export const closeWords = {
  close: (number: number) => `Close round ${number}`,
  closeNow: (number: number) => `Close round ${number} now`,
  keepOpen: "Keep open",
  left: (due: number) =>
    due === 0 ? "All actions are updated." : `${actions(due)} ${due === 1 ? "is" : "are"} not updated.`,
  final: "You cannot reopen a closed round.",
  closed: (number: number) => `Round ${number} is closed.`,
};
