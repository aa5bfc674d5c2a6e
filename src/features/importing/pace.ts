// Holds an import to half of what SharePoint allows one person, so that everybody else's work goes on.

/** What SharePoint takes in a minute from everybody of a small tenant, in its units: a write or a query costs two, a read of one row one. */
const allowed = 1250;
/** A little less than half, because the board asks for changes meanwhile. */
const unitsPerMinute = allowed * 0.48;
/** A row is added or changed, and read. */
export const costOfRow = 2 + 1;
/** So much may go out at once: the rows that are under way. */
const burst = 12 * costOfRow;

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
