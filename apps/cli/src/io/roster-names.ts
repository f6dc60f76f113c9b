import { bodySuffix, folderArea, namesArea } from '@gouji/core/check';
import { counted } from '@gouji/core/format';

/** A line of a list. */
export interface RosterLine {
  readonly text: string;
  /** The area that a column of its own gives; null where there is no such column. */
  readonly area: string | null;
  /** Whether its column is headed as one of names, so that it names a body whatever it looks like. */
  readonly isHeaded?: boolean;
}

/** The bodies that the lines of a list name, and the lines that name none, as they are printed. */
export interface RosterNames {
  readonly names: readonly string[];
  readonly leftOut: readonly string[];
}

/** Numbers before a name: `3.`, `（三）`, `一、`, `①`; digits alone only where a space sets them off, as 12345 begins names. */
const listNumber =
  /^(?:[（(][\d一二三四五六七八九十百]{1,4}[）)]|(?:\d{1,4}|[一二三四五六七八九十百]{1,4})[.．、）)]|\d{1,4}\s|[①-⑳㈠-㈩])\s*/u;
/** What is written behind a name and is no part of it. */
const remark = /[（(][^（）()]*(?:盖章|公章|章|电话|手机|联系人|代章)[^（）()]*[）)]$/u;
const count = /[（(]共?\s*\d+\s*[个家][^（）()]*[）)]|^共\s*\d+\s*[个家]/u;
/** How titles, totals and notes of a list begin and end; sentences have their marks. */
const title = /^(?:附件|附表)|(?:名单|一览表|汇总表|统计表|登记表|明细表|清单|目录|通知)$/u;
const total = /^(?:合计|总计|共计|小计)|(?:合计|总计|共计|小计)$/u;
const note =
  /^(?:备注|注|说明|联系人|联系电话|填表人|填报人|填报单位|审核人|制表人|截至|截止)(?:[：:]|$)|[：:，。；！？]/u;
/** Words of which the headings of groups are made; no body has a name of these alone, but for 县政府 and the like. */
const group =
  /各|全|省|市|州|县|区|旗|盟|直属|直管|直|本级|级|属|政府|党委|党群|工作|部门|单位|机关|机构|乡镇|镇街|乡|镇|街道|办事处|开发区|功能区|园区|新区|等|其他|其它|垂直管理|双管|驻|派出|派驻|组成|企事业|事业|企业|公共|及|和|与|、/gu;
const isGroup = (text: string): boolean =>
  !text.endsWith('政府') && text.replace(/[（(].*[）)]$/u, '').replace(group, '') === '';

const isBesideNames = (text: string): boolean =>
  [count, title, total, note].some((pattern) => pattern.test(text)) || isGroup(text);

/** The area a text names and nothing else or more groups: 甲县 for 甲县、一、甲县乡镇; empty where it names none. */
export const areaIn = (text: string): string => {
  const area = folderArea(`${text}/`);
  return namesArea(`${area}教育局`) ? area : '';
};
/** 市直部门: what stands below is of no county. */
const ofNoCounty = /^[省市州盟](?:直|本级|级|属)/u;

/** The area of what stands below a line that names no body: that which a heading of a group names. */
const areaBelow = (line: string, above: string): string =>
  [title, total, note].some((pattern) => pattern.test(line))
    ? above
    : ofNoCounty.test(line)
      ? ''
      : areaIn(line) || above;

/** A name as it is within an area, with the area: 城关镇人民政府 or 县教育局 of 甲县. */
const inArea = (name: string, area: string): string =>
  area === '' || namesArea(name) ? name : `${area}${name.startsWith(area.at(-1)!) ? name.slice(1) : name}`;

/** Several names on one line; brackets hold parts of one name together. */
function* apart(line: string): Generator<string> {
  const parts = line.split(/、(?![^（(]*[）)])/u);
  if (parts.every((part) => part.trim().length >= 3)) yield* parts;
  else yield line;
}

/** 第（一）批 or 名单（2024年）: what is added in brackets to what stands before them. */
const addition = /[（(][^（）()]*[）)]$/u;
const isBodyName = (name: string): boolean =>
  name.length > 1 && bodySuffix(name.replace(addition, '')) !== null;

/** Spaces between characters only spread a name out. */
const joined = (words: readonly string[]): string =>
  words.join(' ').replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');

/**
 * The name that a piece of a line gives, which ends as names of bodies do, and may have somebody's name or a remark behind it;
 * null where it gives none: nobody is asked for the report of 排名不分先后.
 */
function nameIn(piece: string, isHeaded: boolean): string | null {
  const words = piece.split(/\s+/u).filter((word) => word !== '');
  for (let count = words.length; count > 0; count--) {
    const name = joined(words.slice(0, count)).replace(remark, '').trim();
    if (isBodyName(name)) return name;
  }
  return isHeaded ? joined(words).replace(remark, '').trim() || null : null;
}

/**
 * Tells the names of bodies from what else stands in a list of them: its title, headings of groups, numbers, totals and
 * notes. What is taken for no name is given back, since nobody is asked for its report. Names that say no area are of the area
 * beside them, or of the heading above them.
 */
export function rosterNames(lines: readonly RosterLine[]): RosterNames {
  const names = new Set<string>();
  const leftOut: string[] = [];
  let below = '';
  for (const { text, area, isHeaded = false } of lines) {
    const line = text.normalize('NFC').trim();
    if (!/\p{L}/u.test(line) || line.startsWith('#')) continue;
    const unnumbered = line.replace(listNumber, '').trim();
    if (isBesideNames(unnumbered)) {
      leftOut.push(line);
      below = areaBelow(unnumbered, below);
      continue;
    }
    const found = [...apart(unnumbered)].map((part) => nameIn(part, isHeaded));
    if (found.includes(null)) leftOut.push(line);
    for (const name of found) if (name !== null) names.add(inArea(name, area ?? below));
  }
  return { names: [...names], leftOut };
}

const shown = 8;

/** The lines of a roster that were taken for no name, in a sentence; null where there is none. */
export function describeLeftOut({ leftOut }: RosterNames): { zh: string; en: string } | null {
  if (leftOut.length === 0) return null;
  const some = leftOut.slice(0, shown).map((line) => `“${line}”`);
  const more = leftOut.length > shown;
  return {
    zh: `名单中有 ${leftOut.length} 行看不出是单位名称，没有计入：${some.join('、')}${more ? ' 等' : ''}。`,
    en: `${counted(leftOut.length, 'line of the roster seems to be no name of a body and does', 'lines of the roster seem to be no names of bodies and do')} not count: ${some.join(', ')}${more ? ' …' : ''}.`,
  };
}
