// Time is passed in, so that tests can run at any time and any speed.

export interface Clock {
  now(): Date;
  /** Calls back once after that many milliseconds. Returns a function that cancels. */
  after(milliseconds: number, run: () => void): () => void;
}
