// What people are told by e-mail of a claim.
export const noticeWords = {
  tellVerifiers: "Tell the verifiers by e-mail",
  toVerify: (reference: string) => `${reference}: claimed complete`,
  verifyText: (reference: string, title: string, link: string) =>
    `Action ${reference} ${title} is claimed complete and waits to be verified: ${link}`,
  tellLead: "Tell its lead by e-mail",
  returned: (reference: string) => `${reference}: claim returned`,
  returnedText: (reference: string, title: string, link: string) =>
    `The claim that action ${reference} ${title} is complete was returned. Read what is missing: ${link}`,
};
