// How a workbook's cells look, as far as it says what they are: a day, a percentage, a number. hucre shows the numbers.
import { formatValue, isDateFormat } from "hucre";
import { type Part, readPart } from "./partsInPieces.ts";
import type { SourceCell } from "./source.ts";

export interface Format {
  readonly code: string;
  /** A month is a date of which the sheet shows no day. */
  readonly kind: "general" | "number" | "percent" | "day" | "month" | "time";
  readonly isBold: boolean;
}

export const general: Format = { code: "General", kind: "general", isBold: false };

/** The formats that have a number and no code in the file. Those from 14 on are shown by the language of the computer. */
const builtIn: Readonly<Record<number, string>> = {
  ...{ 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??" },
  ...{ 5: "£#,##0", 6: "£#,##0", 7: "£#,##0.00", 8: "£#,##0.00" },
  ...{ 14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM" },
  ...{ 20: "h:mm", 21: "h:mm:ss", 22: "dd/mm/yyyy h:mm", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0" },
  ...{ 37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00", 40: "#,##0.00;-#,##0.00" },
  ...{ 41: "#,##0", 42: "£#,##0", 43: "#,##0.00", 44: "£#,##0.00", 48: "##0.0E+0", 49: "@" },
  // Dates of Chinese, Japanese, Korean and Thai.
  ...Object.fromEntries([27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, "dd/mm/yyyy"])),
};

/** By the number that cells have for it. */
export function formatsOf(styles: Part | undefined): readonly Format[] {
  const codes = new Map<number, string>();
  const bold: boolean[] = [];
  const formats: Format[] = [];
  let within = "";
  if (!styles) return [];
  readPart(styles, {
    open: (name, { numFmtId, formatCode = "", fontId, val }) => {
      if (/^(cellXfs|cellStyleXfs|fonts|dxfs)$/.test(name)) within = name;
      else if (name === "numFmt" && within !== "dxfs") codes.set(Number(numFmtId), formatCode);
      else if (name === "font" && within === "fonts") bold.push(false);
      else if (name === "b" && within === "fonts") bold[bold.length - 1] = val !== "0" && val !== "false";
      else if (name === "xf" && within === "cellXfs") {
        const code = codes.get(Number(numFmtId)) ?? builtIn[Number(numFmtId)] ?? general.code;
        formats.push({ code, kind: kindOf(code), isBold: bold[Number(fontId)] ?? false });
      }
    },
  });
  return formats;
}

function kindOf(code: string): Format["kind"] {
  const bare = (code.split(";")[0] ?? "").replace(/"[^"]*"|\\.|[_*]./g, "");
  if (/^(general|standard|@|)$/i.test(bare.trim())) return "general";
  if (isDateFormat(code)) return kindOfDate(bare);
  return bare.includes("%") ? "percent" : "number";
}

/** An m beside hours or seconds is minutes. Square brackets hold colours, languages and hours beyond a day. */
function kindOfDate(bare: string): Format["kind"] {
  const letters = bare.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "").replace(/am\/pm|a\/p/gi, "");
  if (/d/i.test(letters)) return "day";
  return /y/i.test(letters) || /mmm/i.test(letters) ? "month" : "time";
}

const noDay = new Date(0);
const dayLength = 86_400;
/** Of 1900 as Excel counts it, which takes that year for a leap year; of 1904. */
const beginnings = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };

export type Epoch = keyof typeof beginnings;

/** A number as the sheet shows it. `hasTime`: of a day, whose time of day is left out. `isOdd`: it is shown as a date, and is none. */
export function shownNumber(
  stored: number,
  { code, kind }: Format,
  epoch: Epoch,
): { readonly cell: SourceCell; readonly hasTime?: boolean; readonly isOdd?: boolean } {
  const number = Number(stored.toPrecision(15));
  if (kind === "general") return { cell: { text: generalText(number), value: { kind: "number", number } } };
  if (kind === "number" || kind === "percent") {
    const text = formatValue(number, withSigns(code)).trim();
    // A format such as ;;; hides what the cell holds.
    return { cell: text ? { text, value: { kind, number } } : { text } };
  }
  const seconds = Math.round(number * dayLength);
  if (kind === "time" && number >= 0) return { cell: { text: formatValue(number, code).trim() } };
  const date = dateOf(Math.floor(seconds / dayLength), epoch);
  if (date === noDay) return { cell: { text: generalText(number), value: { kind: "number", number } }, isOdd: true };
  if (kind === "month") return { cell: { text: monthText(date, code) } };
  return { cell: dayCell(date), hasTime: seconds % dayLength !== 0 };
}

export const dayCell = (date: Date): SourceCell => ({
  text: `${date.getUTCDate()} ${monthName(date)} ${date.getUTCFullYear()}`,
  value: { kind: "day", day: date.toISOString().slice(0, 10) },
});

const months = "January February March April May June July August September October November December".split(" ");
const monthName = (date: Date) => months[date.getUTCMonth()];

const monthText = (date: Date, code: string) =>
  [/m/i.test(code) ? [monthName(date)] : [], /y/i.test(code) ? [date.getUTCFullYear()] : []].flat().join(" ");

/** Until the end of the year 9999. */
function dateOf(day: number, epoch: Epoch): Date {
  const isEarly = epoch === 1900 && day <= 60;
  const date = new Date(beginnings[epoch] + (day + (isEarly ? 1 : 0)) * dayLength * 1000);
  const isNone = epoch === 1900 ? day < 1 || day === 60 : day < 0;
  return isNone || !(date.getTime() < Date.UTC(10_000, 0, 1)) ? noDay : date;
}

/** hucre drops the sign of a currency that stands with its country, and shows a zero where a format has but room for one. */
const withSigns = (code: string) =>
  code
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, (_, sign: string) => (sign ? `"${sign}"` : ""))
    .split(";")
    .map((section) => (/[0#]/.test(section.replace(/"[^"]*"/g, "")) ? section : section.replaceAll("?", "")))
    .join(";");

/** Excel shows at most eleven characters of a fraction. Of a long whole number it shows an exponent; here it is whole, since it is likely to be a reference. */
function generalText(number: number): string {
  if (Number.isInteger(number) || Math.abs(number) < 1e-4) return String(number);
  const whole = String(Math.trunc(Math.abs(number))).length;
  return String(Number(number.toFixed(Math.max(0, 10 - whole))));
}
