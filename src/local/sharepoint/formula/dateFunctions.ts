// Functions on dates and times.
import { dateOf } from "./dates.ts";
import { eager, numeric, type Run } from "./run.ts";
import { CellError, DateValue, toNumber, toSerial, toText, type Value } from "./values.ts";

const part = (read: (date: Date) => number): Run => eager(([value]) => read(dateOf(value)));

function dateDif(values: Value[]): number {
  const from = dateOf(values[0]);
  const to = dateOf(values[1]);
  const unit = toText(values[2] ?? "d").toLowerCase();
  if (from > to) throw new CellError("#NUM!");
  const months =
    (to.getUTCFullYear() - from.getUTCFullYear()) * 12 +
    to.getUTCMonth() -
    from.getUTCMonth() -
    (to.getUTCDate() < from.getUTCDate() ? 1 : 0);
  switch (unit) {
    case "y":
      return Math.floor(months / 12);
    case "m":
      return months;
    case "ym":
      return months % 12;
    case "md":
      return (to.getUTCDate() - from.getUTCDate() + 31) % 31;
    default:
      return Math.floor((to.getTime() - from.getTime()) / 86_400_000);
  }
}

export const dateFunctions: Record<string, Run> = {
  TODAY: (_args, scope) => new DateValue(Math.floor(scope.now / 86_400_000) * 86_400_000),
  NOW: (_args, scope) => new DateValue(scope.now),
  DATE: eager(
    ([year, month, day]) => new DateValue(Date.UTC(toNumber(year ?? 0), toNumber(month ?? 0) - 1, toNumber(day ?? 0))),
  ),
  DATEVALUE: eager(([value]) => toSerial(dateOf(value).getTime())),
  DATEDIF: eager(dateDif),
  YEAR: part((date) => date.getUTCFullYear()),
  MONTH: part((date) => date.getUTCMonth() + 1),
  DAY: part((date) => date.getUTCDate()),
  HOUR: part((date) => date.getUTCHours()),
  MINUTE: part((date) => date.getUTCMinutes()),
  SECOND: part((date) => date.getUTCSeconds()),
  WEEKDAY: eager(
    ([value, type]) =>
      (toNumber(type ?? 1) === 2 ? (dateOf(value).getUTCDay() + 6) % 7 : dateOf(value).getUTCDay()) + 1,
  ),
  TIME: numeric((hours = 0, minutes = 0, seconds = 0) => (hours * 3600 + minutes * 60 + seconds) / 86_400),
};
