// Functions that choose between values, and that ask what a value is.
import { eager, type Run } from "./run.ts";
import { CellError, DateValue, toFlag, toNumber } from "./values.ts";

function guarded(test: (problem: CellError) => boolean): Run {
  return (args, scope, evaluate) => {
    try {
      const [only] = args;
      if (only) evaluate(only, scope);
      return false;
    } catch (problem) {
      if (problem instanceof CellError) return test(problem);
      throw problem;
    }
  };
}

export const logicFunctions: Record<string, Run> = {
  IF(args, scope, evaluate) {
    const [test, yes, no] = args;
    const chosen = test && toFlag(evaluate(test, scope)) ? yes : no;
    return chosen ? evaluate(chosen, scope) : false;
  },
  CHOOSE(args, scope, evaluate) {
    const [index, ...rest] = args;
    const chosen = rest[Math.trunc(index ? toNumber(evaluate(index, scope)) : 0) - 1];
    if (!chosen) throw new CellError("#VALUE!");
    return evaluate(chosen, scope);
  },
  AND: eager((values) => values.every(toFlag)),
  OR: eager((values) => values.some(toFlag)),
  NOT: eager(([value]) => !toFlag(value ?? null)),
  ISBLANK: eager(([value]) => value === null || value === ""),
  ISERROR: guarded(() => true),
  ISERR: guarded((problem) => problem.message !== "#N/A"),
  ISNUMBER: eager(([value]) => typeof value === "number" || value instanceof DateValue),
  ISTEXT: eager(([value]) => typeof value === "string"),
  ISNONTEXT: eager(([value]) => typeof value !== "string"),
  ISLOGICAL: eager(([value]) => typeof value === "boolean"),
  ISNA: () => false,
  TRUE: () => true,
  FALSE: () => false,
};
