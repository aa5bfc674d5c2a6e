// Holds an import to half of what SharePoint allows one person, so that everybody else's work goes on.

/** What SharePoint takes in a minute from everybody of a small tenant, in its units. */
const allowed = 1250;
/** A little less than half, because the board asks for changes meanwhile. */
const unitsPerMinute = allowed * 0.45;
/** Rows that are begun together. */
export const rowsAtOnce = 12;
/** A write costs two. Reading rows with what the person may do costs five, whether it is one row or some: two or three times for twelve rows. */
export const costOfRow = 2 + (2.5 * 5) / rowsAtOnce;
/** So much may go out at once. */
const burst = rowsAtOnce * costOfRow;

export interface Time {
  /** Milliseconds. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
}

/** Resolves when that many units may be used. */
export function createPace({ now, wait }: Time): (units: number) => Promise<void> {
  let left = burst;
  let last = now();
  return async (units) => {
    const refill = () => {
      const time = now();
      left = Math.min(burst, left + ((time - last) / 60_000) * unitsPerMinute);
      last = time;
    };
    refill();
    while (left < units) {
      await wait(Math.ceil(((units - left) / unitsPerMinute) * 60_000));
      refill();
    }
    left -= units;
  };
}
