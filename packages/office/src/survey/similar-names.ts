import { bodyKey } from './name-body.ts';

/** More than this many say nothing of whom a name means. */
const mostSimilar = 3;

/** What kind of body a name tells at its end; 发改委 and 发展和改革局 differ in nothing else. */
const kindOfBody = /(?:委员会|办公室|委|局|厅|办|中心|街道)$/u;

/** Whether every character of one stands in the other, in its order: 文旅局 in 文化和旅游局. */
function isShortFor(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}

/** Whether names of the same length differ in one character, or in two that changed places. */
function isOneSlip(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < 4) return false;
  const differing = [...one].flatMap((character, at) => (character === other[at] ? [] : [at]));
  const [first = 0, second] = differing;
  return (
    differing.length === 1 ||
    (differing.length === 2 &&
      second === first + 1 &&
      one[first] === other[second] &&
      one[second] === other[first])
  );
}

/** 青石县 is no short form of 青石县教育局, nor 大河镇 of 大河镇卫生院. */
const isPartOf = (short: string, long: string): boolean => long.startsWith(short);

function isShortForm(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 3 || short === long || isPartOf(short, long)) return false;
  if (isShortFor(short, long)) return true;
  const [core, whole] = [short.replace(kindOfBody, ''), long.replace(kindOfBody, '')];
  return (
    core.length > 1 && core !== short && whole !== long && core[0] === whole[0] && isShortFor(core, whole)
  );
}

/**
 * The bodies a name of a list may mean though none is called so: it is short for theirs (文旅局), or a slip of it. A guess for a
 * person to look at; nobody is taken for another by it.
 */
export function similarBodies(name: string, bodies: readonly string[]): readonly string[] {
  const key = bodyKey(name);
  const found = bodies.filter((body) => {
    const other = bodyKey(body);
    return isShortForm(key, other) || isOneSlip(key, other);
  });
  return found.length > mostSimilar ? [] : found;
}
