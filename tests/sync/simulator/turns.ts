// Takes turns, each after every promise that can settle has settled. Node runs callbacks of `setImmediate` one after another and settles
// all promises after each, so no time has to be guessed. A batch of callbacks takes one round of the event loop.

const perBatch = 64;
let waiting = 0;
let current: (() => void) | undefined;

/** Calls back turn by turn until it returns false. One at a time. */
export function eachTurn(turn: () => boolean): Promise<void> {
  if (current) throw new Error("Turns are being taken already");
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      current = undefined;
      settle();
    };
    current = () => {
      try {
        if (!turn()) end(resolve);
      } catch (mistake) {
        end(() => reject(mistake));
      }
    };
    if (waiting === 0) ask();
  });
}

function ask(): void {
  waiting = perBatch;
  for (let one = 0; one < perBatch; one++) setImmediate(take);
}

function take(): void {
  waiting--;
  current?.();
  if (waiting === 0 && current) ask();
}
