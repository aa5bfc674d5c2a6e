// What people read where something can be told by e-mail.
import { counted } from "../../plan/counted.ts";

export const noticeWords = {
  sending: "Sending",
  sent: (people: number) => `Sent to ${counted(people, "person", "people")}`,
  before: "Sent earlier today",
  nobody: "Nobody to tell: they have switched e-mails off, or it is you",
  failed: (why: string) => `Not sent. ${why} Try again.`,
  told: (when: string, who: string) => `Told by e-mail ${when} by ${who}`,
};
