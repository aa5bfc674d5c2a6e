// What people read of a paper's file that is not quite as it was asked for. A council may change it here.
import { counted } from "../../plan/counted.ts";

export const makerWords = {
  template: (why: string) => `The council’s template was not used. ${why}`,
  cut: (cells: number) =>
    `${counted(cells, "text")} longer than Excel allows in a cell ${cells === 1 ? "was" : "were"} shortened; the Word paper has all of it.`,
};
