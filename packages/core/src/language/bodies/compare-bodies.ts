import { squeeze } from '../fold/index.ts';
import { findAll } from '../prose/find-all.ts';
import { type BodyName, readBodyName } from './body-name.ts';

/** Whether all characters of the shorter stand in the longer in their order: 发改 in 发展和改革, 经开 in 经济技术开发. */
function isShortened(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  for (const character of short) {
    at = long.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** 区城改局 of 甲区城区改造更新局: all that a short name says stands in the full one, whatever in it looks like a place. */
export const shortens = (short: string, full: string): boolean =>
  short.length <= full.length && isShortened(squeeze(short), squeeze(full));

/** Words that the names of many departments share. */
const common = /管理|监督|服务|综合|事务|行政|工作|保障|建设|发展/gu;

/** Whether two departments share two characters side by side that say what they are about: 国土资源, 自然资源. */
function shareSubject(one: string, other: string): boolean {
  const own = one.replace(common, ' ');
  const theirs = other.replace(common, ' ');
  for (let at = 0; at + 2 <= own.length; at++) {
    const pair = own.slice(at, at + 2);
    if (!pair.includes(' ') && theirs.includes(pair)) return true;
  }
  return false;
}

const areaSuffix = /(.+?)(?:省|自治区|自治州|自治县|地区|盟|市|州|县|区|旗|镇|乡|街道)/gu;

/** The areas above a body as its name gives them, without their suffixes, lowest last. */
function areasAbove(name: string, { stem }: BodyName): string[] {
  const full = squeeze(name);
  return findAll(full.slice(0, Math.max(0, full.lastIndexOf(stem))), areaSuffix).map(([, area]) => area!);
}

/** Whether two bodies may belong to one area: a name that gives none leaves it open. */
function mayShareArea(a: readonly string[], b: readonly string[]): boolean {
  const [own, other] = [a.at(-1), b.at(-1)];
  return own === undefined || other === undefined || isShortened(own, other);
}

const isPlace = ({ kind }: BodyName): boolean => kind !== 'department' && kind !== 'institution';

const shareCharacter = (one: string, other: string): boolean => {
  const characters = new Set(one);
  return [...other].some((character) => characters.has(character));
};

/**
 * How two names compare:
 * - `one`: they may be of one body: short forms, renamed departments, a county that became a city, names that tell no class;
 * - `otherClass`: surely of two bodies of different classes: a department and a government;
 * - `unlike`: of two bodies of one class: places of other names, departments of other subjects, other areas above;
 * - `nothingShared`: the same, and what sets them apart has no character in common.
 */
export type BodyLikeness = 'one' | 'otherClass' | 'unlike' | 'nothingShared';

export function compareBodies(one: string, other: string): BodyLikeness {
  if (squeeze(one) === squeeze(other)) return 'one';
  const a = readBodyName(one);
  const b = readBodyName(other);
  if (!a || !b) return 'one';
  const ofClass =
    a.kind !== b.kind ? 'otherClass' : shareCharacter(a.stem, b.stem) ? 'unlike' : 'nothingShared';
  if ((a.kind === 'institution') !== (b.kind === 'institution')) return 'one';
  if (isPlace(a) !== isPlace(b) || (a.kind === 'township') !== (b.kind === 'township')) return ofClass;
  // 甲地师范大学 and 甲地理工大学 share their place, and no subject.
  const isNamed = isPlace(a) || a.kind === 'institution';
  if (!isShortened(a.stem, b.stem) && (isNamed || !shareSubject(a.stem, b.stem))) return ofClass;
  return mayShareArea(areasAbove(one, a), areasAbove(other, b)) ? 'one' : ofClass;
}

/** Whether two names may be of one body; false only when they surely are not. */
export const mayBeSameBody = (one: string, other: string): boolean => compareBodies(one, other) === 'one';

/** 区, 镇: the kind of place a government's name tells, where it is none above counties. */
const placeKind = (name: string): string | undefined =>
  /(县|区|旗|镇|乡|街道)(?:人民政府|政府|办事处)?(?:办公室|办)?$/u.exec(squeeze(name))?.[1];

/** 甲区 beside 甲县, 乙乡 beside 乙镇: one name, of places of different kinds. */
export function isOtherKindOfPlace(own: string, other: string): boolean {
  const [mine, theirs] = [placeKind(own), placeKind(other)];
  if (mine === undefined || theirs === undefined || mine === theirs) return false;
  const [a, b] = [readBodyName(own), readBodyName(other)];
  return a !== null && a.kind === b?.kind && a.stem === b.stem;
}
