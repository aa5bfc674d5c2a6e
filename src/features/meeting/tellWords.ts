// What people are told by e-mail of a challenge, a decision or a question.
export const tellWords = {
  tellLead: "Tell its lead by e-mail",
  tellOwner: (name: string) => `Tell ${name} by e-mail`,
  challenged: (reference: string) => `${reference}: rating challenged`,
  challengedText: (reference: string, title: string, link: string) =>
    `The rating of action ${reference} ${title} was challenged. Read why, and answer: ${link}`,
  task: {
    Decision: { title: "A decision with your name", text: (link: string) => `A decision has your name: ${link}` },
    Question: { title: "A question with your name", text: (link: string) => `A question has your name: ${link}` },
  },
};
