// Functions on numbers.
import { eager, numeric, present, type Run } from "./run.ts";
import { CellError, compare, DateValue, toNumber, type Value } from "./values.ts";

const numbers = (values: Value[]) => present(values).map(toNumber);

function rounded(value: number, digits: number, how: (scaled: number) => number): number {
  const factor = 10 ** digits;
  return how(value * factor) / factor;
}

function median(list: number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

function extreme(values: Value[], sign: number): Value {
  const list = present(values);
  const [first] = list;
  if (first === undefined) return 0;
  return list.reduce<Value>((best, value) => (compare(value, best) * sign > 0 ? value : best), first);
}

export const numberFunctions: Record<string, Run> = {
  SUM: eager((values) => numbers(values).reduce((a, b) => a + b, 0)),
  PRODUCT: eager((values) => numbers(values).reduce((a, b) => a * b, 1)),
  AVERAGE: eager((values) => {
    const list = numbers(values);
    if (list.length === 0) throw new CellError("#DIV/0!");
    return list.reduce((a, b) => a + b, 0) / list.length;
  }),
  MEDIAN: eager((values) => median(numbers(values))),
  MIN: eager((values) => extreme(values, -1)),
  MAX: eager((values) => extreme(values, 1)),
  COUNT: eager((values) => values.filter((value) => typeof value === "number" || value instanceof DateValue).length),
  COUNTA: eager((values) => present(values).length),
  ABS: numeric((value = 0) => Math.abs(value)),
  INT: numeric((value = 0) => Math.floor(value)),
  TRUNC: numeric((value = 0, digits = 0) => rounded(value, digits, Math.trunc)),
  ROUND: numeric((value = 0, digits = 0) => Math.sign(value) * rounded(Math.abs(value), digits, Math.round)),
  ROUNDUP: numeric((value = 0, digits = 0) => Math.sign(value) * rounded(Math.abs(value), digits, Math.ceil)),
  ROUNDDOWN: numeric((value = 0, digits = 0) => rounded(value, digits, Math.trunc)),
  MOD: eager(([value, by]) => {
    const divisor = toNumber(by ?? 0);
    if (divisor === 0) throw new CellError("#DIV/0!");
    const left = toNumber(value ?? 0);
    return left - divisor * Math.floor(left / divisor);
  }),
  POWER: numeric((base = 0, exponent = 0) => base ** exponent),
  SQRT: numeric((value = 0) => Math.sqrt(value)),
  SIGN: numeric((value = 0) => Math.sign(value)),
  EVEN: numeric((value = 0) => Math.sign(value) * Math.ceil(Math.abs(value) / 2) * 2),
  ODD: numeric((value = 0) => Math.sign(value || 1) * (Math.ceil((Math.abs(value) + 1) / 2) * 2 - 1)),
  CEILING: numeric((value = 0, step = 1) => Math.ceil(value / step) * step),
  FLOOR: numeric((value = 0, step = 1) => Math.floor(value / step) * step),
  PI: () => Math.PI,
};
