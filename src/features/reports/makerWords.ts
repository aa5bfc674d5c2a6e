// What people read of a paper's file that is not quite as it was asked for. A council may change it here.

export const makerWords = {
  leftOut: (what: readonly string[]) => `Left out of the council’s template: ${what.join(" ")}`,
  names: (found: readonly string[]) =>
    `Its header or footer has what is not to be published unless somebody decides so: ${found.join(", ")}.`,
  template: (why: string) => `The council’s template was not used. ${why}`,
  notRead: (round: number, why: string) => `The snapshot of round ${round} cannot be used. ${why}`,
  otherFile: "The file is not the one that was kept.",
  noWorker: "What makes papers could not be started, or stopped. Try again, or load the page again.",
};
