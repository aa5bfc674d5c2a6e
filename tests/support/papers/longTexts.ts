// Long texts that a careless search reads again from each of its characters.

/** What they are made of. */
export const hostileTexts: readonly (readonly [what: string, unit: string])[] = [
  ...([
    ["one word", "a"],
    ["blanks", " "],
    ["digits", "0"],
    ["numbers cut short", "0163 "],
    ["pluses", "+4"],
  ] as const),
  ...([
    ["signs of addresses", "a@"],
    ["addresses without an end", "a.b@c-"],
    ["domains", "@a."],
    ["apostrophes", "a'"],
  ] as const),
  ...([
    ["at in brackets", "a (at) "],
    ["dot in brackets", "a(dot)"],
    ["names", "Priya Shah "],
    ["first names", "priya "],
  ] as const),
  ...([
    ["forms of address", "Cllr "],
    ["initials", "P. "],
    ["capitals", "Priya K "],
    ["marks", "\u0301"],
  ] as const),
  ...([
    ["invisible characters", "\u200b"],
    ["halves of pairs", "\ud800"],
    ["brackets", "((("],
  ] as const),
];

export const longTextOf = (unit: string, length: number): string =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
