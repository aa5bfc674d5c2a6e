// What people read in Notices. A council may change it here.

export const words = {
  title: "Notices",
  intro: "People can be told by e-mail of what waits for them. Here is what was sent, and whether you get e-mails.",
  reading: "Reading the notices",
  own: "Your e-mails",
  on: "You get an e-mail when somebody reminds you of updates, or tells you of a claim, a challenge, a decision or a question.",
  off: "You get no e-mails from this plan. You still find what waits for you in My work.",
  turnOff: "Stop e-mails to me",
  turnOn: "Send e-mails to me again",
  saved: "Saved",
  saving: "Saving",
  cannot: "Only leads, coordinators, verifiers and the senior leadership team get notices.",
  toYou: "Sent to you",
  byYou: "Sent by you",
  none: "Nothing yet",
  sentBy: (when: string, who: string) => `${when}, by ${who}`,
  sentTo: (when: string, people: string) => `${when}, to ${people}`,
  notSent: "Not sent yet. Send it again where it was sent from.",
};
