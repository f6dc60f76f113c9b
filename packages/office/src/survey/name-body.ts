import { folderArea, namesArea } from '@gouji/core/check';

const compact = (name: string): string => name.normalize('NFKC').replace(/\s+/gu, '');

/** A body's name as it is compared: 甲县人民政府 and 甲县政府 are one. */
export const bodyKey = (name: string): string => compact(name).replace(/(?:人民政府|政府|办事处)$/u, '');

/** The area that tells a body apart whose name says none, by the folders of its file; empty where none is needed or known. */
export const placeOfBody = (name: string, source: string): string =>
  namesArea(name) ? '' : folderArea(source);

/** The key of a report's body: 城关镇人民政府 in the folder of 甲县 is 甲县城关镇. */
export const bodyOfReport = (name: string, source: string): string =>
  `${placeOfBody(name, source)}${bodyKey(name)}`;

/** The ends of a name that may be the name of the body within its area: 财政局 of 甲县财政局. */
function* tailsOf(key: string): Generator<string> {
  for (let at = 1; at <= key.length - 2; at++) yield key.slice(at);
}

/**
 * The body that each name of a roster means, by keys: the same; else the only one whose name ends in it, as a roster says
 * 财政局 where the report says 甲县财政局; else the one it ends in. Names that mean none are absent.
 */
export function matchRoster(roster: readonly string[], bodies: ReadonlySet<string>): Map<string, string> {
  const matches = new Map<string, string>();
  const open = new Set<string>();
  for (const name of roster) {
    const key = bodyKey(name);
    if (bodies.has(key)) matches.set(name, key);
    else open.add(key);
  }
  const taken = new Set(matches.values());
  const others = new Set([...bodies].filter((body) => !taken.has(body)));
  const longer = endingIn(open, others);
  for (const name of roster) {
    if (matches.has(name)) continue;
    const key = bodyKey(name);
    const body = longer.get(key) ?? [...tailsOf(key)].find((tail) => tail.length >= 3 && others.has(tail));
    // 自然资源局（林业局）: what a body is called besides its name.
    const plain = bodyKey(key.replace(/\([^()]*\)$/u, ''));
    if (body) matches.set(name, body);
    else if (others.has(plain)) matches.set(name, plain);
  }
  return matches;
}

/** The only body that ends in each key; null where several do. */
function endingIn(keys: ReadonlySet<string>, bodies: ReadonlySet<string>): Map<string, string | null> {
  const found = new Map<string, string | null>();
  for (const body of bodies)
    for (const tail of tailsOf(body)) if (keys.has(tail)) found.set(tail, found.has(tail) ? null : body);
  return found;
}

const longestName = 24;

/** The body whose name stands in the name of a file, the longest of several; null when none does. */
export function bodyInFileName(path: string, bodies: ReadonlySet<string>): string | null {
  const plain = compact(path);
  for (let length = longestName; length >= 3; length--)
    for (let at = 0; at + length <= plain.length; at++) {
      const piece = plain.slice(at, at + length);
      if (bodies.has(piece)) return piece;
    }
  return null;
}

/** The year in the name of a file, the last of several; null when there is none. */
export function yearInFileName(path: string): number | null {
  const found = [...path.matchAll(/(?<!\d)20\d\d(?!\d)/gu)].at(-1);
  return found ? Number(found[0]) : null;
}
