/** A4 with margins of 2 cm, in twentieths of a point. */
export const page = { width: 11906, height: 16838, margin: 1134 };
export const textWidth = page.width - 2 * page.margin;
