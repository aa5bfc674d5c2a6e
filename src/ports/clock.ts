// Time as something passed in, so that the rest can be run at any time and any speed.

export interface Clock {
  now(): Date;
  /** Calls back once after that many milliseconds; returns how to cancel. */
  after(milliseconds: number, run: () => void): () => void;
}
