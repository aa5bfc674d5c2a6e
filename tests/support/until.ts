// Waits for a state by asking for it again and again, in tests and outside of them.

/** Rejects with what it waited for when that has not come after so many milliseconds. */
export async function until(what: string, isSo: () => Promise<boolean>, patience = 30_000): Promise<void> {
  const end = Date.now() + patience;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`Waited ${patience / 1000} s in vain until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
