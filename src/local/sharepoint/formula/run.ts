// The type of a function, and helpers that evaluate and convert its arguments.
import type { Formula } from "./parser.ts";
import { type Scope, toNumber, toText, type Value } from "./values.ts";

type Evaluate = (formula: Formula, scope: Scope) => Value;

export type Run = (args: Formula[], scope: Scope, evaluate: Evaluate) => Value;

/** A function whose arguments are all evaluated first. */
export const eager =
  (run: (values: Value[], scope: Scope) => Value): Run =>
  (args, scope, evaluate) =>
    run(
      args.map((arg) => evaluate(arg, scope)),
      scope,
    );

export const numeric = (run: (...numbers: number[]) => number): Run => eager((values) => run(...values.map(toNumber)));

export const textual = (run: (...texts: string[]) => Value): Run => eager((values) => run(...values.map(toText)));

export const present = (values: Value[]) => values.filter((value) => value !== null && value !== "");
