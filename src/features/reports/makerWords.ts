// What people read of a paper's file that is not quite as it was asked for. A council may change it here.

export const makerWords = {
  leftOut: (what: readonly string[]) => `Left out of the council’s template: ${what.join(" ")}`,
  names: (found: readonly string[]) =>
    `Its header or footer has what is not to be published unless somebody decides so: ${found.join(", ")}.`,
  template: (why: string) => `The council’s template was not used. ${why}`,
};
