// Random choices, the same for the same seed.

export interface Random {
  /** Continues with the choices of that part of the seed, whatever was chosen before. */
  restart(part: number): void;
  /** At least 0, less than 1. */
  next(): number;
  /** A whole number from 0 to just below the limit. */
  below(limit: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
}

/** mulberry32; its 32 bits of state are enough to make runs differ. */
export function random(seed: number): Random {
  let state = 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const restart = (part: number) => {
    state = Math.imul(seed, 0x9e3779b1) >>> 0;
    state = Math.floor(next() * 4_294_967_296) ^ Math.imul(part + 1, 0x85ebca6b);
  };
  restart(0);
  return {
    restart,
    next,
    below,
    chance: (probability) => next() < probability,
    pick(from) {
      if (from.length === 0) throw new Error("Nothing to pick from");
      return from[below(from.length)] as (typeof from)[number];
    },
  };
}
