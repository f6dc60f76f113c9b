import { squeeze } from '../../language/fold/index.ts';

/** What a body's name tells about itself: the kind of body by its suffix, and the characters that set it apart. */
export interface BodyName {
  /** `镇`, `县`, `局` …; bodies of different classes are never compared. */
  readonly kind: 'province' | 'city' | 'county' | 'township' | 'department';
  /** The name without the areas above it and without its suffix, e.g. 甲县乙镇人民政府 → 乙. */
  readonly stem: string;
}

const tail = /(人民政府|政府)?(党政)?(综合)?(办公厅|办公室|办事处|办)?(党委|党工委|工委|管委会)?$/u;
const higherAreas = /^.*?(?:省|自治区|自治州|地区|盟|市|州|县|区|旗)(?=.+(?:镇|乡|街道|苏木)$)/u;
const areasAboveCounty = /^.+?(?:省|自治区|自治州|地区|盟|市|州)(?=.+(?:县|区|市|旗)$)/u;
/** 城市管理, 市场监督, 市政, 城乡建设 and 乡村振兴 are no areas. */
const areasAboveDepartment =
  /^.*(?:省|自治区|自治州|自治县|地区|盟|(?<!城)市(?![场政])|州|县|区|旗|镇|(?<!城)乡(?!村))(?=.)/u;

/** Pronouns, collective words and verbs begin no name: 我县, 各乡镇, 围绕小城镇. */
const noName =
  /^(我|本|全|该|其|两|多|部分|相关|有关|辖|下辖|上级|围绕|推进|推动|聚焦|紧扣|针对|按照|结合|立足|通过|加强)|城镇|集镇|村镇|美丽乡|各|乡镇|镇街|街镇|部门|单位|县区|区县|县市/u;

function strip(name: string, areas: RegExp): string {
  let rest = name;
  for (let next = rest.replace(areas, ''); next !== rest; next = rest.replace(areas, '')) rest = next;
  return rest;
}

/** Reads a body's name; null when its suffix tells no class (a school, a company, an office alone). */
export function readBodyName(name: string): BodyName | null {
  const full = squeeze(name).replace(/^中共/u, '');
  const core = full.replace(tail, '');
  if (core === '' || noName.test(full)) return null;
  const township = /^(.+)(?:镇|乡|街道|苏木)$/u.exec(strip(core, higherAreas));
  if (township) return { kind: 'township', stem: township[1]! };
  if (/(局|委员会|委|厅)$/u.test(core)) {
    const stem = strip(core, areasAboveDepartment).replace(/(局|委员会|委|厅)$/u, '');
    return stem === '' ? null : { kind: 'department', stem };
  }
  if (/省$|自治区$/u.test(core)) return { kind: 'province', stem: core.replace(/(省|自治区)$/u, '') };
  const county = /^(.+?)(?:自治县|县|区|旗)$/u.exec(strip(core, areasAboveCounty));
  if (county) return { kind: 'county', stem: county[1]! };
  const city = /^(.+?)(?:市|州|盟|地区)$/u.exec(core);
  return city ? { kind: 'city', stem: city[1]! } : null;
}

/**
 * True only when two names are surely of different bodies of the same class: their stems share no character.
 * Short forms (发改委, 人社局) and renamed bodies share one, and are left in peace.
 */
export function areDifferentBodies(one: string, other: string): boolean {
  const a = readBodyName(one);
  const b = readBodyName(other);
  if (!a || !b || a.kind !== b.kind) return false;
  const characters = new Set(a.stem);
  return ![...b.stem].some((character) => characters.has(character));
}
