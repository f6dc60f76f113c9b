import { squeeze } from '../fold/index.ts';
import { findAll } from '../prose/find-all.ts';
import { lowestArea } from './areas.ts';

/** A street office or the office of a government is an agency, no government of its own. */
export const isAgencyName = (name: string): boolean =>
  /街道|办事处|管委会|管理委员会|办公厅|办公室/u.test(name);

/** 开发区管委会: it acts for a government that may make rules, and makes none. */
export const isZoneAuthority = (name: string): boolean => /(?<!监督)(?:管委会|管理委员会)$/u.test(name);

/** 乙镇财政所, 丁街道党政办: it may speak of its township as its own. */
export const isNamedAfterTownship = (name: string): boolean => /[镇乡]|街道/u.test(name);

/** 镇, 乡 or 街道, where a name is that of a government of one of them: 丁镇人民政府. */
export const townshipKind = (name: string): string | null =>
  /(镇|乡|街道)(?:人民政府|政府|办事处|党政办公室|党政办)?$/u.exec(name)?.[1] ?? null;

export const isCustomsHouse = (name: string): boolean => /海关(?:关区)?$/u.test(name);

const governedPlace = /(县|区|旗|镇|乡|街道|市)(人民)?(政府|办事处)?$/u;

/** The suffix 县, 区, 镇 tells a county or township; a 市 is one where it is a known county-level city. */
export function isSurelyCountyOrBelow(name: string): boolean {
  const suffix = governedPlace.exec(name)?.[1];
  return suffix === '市' ? lowestArea(name) === 'county' : suffix !== undefined;
}

/** The suffix of the lowest area a body's name says it works in: 区 for 丙市丁区市场监督管理局. */
export const lowestAreaSuffix = (name: string): string | undefined => findAll(name, areaSuffix).at(-1)?.[1];

const areaSuffix = /([省市县区州旗盟])(?![场政容民委级区域])/gu;

/** Whether a name begins with an area of its own; such a body belongs there and nowhere else. */
export const namesArea = (name: string): boolean => /^.{1,8}?[省市县区州旗盟](?=.)/u.test(squeeze(name));

/** The area a government governs, as the names of bodies below it begin: 甲县 for 甲县人民政府. */
export const governedArea = (name: string): string => squeeze(name).replace(/(?:人民)?政府$/u, '');

/** The county a body belongs to by its name: 甲县 for 丙市甲县教育局. */
export const countyOf = (name: string): string | null =>
  /([^省市州盟区县旗]{1,8}(?:自治)?[县旗])/u.exec(squeeze(name))?.[1] ?? null;

/** 县政府办公室收到…, 本级收到…: what one office of the area received. */
export const speaksOfOffice = (text: string): boolean =>
  /办公[室厅]|政府办|府办|政办|本级/u.test(squeeze(text));

/** A name without the words for its government: 甲县 for 甲县人民政府. */
export const withoutGovernment = (name: string): string =>
  squeeze(name).replace(/(人民政府|政府|办事处)$/u, '');

/** Provinces with standards of their own, by the names with which the bodies in them begin. */
const provinces = {
  sichuan:
    '四川 成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 阿坝 甘孜 凉山',
  anhui: '安徽 合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山市 滁州 阜阳 宿州 六安 亳州 池州 宣城',
} as const;

export type Province = keyof typeof provinces;

/** Whether a body's name tells that it lies in a province. */
export const liesIn = (name: string, province: Province): boolean =>
  provinces[province].split(' ').some((place) => name.includes(place));

/** A department proper: 丁县医疗保障局; centres and institutions may belong to another. */
export const isBureau = (name: string): boolean => /(?:局|厅|委员会)$/u.test(name);

/** Whether a paragraph begins with a year and this name: （一）主动公开。2023年，丁县医疗保障局. */
export const beginsYearOf = (text: string, name: string): boolean =>
  /^[^。]{0,16}20\d\d年(?:度)?[，,]?$/u.test(text.slice(0, Math.max(0, text.indexOf(name))));
