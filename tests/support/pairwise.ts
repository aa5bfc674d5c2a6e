// All pairs: a short list of combinations in which every value of a factor meets every value of every other.

type Factors = Readonly<Record<string, readonly unknown[]>>;
export type Combination<F extends Factors> = { readonly [K in keyof F]: F[K][number] };

/** Greedy: each combination is the one, of all there are, that brings the most pairs not yet seen. */
export function pairwise<F extends Factors>(factors: F): readonly Combination<F>[] {
  const names = Object.keys(factors);
  let all: Record<string, number>[] = [{}];
  for (const name of names) {
    all = all.flatMap((known) => (factors[name] ?? []).map((_, index) => ({ ...known, [name]: index })));
  }
  const pairsOf = (combination: Record<string, number>) =>
    names.flatMap((one, at) =>
      names.slice(at + 1).map((other) => `${one} ${combination[one]}, ${other} ${combination[other]}`),
    );
  const missing = new Set(all.flatMap(pairsOf));
  const chosen: Record<string, number>[] = [];
  const worth = (combination: Record<string, number>) =>
    pairsOf(combination).filter((pair) => missing.has(pair)).length;
  while (missing.size > 0) {
    const best = all.reduce((one, other) => (worth(other) > worth(one) ? other : one));
    for (const pair of pairsOf(best)) missing.delete(pair);
    chosen.push(best);
  }
  return chosen.map(
    (combination) =>
      Object.fromEntries(names.map((name) => [name, factors[name]?.[combination[name] ?? 0]])) as Combination<F>,
  );
}
