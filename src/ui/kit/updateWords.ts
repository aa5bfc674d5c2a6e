// The words of an update, wherever it is offered.

export const updateWords = {
  form: (reference: string) => `Update of ${reference}`,
  save: "Save update",
  saved: (reference: string, moved: string | undefined) =>
    `${reference} updated${moved ? `, now ${moved.toLowerCase()}` : ""}.`,
  update: "Update",
  updateOf: (reference: string) => `Update ${reference}`,
  goOn: "Continue update",
  goOnOf: (reference: string) => `Continue update of ${reference}`,
  unchanged: "No change this month",
  unchangedOf: (reference: string) => `No change this month to ${reference}`,
  unchangedSaved: (reference: string) => `${reference}: no change this month.`,
  /** Beside the update, once it is made. */
  done: { unchanged: "Confirmed", updated: "Updated", undone: "Undone" },
  undo: "Undo",
  undoOf: (reference: string) => `Undo the update of ${reference}`,
  undone: (reference: string) => `The update of ${reference} was undone.`,
  still: (rating: string) => `Yes, still ${rating}`,
  stillOf: (rating: string, reference: string) => `Yes, still ${rating}: ${reference}`,
  cancelOf: (reference: string) => `Cancel: ${reference} is not confirmed`,
};
