// Reads a value of a formula as a date.
import { DateValue, fromSerial, toNumber, type Value } from "./values.ts";

export const dateOf = (value: Value | undefined): Date => {
  if (value instanceof DateValue) return new Date(value.time);
  if (typeof value === "string" && value !== "" && Number.isFinite(Date.parse(value)))
    return new Date(Date.parse(value));
  return new Date(fromSerial(toNumber(value ?? null)).time);
};
