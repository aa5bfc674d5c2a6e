// What people read of a paper's file that is not quite as it was asked for. A council may change it here.

export const makerWords = {
  template: (why: string) => `The council’s template was not used. ${why}`,
};
