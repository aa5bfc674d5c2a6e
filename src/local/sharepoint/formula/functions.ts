// The functions that SharePoint's formulas may call.
import { dateFunctions } from "./dateFunctions.ts";
import { logicFunctions } from "./logicFunctions.ts";
import { numberFunctions } from "./numberFunctions.ts";
import type { Run } from "./run.ts";
import { textFunctions } from "./textFunctions.ts";

export const functions: Readonly<Record<string, Run>> = {
  ...logicFunctions,
  ...dateFunctions,
  ...textFunctions,
  ...numberFunctions,
};
