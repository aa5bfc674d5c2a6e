// Percentages as they are printed.

/** Whole per cent: halves go up, 0 is only for none and 100 only for all. */
export function percent(part: number, whole: number): number {
  if (part === 0 || whole === 0) return 0;
  if (part === whole) return 100;
  return Math.min(99, Math.max(1, Math.round((part * 100) / whole)));
}
