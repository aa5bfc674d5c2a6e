// What people read of whether an action may be published. A council may change it here.
export const publicationWords = {
  title: "Publication",
  published: "Published",
  publishedNote: "Public papers show this action.",
  exempt: (paragraph: string) => `Exempt: ${paragraph}`,
  exemptNote:
    "Public papers say how many actions are exempt, and leave this one out of every list and figure. Everybody who can open the board still sees it.",
  change: "Change",
  form: "Change whether this action is published",
  label: "Publication",
  hint: "An exempt item names a paragraph of Schedule 12A to the Local Government Act 1972. Ask your monitoring officer if you are not sure.",
  save: "Save",
  saved: "Publication saved.",
  missing: "To make an action exempt, this site needs a column that it does not have yet.",
};
