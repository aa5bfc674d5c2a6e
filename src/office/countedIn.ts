// A number as lists count: 4 is "d", "iv", "04".

/** `format` by its name in a Word file, or a pattern such as "001, 002, 003, ...". Any other is decimal. */
export function counted(count: number, format: string): string {
  const [, zeros] = /^(0+)1\b/.exec(format) ?? [];
  if (zeros) return String(count).padStart(zeros.length + 1, "0");
  switch (format) {
    case "none":
    case "bullet":
      return "";
    case "decimalZero":
      return String(count).padStart(2, "0");
    case "lowerLetter":
      return lettersOf(count);
    case "upperLetter":
      return lettersOf(count).toUpperCase();
    case "lowerRoman":
      return romanOf(count).toLowerCase();
    case "upperRoman":
      return romanOf(count);
    case "ordinal":
      return `${count}${ordinalEnd(count)}`;
    default:
      return String(count);
  }
}

/** After z comes aa, and after that bb. */
function lettersOf(count: number): string {
  if (count < 1 || count > 26 * 30) return String(count);
  const letter = String.fromCharCode(97 + ((count - 1) % 26));
  return letter.repeat(Math.ceil(count / 26));
}

const romans: readonly (readonly [number, string])[] = [
  ...([
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
  ] as const),
  ...([
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ] as const),
];

function romanOf(count: number): string {
  if (count < 1 || count > 3999) return String(count);
  let [rest, text] = [count, ""];
  for (const [value, letters] of romans) {
    text += letters.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}

function ordinalEnd(count: number): string {
  const isTeen = Math.floor(count / 10) % 10 === 1;
  return (isTeen ? undefined : ["th", "st", "nd", "rd"][count % 10]) ?? "th";
}
