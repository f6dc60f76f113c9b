import { bodySuffix } from '../../language/bodies/index.ts';
import { expression } from '../../language/expressions/expression.ts';
import { yearInWords } from '../../language/expressions/pieces.ts';
import { foldString, squeeze } from '../../language/fold/index.ts';
import type { DocumentMetadata, TableBlock } from '../../model/document.ts';
import type { SourceLocation } from '../../model/location.ts';
import { slicePlaced } from '../../read/placed-text.ts';
import type { Item } from './item.ts';

export interface Title {
  readonly text: string;
  readonly at: SourceLocation | null;
  /** Index of the last item the title takes, -1 when it stands in the metadata only. */
  readonly lastItem: number;
  /** In a converter's single line, where the text after the title begins. */
  readonly rest: number | null;
}

const subject = /政府信息(?:与政务)?公开|政务公开|信息公开/u;
const summary = /^[^。；;，,:：]+公开工作?总结$/u;
const genre =
  /年度工作?报告|年度报告|年报|工作的?报告|20\d{2}年度?(?:政府)?信息公开(?:工作)?(?:的?情况)?的?报告$/u;
const fieldName = /^(?:标\s*题|(?:信息|文件)?名\s*称|题\s*名)(?:\s*[:：]\s*|\s+)/u;
/** A website's name, or its buttons, after the title of its page. */
const siteName =
  /(?<=报告|年报)(?:[-—_|].{2,20}|[|｜]+|(?:[[【(（](?:打印|关闭|返回|下载|收藏|分享)[^\]】)）]{0,6}[\]】)）])+)$/u;
const longestTitle = 70;
const yearInTitle = expression`(?:20\d{2}|${yearInWords})年`;

/** A document about such reports, not one of them. */
const aboutReports = /(?:通知|通告|的函|方案|解读|办法|规范|指引|培训|会议)(?:[(（].*|[-—_|].{2,20})?$/u;

/** Whether a line, squeezed, reads as the title of an annual report. */
export const isTitle = (text: string): boolean =>
  text.length <= longestTitle &&
  subject.test(text) &&
  genre.test(text) &&
  !aboutReports.test(text) &&
  !/[。；;，,]/u.test(text);

function score(text: string, level: number | null): number {
  return (
    (yearInTitle.test(text) ? 4 : 0) +
    (/政府信息公开工作年度报告/u.test(text) ? 3 : 0) +
    (level === 1 ? 1 : 0) +
    (/[>〉»|_:：]|首页|位置|门户网站|年报.*报告/u.test(text) ? -5 : 0) +
    (/^(?:关于|附件|附)/u.test(text) ? -1 : 0)
  );
}

const official = '政府信息公开工作年度报告';
/** So much of the official name, in whatever order, makes a title that was mistyped; so much longer it may be. */
const leastAlike = 0.7;
const longestMisspelt = 45;

/** How much two texts have in common character by character, whatever their order. */
function sharedCharacters(one: string, other: string): number {
  const left = [...other];
  let shared = 0;
  for (const character of one) {
    const at = left.indexOf(character);
    if (at < 0) continue;
    left.splice(at, 1);
    shared++;
  }
  return shared / Math.max(one.length, other.length);
}

/** Whether a line, squeezed, is a title with letters lost, doubled or in disorder: 甲县2024年政府信息工作年度报告. */
export function isMisspeltTitle(text: string): boolean {
  if (text.length > longestMisspelt || /[。；;，,:：]/u.test(text) || aboutReports.test(text)) return false;
  const year = yearInTitle.exec(text);
  if (!year) return false;
  const tail = text.slice(year.index + year[0].length).replace(/^度/u, '');
  return sharedCharacters(tail, official) >= leastAlike;
}

/** A title at the head of a line that goes on with other text. */
const titleThenText = /^.{2,50}?(?:20\d{2})\s*年度?政府信息公开工作?年度报告(?=\s|根据|一、|本报告|为)/u;

interface Candidate extends Title {
  readonly score: number;
}

/** Titles in the page's own table of metadata: | 名称 | 甲局2023年政府信息公开工作年度报告 |. */
function titlesInTable(table: TableBlock, index: number): Candidate[] {
  return table.cells.flatMap(({ content }) => {
    const text = squeeze(content.text).replace(siteName, '');
    if (!isTitle(text) || !yearInTitle.test(text)) return [];
    return [
      {
        text,
        at: content.locate(0, content.text.length),
        lastItem: index,
        rest: null,
        score: score(text, null) - 3,
      },
    ];
  });
}

type Line = Extract<Item, { kind: 'text' }>;

/** The body's name, also with its other name in brackets, or the body and the year, on a line of its own above the title. */
const nameAbove = /(?:政府|局|厅|委员会|办公室|街道|镇|乡|县|市|区|处|中心|\p{Script=Han}20\d{2}年度?)$/u;
const otherName = /[(（][^()（）]{2,20}[)）]$/u;
const titleBelowName = /^(?:关于)?(?:20\d{2}年?|(?:政府)?信息公开)/u;
/** 发布机构：甲县教育局 names a field of the page above the title, and belongs to that. */
const field = /[:：|]/u;
const longestPart = 40;
const longestName = 30;
/** The year below a title that names none. */
const yearBelow = expression`^[(（]?(?:20\d{2}|${yearInWords})年度?[)）]?$`;

/** Lines that make a title together. */
interface Joined {
  readonly text: string;
  readonly lines: number;
  readonly score: number;
}

const squeezed = (line: Line): string => squeeze(line.content.text);

/** Whether the first line ends within the official name: 甲县2024年政|府信息公开工作年度报告. */
function isNameBroken(first: string, joined: string): boolean {
  const at = joined.indexOf(official);
  return at >= 0 && at < first.length && yearInTitle.test(first);
}

/** 首页>政府信息公开>政府信息公开年报: the way to a page names the column it stands in, and no report, unless its last part names the year. */
const crumb = /[>〉»›＞]/u;
const isWay = (text: string): boolean =>
  crumb.test(text) && !yearInTitle.test(text.split(crumb).findLast((part) => part !== '') ?? '');

/** A title that a line is, or begins and the next one ends; null where they are none. */
function joinBroken([first, second]: readonly Line[]): Joined | null {
  const text = squeezed(first!);
  if (isWay(text) || aboutReports.test(text)) return null;
  if (isTitle(text)) return { text, lines: 1, score: score(text, first!.level) };
  if (!second || text.length > longestPart) return null;
  const tail = squeezed(second);
  const joined = text + tail;
  return tail.length <= longestPart &&
    (!isTitle(tail) || isNameBroken(text, joined)) &&
    isTitle(joined) &&
    (yearInTitle.test(text) || subject.test(text))
    ? { text: joined, lines: 2, score: score(joined, first!.level) }
    : null;
}

/** The same with the year on a line of its own below. */
function joinYear(lines: readonly Line[]): Joined | null {
  const title = joinBroken(lines);
  const year = title && lines[title.lines];
  if (!title || !year || yearInTitle.test(title.text) || !yearBelow.test(squeezed(year))) return title;
  const text = title.text + squeezed(year);
  return { text, lines: title.lines + 1, score: score(text, lines[0]!.level) };
}

/** A title in lines below the name of its body. */
function joinName([first, ...below]: readonly Line[]): Joined | null {
  if (below.length === 0) return null;
  const name = squeezed(first!);
  if (name.length > longestName || field.test(name) || !nameAbove.test(name.replace(otherName, '')))
    return null;
  const title = joinYear(below);
  if (!title || !titleBelowName.test(title.text)) return null;
  if (yearInTitle.test(name) && yearInTitle.test(title.text)) return null;
  const text = name + title.text;
  return { text, lines: title.lines + 1, score: score(text, below[0]!.level) + 1 };
}

/** The title that begins with a line, `lines[0]`; the others stand below it. */
function titleAt(lines: readonly Line[], index: number): Candidate | null {
  const { content, level } = lines[0]!;
  const folded = foldString(content.text).trim();
  const field = fieldName.exec(folded)?.[0].length ?? 0;
  const text = squeeze(folded.slice(field)).replace(siteName, '');
  const at = content.locate(0, content.text.length);
  if (isTitle(text) && (field > 0 || text !== squeezed(lines[0]!))) {
    const own = field ? slicePlaced(content, field) : content;
    return {
      text,
      at: own.locate(0, own.text.length),
      lastItem: index,
      rest: null,
      score: score(text, level) - (field ? 3 : 0),
    };
  }
  const whole = isTitle(text) ? null : titleThenText.exec(content.text)?.[0];
  if (whole) {
    const place = content.locate(0, whole.length);
    return { text: squeeze(whole), at: place, lastItem: index, rest: whole.length, score: 6 };
  }
  const joined = joinYear(lines) ?? joinName(lines);
  return (
    joined && { text: joined.text, at, lastItem: index + joined.lines - 1, rest: null, score: joined.score }
  );
}

/** A summary of the year's work: 甲县2024年政务公开工作总结. */
const isSummary = (text: string): boolean =>
  text.length <= longestMisspelt && summary.test(text) && yearInTitle.test(text) && subject.test(text);

const cover = /政府信息公开工作年度报告的(?:函|请示|通知|公告|通告)$/u;

/** What brings the report to a superior or to the public, with the report behind it: 关于报送甲局2023年政府信息公开工作年度报告的函. */
const isCover = (text: string): boolean =>
  text.length <= longestTitle && cover.test(text) && yearInTitle.test(text);

/** The first line that is a title but for slips, its name or its kind. */
function findMisspelt(items: readonly Item[], end: number): Title | null {
  for (let index = 0; index < end; index++) {
    const item = items[index]!;
    if (item.kind !== 'text' || item.content.text.length > 2 * longestMisspelt) continue;
    const text = squeeze(item.content.text);
    if (!isMisspeltTitle(text) && !isSummary(text) && !isCover(text)) continue;
    return { text, at: item.content.locate(0, item.content.text.length), lastItem: index, rest: null };
  }
  return null;
}

/** A title with its body above and its year below stands in so many lines at the most. */
const mostLines = 4;

/** All that may be the title among the items before `end`, in order. */
function findCandidates(items: readonly Item[], end: number): Candidate[] {
  const linesFrom = (index: number): Line[] => {
    const lines: Line[] = [];
    for (let at = index; at < Math.min(end, index + mostLines); at++) {
      const item = items[at]!;
      if (item.kind !== 'text') break;
      lines.push(item);
    }
    return lines;
  };
  return items.slice(0, end).flatMap((item, index): Candidate | readonly Candidate[] => {
    if (item.kind === 'table') return titlesInTable(item.table, index);
    return titleAt(linesFrom(index), index) ?? [];
  });
}

/** The title of the page itself, without the site's name behind it; empty when it is none. */
function titleInMetadata({ title }: DocumentMetadata): string {
  const text = title ? squeeze(title).split(/[_|—]|-(?=\p{Script=Han}{2,}(?:网|政府|门户))/u)[0]! : '';
  return isTitle(text) ? text : '';
}

/** Finds the title among the lines before `end`. */
export function findTitle(items: readonly Item[], end: number, metadata: DocumentMetadata): Title | null {
  const best = findCandidates(items, end).reduce<Candidate | null>(
    (top, one) => (top && top.score >= one.score ? top : one),
    null,
  );
  const misspelt = best ? null : findMisspelt(items, end);
  if (misspelt) return misspelt;
  const fromMetadata = titleInMetadata(metadata);
  if (fromMetadata === '' || (best && (yearInTitle.test(best.text) || !yearInTitle.test(fromMetadata))))
    return best;
  return best ? { ...best, text: fromMetadata } : { text: fromMetadata, at: null, lastItem: -1, rest: null };
}

/** The body in brackets behind the title: `2023年政府信息公开工作年度报告（甲县教育局）`. */
function organizationBehind(title: string): string | null {
  const name = /报告[(（]([^()（）]{2,30})[)）]$/u.exec(squeeze(title))?.[1];
  return name && bodySuffix(name) ? name : null;
}

const anyYear = new RegExp(`(?:20\\d{2}|${yearInWords})年?(?:年度|度)?`, 'gu');

/** The reporting body a title names; null when it names none. */
export function organizationInTitle(title: string): string | null {
  const squeezed = squeeze(title);
  const year = isMisspeltTitle(squeezed) && !subject.test(squeezed) ? yearInTitle.exec(squeezed) : null;
  const name = (year ? squeezed.slice(0, year.index) : squeezed)
    .replace(/^[《“"]|[》”"]$/gu, '')
    .replace(/^(?:附件?\d*[:：.]?|[【[][^】\]]*[】\]])/u, '')
    .replace(/^关于(?:公布|发布|印发|公开|报送|上报|呈报|呈送)?/u, '')
    // 中国（上海）自由贸易试验区 has them in its name.
    .replace(/(?<!中国)[(（][^()（）]*[)）]/gu, '')
    .replace(/20\d{2}\s*[-—–至]\s*20\d{2}学?年度?/gu, '')
    .replaceAll(anyYear, '')
    .replace(/(?:(?:(?<!人民)政府|政务)?信息(?:与政务)?公开|政务公开|年度).*$/u, '')
    .replace(/(?:关于|发布了?|公布了?|印发|公开|报送|上报|呈报|呈送|[的:：、,\s])+$/u, '')
    .replace(/\((.*)\)/u, '（$1）');
  return name.length >= 2 &&
    name.length <= 40 &&
    /\p{Script=Han}/u.test(name) &&
    !/^(?:本年度?|年度?)$/u.test(name)
    ? name
    : organizationBehind(title);
}
