/**
 * A pure function of an object that keeps its answers for the last few it was asked about: many ask for the same of one report,
 * and then never again. Not by a `WeakMap`: answers that hold their keys outlive every quick collection in it, so that a run over
 * thousands of reports carries each of them about as if it were still used.
 */
export function rememberLast<Key extends object, Answer>(
  compute: (key: Key) => Answer,
  most = 2,
): (key: Key) => Answer {
  const known: { readonly key: Key; readonly answer: Answer }[] = [];
  let oldest = 0;
  return (key) => {
    for (const one of known) if (one.key === key) return one.answer;
    const answer = compute(key);
    known[oldest] = { key, answer };
    oldest = (oldest + 1) % most;
    return answer;
  };
}
