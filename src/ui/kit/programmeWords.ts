// The words for moving actions to another programme, wherever that is offered.
import { counted } from "../../plan/counted.ts";

export const programmeWords = {
  move: "Move to another programme",
  moveSeveral: (count: number) => `Move ${counted(count, "action")} to another programme`,
  label: "New programme",
  choose: "Choose a programme",
  moveTo: (number: number | undefined) => (number === undefined ? "Move" : `Move to programme ${number}`),
  moving: "Moving",
  movingOneOf: (place: number, of: number) => `Moving ${place} of ${of}. Stop after this one`,
  stopped: "You stopped before it was moved.",
  moved: (reference: string, number: number | undefined) => `${reference} is now in programme ${number}.`,
  failed: (why: string) => `The action was not moved. ${why}`,
  gains: (reference: string, names: string) => `${reference} keeps its history. ${names} will be able to update it.`,
  loses: (names: string) => `${names} will only be able to view it, unless they have another role.`,
  severalGain: (names: string) => `The actions keep their history. ${names} will be able to update them.`,
  severalLose: "The people who update them now will only be able to view them, unless they have another role.",
  nobody: (number: number | undefined) => `Whoever leads programme ${number}`,
  unsaved: "It is not in SharePoint yet.",
  isThere: "It is in that programme already.",
};
