// What people read in the comments on an action. A council may change it here.
import { counted } from "../../plan/counted.ts";
import { longestText } from "../../schema/saidText.ts";

export const words = {
  title: "Comments",
  notRecord: "Comments are not part of the record: they are not counted, kept in snapshots or printed.",
  reading: "Reading the comments",
  none: "No comments yet",
  notRead: (why: string) => `The comments could not be read. ${why}`,
  tryAgain: "Try again",
  list: (reference: string) => `Comments on ${reference}`,
  replies: (name: string) => `Replies to ${name}`,
  arrived: (name: string) => `New comment by ${name}`,
};

export const formWords = {
  label: "Add a comment",
  hint: "Type @ and a name to mention somebody. They get an e-mail.",
  send: "Send",
  sending: "Sending",
  sent: "Comment sent",
  empty: "Enter a comment",
  tooLong: (length: number) => `The comment has ${length} characters. The most is ${longestText}.`,
  notSent: (why: string) => `Not sent. ${why} What you typed is kept: send it again.`,
  people: "People you can mention",
  looking: "Looking for people",
  nobody: "Nobody found. Keep typing, or check the spelling.",
  offered: (count: number) => `${counted(count, "person", "people")} found. Use the arrow keys to choose.`,
};

/** For people who may not comment: SharePoint asks for the right to update the row. */
export const readerWords = {
  ask: (name: string) => `You can read comments here. To say something about this action, speak to ${name}.`,
  askOwner: "You can read comments here. To say something about this action, speak to an owner of the plan.",
  chat: (name: string) => `Chat with ${name}`,
  about: (reference: string, title: string, link: string) => `About action ${reference} ${title}: ${link}`,
};
