/** Edits (insert, delete, replace) between two short words. */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++)
      current.push(
        Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    previous = current;
  }
  return previous[b.length]!;
}

/** The name most like a mistyped one, or null when none comes close. A name that begins alike, or ends in what was typed, counts as close. */
export function nearestName(typed: string, names: readonly string[]): string | null {
  const given = typed.slice(0, 80);
  let best: string | null = null;
  let least = Math.max(2, Math.floor(given.length / 3)) + 1;
  for (const name of names) {
    const isPart = name.endsWith(`/${given}`) || (given.length > 2 && name.startsWith(given));
    const apart = isPart ? 1 : distance(given, name);
    // With every letter another it is no slip.
    if (apart < least && apart < Math.max(given.length, name.length)) {
      best = name;
      least = apart;
    }
  }
  return best;
}
