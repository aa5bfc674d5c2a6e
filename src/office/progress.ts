// How far a file is.

export type OnProgress = (done: number, total: number) => void;

/** What the libraries do when every part is written, and of which they tell nothing: joining the parts and packing them. */
const packing = 0.4;

/** Of so many parts: `one` when one is written, `end` when the file is there. */
export function stepsOf(parts: number, onProgress: OnProgress | undefined) {
  const total = Math.ceil(Math.max(parts, 1) / (1 - packing));
  let done = 0;
  return {
    one: () => onProgress?.(Math.min(++done, parts), total),
    end: () => onProgress?.(total, total),
  };
}
