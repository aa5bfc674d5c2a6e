// Waits for a state by asking for it again and again, in tests and outside of them.

/** Milliseconds; long, because a busy machine takes its time. */
const patience = 120_000;

/** Rejects with what it waited for when that does not come. */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + patience;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`Waited ${patience / 1000} s in vain until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
