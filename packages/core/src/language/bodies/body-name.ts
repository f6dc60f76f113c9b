import { squeeze } from '../fold/index.ts';
import { bodySuffix, organizationKind } from './body-kind.ts';

/** What a body's name tells about itself: the kind of body by its suffix, and the characters that set it apart. */
export interface BodyName {
  /** `镇`, `县`, `局` …; bodies of different classes are never compared. */
  readonly kind: 'province' | 'city' | 'county' | 'township' | 'department' | 'zone' | 'institution';
  /** The name without the areas above it and without its suffix, e.g. 甲县乙镇人民政府 → 乙. */
  readonly stem: string;
}

/** An office stands for the government or body it serves. */
const office = /(?:党政)?(?:综合)?(?:办公厅|办公室|办)$/u;
const organs = /(?:党委|党工委|工委)$/u;
const higherAreas = /^.*?(?:省|自治区|自治州|地区|盟|市|州|县|区|旗)(?=.+(?:镇|乡|街道|苏木)$)/u;
const areasAboveCounty = /^.+?(?:省|自治区|自治州|地区|盟|市|州)(?=.+(?:县|区|市|旗)$)/u;
const areasAboveZone = /^.+?(?:省|自治区|自治州|地区|盟|市|州|县)(?=.{2,}$)/u;
/** 城市管理, 市场监督, 市政, 城乡建设 and 乡村振兴 are no areas. */
const areasAbove =
  /^.*(?:省|自治区|自治州|自治县|地区|盟|(?<!城)市(?![场政])|州|县|区|旗|镇|(?<!城)乡(?!村))(?=.)/u;

/** Pronouns, collective words and verbs begin no name: 我县, 各乡镇, 围绕小城镇. */
const noName =
  /^(?:我|本|全|该|其|两|多|部分|相关|有关|辖|下辖|上级|围绕|推进|推动|聚焦|紧扣|针对|按照|结合|立足|通过|加强)|城镇|集镇|村镇|美丽乡|各|乡镇|镇街|街镇|部门|单位|县区|区县|县市/u;
/**
 * What is done, with which no name of a body begins: 维护好局专栏, 对照区级目录更新街道事项. Words that do begin some are left out:
 * 建设, 规划, 组织, 编制, 优化, 全面.
 */
const deed =
  /^(?:对照|参照|依托|借助|利用|维护|管好|用好|做好|抓好|办好|建好|制定|制订|修订|修改|印发|出台|起草|更新|调整|梳理|清理|完善|健全|建立|落实|贯彻|强化|提升|拓宽|拓展|丰富|规范|明确|严格|认真|持续|不断|进一步|深入|坚持|充实|召开|举办|配合|协助|会同|督促|每[月季年周日])/u;

/** Whether words that end like the name of a body begin with what is done, and name none. */
export const beginsWithDeed = (text: string): boolean => deed.test(text);

const organ = /(?:局|监督管理委员会|委员会|委|厅|署|海关(?:关区)?|法院|检察院)$/u;
/** Ministries: 水利部, 国务院甲部. */
const ministry =
  /^(?:国务院|中华人民共和国)?(?!全|内|外|总|支|干|本|各|.*[县市区州省旗委])[\u4e00-\u9fff]{1,9}部$/u;
const institution = /(?:大学|学院|医院|学校|中学|小学)$/u;

function strip(name: string, areas: RegExp): string {
  let rest = name;
  for (let next = rest.replace(areas, ''); next !== rest; next = rest.replace(areas, '')) rest = next;
  return rest;
}

const named = (kind: BodyName['kind'], stem: string): BodyName | null =>
  stem === '' ? null : { kind, stem };

/** The name of the body an office serves, or of the government of a place, without the words for it. */
function toCore(full: string): string {
  const served = full.replace(office, '').replace(organs, '');
  return served.replace(/(?:人民政府|政府|行政公署|行署|办事处)$/u, '');
}

/** Reads a body's name; null when its suffix tells no class (a school, a company, an office alone). */
export function readBodyName(name: string): BodyName | null {
  const full = squeeze(name).replace(/^中共/u, '');
  const core = toCore(full);
  if (core === '' || noName.test(full)) return null;
  const kind = organizationKind(core);
  const without = (text: string): string =>
    text.slice(0, text.length - (bodySuffix(text)?.suffix.length ?? 0));
  if (kind === 'township') return named('township', without(strip(core, higherAreas)));
  if (kind === 'county') return named('county', without(strip(core, areasAboveCounty)));
  if (kind === 'prefecture') return named('city', without(core));
  if (kind === 'province') return named('province', core.replace(/(?:省|市|自治区)$/u, ''));
  if (kind === 'other') {
    const zone = core.replace(/(?:管理委员会|管委会)$/u, '');
    return bodySuffix(core) ? named('zone', without(strip(zone, areasAboveZone))) : null;
  }
  if (institution.test(core)) return named('institution', strip(core, areasAbove).replace(institution, ''));
  if (ministry.test(core))
    return named('department', core.replace(/^(?:国务院|中华人民共和国)/u, '').replace(/部$/u, ''));
  return organ.test(core) ? named('department', strip(core, areasAbove).replace(organ, '')) : null;
}
