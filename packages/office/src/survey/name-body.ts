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

/** The bodies that names of a roster mean, by keys, and the names that fit several. */
export interface RosterMatches {
  readonly matches: ReadonlyMap<string, string>;
  readonly undecided: ReadonlyMap<string, readonly string[]>;
}

/** What a name of a roster may mean that is no body’s own name, by keys. */
function fittingBodies(
  key: string,
  longer: readonly string[],
  others: ReadonlySet<string>,
): readonly string[] {
  if (longer.length > 0) return longer;
  const shorter = [...tailsOf(key)].find((tail) => tail.length >= 3 && others.has(tail));
  // 自然资源局（林业局）: what a body is called besides its name.
  const plain = bodyKey(key.replace(/\([^()]*\)$/u, ''));
  return [shorter ?? plain].filter((body) => others.has(body));
}

/**
 * The body that each name of a roster means: the same; else the only one whose name ends in it, as a roster says 财政局 where
 * the report says 甲县财政局; else the one it ends in. A name that fits several bodies, or shares one with another name, means
 * none of them for sure; names that fit none are absent.
 */
export function matchRoster(roster: readonly string[], bodies: ReadonlySet<string>): RosterMatches {
  const own = new Map(
    roster.flatMap((name) => (bodies.has(bodyKey(name)) ? [[name, bodyKey(name)] as const] : [])),
  );
  const taken = new Set(own.values());
  const others = new Set([...bodies].filter((body) => !taken.has(body)));
  const open = roster.filter((name) => !own.has(name));
  const longer = endingIn(new Set(open.map(bodyKey)), others);
  const fitting = open.map((name) => {
    const key = bodyKey(name);
    return [name, fittingBodies(key, longer.get(key) ?? [], others)] as const;
  });
  const claims = new Map<string, number>();
  for (const [, [body = '', second]] of fitting)
    if (second === undefined) claims.set(body, (claims.get(body) ?? 0) + 1);
  const isSure = (found: readonly string[]): boolean => found.length === 1 && claims.get(found[0]!) === 1;
  return {
    matches: new Map([
      ...own,
      ...fitting.flatMap(([name, found]) => (isSure(found) ? [[name, found[0]!] as const] : [])),
    ]),
    undecided: new Map(fitting.filter(([, found]) => found.length > 0 && !isSure(found))),
  };
}

/** The bodies whose names end in each key. */
function endingIn(keys: ReadonlySet<string>, bodies: ReadonlySet<string>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const body of bodies)
    for (const tail of tailsOf(body)) if (keys.has(tail)) found.set(tail, [...(found.get(tail) ?? []), body]);
  return found;
}

const longestName = 24;
/** What may follow the name of a body in the name of a file; 大河镇卫生院 is not 大河镇. */
const afterName =
  /^(?:人民政府|政府|办事处|机关)?(?:$|[^\p{Script=Han}]|年|关于|政府信息|信息公开|政务|公开|工作|报|初稿|定稿|终稿|送审|最终|修改|备份|副本|的)/u;
/** A folder of an area’s own name holds the files of all its bodies. */
const afterArea = /^(?:人民)?政府$/u;
/** Another area before a name: 乙县财政局 is not the 财政局 of this county. */
const areaBefore = /\p{Script=Han}[省市县区州旗盟镇乡]$/u;
const governmentOfArea = /^[县区市州旗]?(?:人民)?政府$/u;
/** What files and folders are called without saying whose they are. */
const saysNoBody =
  /政府信息公开|信息公开|政务公开|年度报告|年报|年度|工作|报告|报送|上报|材料|文件|初稿|定稿|终稿|送审|最终|最新|修改|修订|更正|备份|副本|复件|扫描件?|附件|盖章|公章|正文|表格|网页|发布|公示|汇总|[市县区]?直|直属|部门|单位|机关|乡|镇|街道|关于|[年月日号份第版稿的新旧\p{P}\p{S}\s\da-z]/giu;

/** Every piece of a text that may be a name, the longest first, with what stands before and after it. */
function* piecesOf(text: string): Generator<readonly [before: string, piece: string, after: string]> {
  for (let length = Math.min(longestName, text.length); length >= 2; length--)
    for (let at = 0; at + length <= text.length; at++)
      yield [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)];
}

/** The body that one part of a path names: by its whole name, or by its name within the area. */
function bodyInPart(
  part: string,
  area: string,
  isFolder: boolean,
  bodies: ReadonlySet<string>,
): string | null {
  for (const [before, piece, after] of piecesOf(part)) {
    const within = governmentOfArea.test(piece) ? area : `${area}${piece}`;
    const isWhole = piece.length >= 3 && bodies.has(piece);
    const isWithin = area !== '' && bodies.has(within) && !areaBefore.test(before);
    if (!isWhole && !isWithin) continue;
    const end = isFolder && piece === area ? afterArea : afterName;
    if (end.test(after)) return isWhole ? piece : within;
  }
  return null;
}

/**
 * The body that the name of a file tells, or the folder it lies in where its own name says nothing of whose it is: 甲县财政局
 * for `甲县/县直部门/财政局/2024定稿.pdf`; null where none is told for sure.
 */
export function bodyInFileName(path: string, bodies: ReadonlySet<string>): string | null {
  const area = folderArea(path);
  const parts = compact(path.replace(/\.[a-z\d]{1,5}$/iu, ''))
    .split(/[\\/]/u)
    .reverse();
  for (const [depth, part] of parts.entries()) {
    const body = bodyInPart(part, area, depth > 0, bodies);
    if (body !== null) return body;
    if (part.replace(saysNoBody, '') !== '') return null;
  }
  return null;
}

/** The year in the name of a file, the last of several; null when there is none. */
export function yearInFileName(path: string): number | null {
  const found = [...path.matchAll(/(?<!\d)20\d\d(?!\d)/gu)].at(-1);
  return found ? Number(found[0]) : null;
}
