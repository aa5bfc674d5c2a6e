// References in the order in which people count: 10.1.1 after 9.1.1. SharePoint calculates it for all rows, so none is touched. It keeps no
// index of a calculated column: in a list of more than 5,000 rows it refuses views that sort by one.
import { calculated } from "../../schema/inSharePoint.ts";
import { actions } from "../actions.ts";

const { reference } = actions.columns;
const text = `[${reference.title}]`;

/** The text with as many dots at its end as are looked for, so that there is always one to be found. */
const dotted = (dots: number) => `${text}&"${".".repeat(dots)}"`;
const dot = (number: number): string =>
  number === 1 ? `FIND(".",${dotted(1)})` : `FIND(".",${dotted(number)},${dot(number - 1)}+1)`;
const [first, second, third] = [dot(1), dot(2), dot(3)];

/** The zeros that a part of that length lacks; none, and no error, if it is longer. `MID` starts after as many zeros as it has characters. */
const zeros = (zero: string, after: string) => `MID("${zero}",${after},${zero.length})`;
/** A reference that begins with a letter has none: A12 and B1 are in the order of the alphabet, after all numbers. */
const begin = `IF(LEFT(${text},1)>"9",9,0)`;
/** A letter at the end of the third part does not make it longer: 1.1.1a is before 1.1.2. */
const isLettered = `MID(${dotted(3)},${third}-1,1)>"9"`;

/** Three parts of three digits each; what follows is compared as text. */
const formula = `=${[
  zeros("000", `${first}+${begin}`),
  `LEFT(${dotted(1)},${first})`,
  zeros("000", `${second}-${first}`),
  `MID(${dotted(2)},${first}+1,${second}-${first})`,
  zeros("0000", `${third}-${second}+IF(${isLettered},0,1)`),
  `MID(${text},${second}+1,255)`,
].join("&")}`;

export const referenceOrder = calculated(
  {
    name: "ReferenceOrder",
    title: "Order of references",
    description: "The reference with zeros, by which views sort: 010.001.001 after 009.001.001.",
  },
  { formula, of: [reference] },
);
