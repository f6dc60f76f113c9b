import { squeeze } from '../fold/index.ts';
import { findAll } from '../prose/find-all.ts';
import { prefecturesOf } from './county-cities.ts';
import { isKindOfPlace, placeStem } from './no-place.ts';

export type AreaLevel = 'province' | 'city' | 'county' | 'township';

/** An area that a name gives, without its suffix: 丁县教育局 → { county, 丁 }. */
export interface Area {
  readonly level: AreaLevel;
  readonly stem: string;
  /** The level is known: a 市 may be a prefecture or a county, and one may lie in the other, unless it is a known county-level city. */
  readonly isCertain: boolean;
}

const levels: Readonly<Record<string, AreaLevel>> = {
  省: 'province',
  自治区: 'province',
  市: 'city',
  自治州: 'city',
  州: 'city',
  盟: 'city',
  地区: 'city',
  县: 'county',
  自治县: 'county',
  旗: 'county',
  区: 'county',
  镇: 'township',
  乡: 'township',
  街道: 'township',
  苏木: 'township',
};

/** Cities whose names end as 县城市容, 首都市场 and 部门市县 do. */
const named =
  '晋城|运城|盐城|聊城|宣城|共青城|凤城|诸城|邹城|禹城|丰城|项城|应城|麻城|(?<!上)海城|(?<!新)兴城|成都|江门|荆门|厦门|天门';
/** 城市管理, 市场监督 and 市政 are no cities. */
const city = `(?:(?<!城|都|门)|(?<=${named})(?!市(?:管理|更新|规划)))市(?![场政容民])`;
/** 社区, 开发区 and the 关区 of a customs house are no districts. */
const district =
  '(?<![社小园景城校厂灾牧林山库专片辖特街地郊老军港发新术验范税贸假开治展能务聚心置业宅活居殖作战防疫误禁盲]|海关关)区(?![域划块别分])';
/** 景德镇市 and 云南镇雄县 are no towns. */
const town = '镇(?!市|[江远雄宁康坪巴安平赉原海龙沅][县市区])';
/** 城乡建设 and 乡村振兴 are no townships. */
const township = '(?<!城|下|山)乡(?![村镇贤族县市])';
const county = '县(?![委域]|城(?![乡市关]))';
const pattern = new RegExp(
  `(.{1,14}?)(自治区|自治州|自治县|地区|省|(?<![联同加结])盟|${city}|州|${county}|旗|${district}|街道|${town}|苏木|${township})`,
  'gu',
);

const tellsPrefecture: ReadonlySet<string> = new Set(['自治州', '盟']);
/** The divisions of the Production and Construction Corps are prefectures of their own: 第七师. */
const division = /(第[一二三四五六七八九十\d]{1,4})师(?!范|资|生|傅|德|大|院|长)/gu;

/** Pronouns and collective words name no area: 县级市, 县区, 乡镇; 甲区委区政府 are of one. */
const noStem = /[级县区委]$|(?<!景德)镇$|^[市乡]+$/u;
/** Names of places are short, but for those of the minorities' autonomous areas. */
const longestStem = 4;

/** A central body before the name of the place where it works: 国家税务总局甲县税务局. */
const central = /国家[\u4e00-\u9fff]{2,6}?局|中国人民银行/u;

/** The areas a name gives, highest first. */
export function areasOf(name: string): Area[] {
  const found: Area[] = [];
  const local = squeeze(name).replace(central, '');
  for (const [, before, suffix] of findAll(local, pattern)) {
    const stem = placeStem(before!);
    if (
      stem === '' ||
      noStem.test(stem) ||
      isKindOfPlace(stem) ||
      (stem.length > longestStem && !stem.includes('族'))
    )
      continue;
    const isCountyCity = suffix === '市' && prefecturesOf(stem) !== null;
    const level = isCountyCity ? 'county' : levels[suffix!]!;
    found.push({ level, stem, isCertain: level !== 'city' || tellsPrefecture.has(suffix!) });
  }
  for (const [, number] of findAll(squeeze(name), division))
    found.push({ level: 'city', stem: number!, isCertain: true });
  return found;
}

/** Whether one stem may be a short or longer form of the other: 东乡 and 东乡族, 甲 and 甲族. */
const mayBeOne = (one: string, other: string): boolean => one.includes(other) || other.includes(one);

/**
 * The area in which another name surely lies elsewhere than one's own, as printed in the other name; null when it may be
 * one's own, above it, or below it.
 */
export function foreignArea(own: string, other: string): Area | null {
  const mine = areasOf(own);
  for (const area of areasOf(other)) {
    if (!area.isCertain) continue;
    const same = mine.filter(({ level, isCertain }) => isCertain && level === area.level);
    if (same.length > 0 && !same.some(({ stem }) => mayBeOne(stem, area.stem))) return area;
  }
  return null;
}

/** Whether a name ends in that of a division of the Corps. */
export const isDivision = (name: string): boolean => /第[一二三四五六七八九十\d]{1,4}师$/u.test(name);

/** The level of the lowest area a name gives; null when it gives none. */
export const lowestArea = (name: string): AreaLevel | null => areasOf(name).at(-1)?.level ?? null;

/** How areas rank, by the word each is called. */
const ranks: Readonly<Record<string, number>> = {
  省: 0,
  市: 1,
  州: 1,
  盟: 1,
  县: 2,
  旗: 2,
  镇: 3,
  乡: 3,
  街道: 3,
};
const areaOfGovernment = /(省|市|州|盟|县|旗)(?:人民)?政府$/u;

/**
 * Whether the government of this name may call its area so: one above may be meant as well (我省首个), one below may not. 我区
 * may be an autonomous region, which lies above all.
 */
export function isOwnArea(name: string, unit: string): boolean {
  const own = areaOfGovernment.exec(name)?.[1];
  const level = own === undefined ? undefined : ranks[own];
  const named = ranks[unit];
  if (level === undefined || named === undefined) return true;
  return named < level || unit === own || (named === level && level < 2);
}
