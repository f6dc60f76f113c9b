import { expression } from '../../language/expressions/expression.ts';
import { ordinal } from '../../language/expressions/pieces.ts';
import { foldString, labelKey } from '../../language/fold/index.ts';
import { findAll } from '../../language/prose/find-all.ts';
import type { PlacedText } from '../../model/document.ts';
import type { SectionId } from '../../model/report.ts';
import { slicePlaced, trimPlaced } from '../../read/placed-text.ts';
import { newestTemplate, perTemplates } from '../../template/index.ts';
import { indexLabels, requestRows } from '../label-index.ts';
import { withCaptions } from './caption-headings.ts';
import { withoutContents } from './contents-list.ts';
import type { Heading } from './heading.ts';
import type { Item } from './item.ts';

const sectionTemplates = newestTemplate().sections;
const sectionLabels = perTemplates(() => indexLabels(sectionTemplates));
const longestHeading = 45;
const shortestSentence = 8;

/** 一、 as the format has it, 壹、, 第一部分 and Roman numerals as bodies have it. */
const chineseNumber = expression`^(${ordinal})\s*[、.,:，．：]\s*|^(${ordinal})\s+(?=\p{Script=Han}{3})|^第([一二三四五六七八九十])(?:部分|章)\s*[、.:，：]?\s*|^([壹贰叁肆伍陆柒捌])\s*[、.]\s*|^(I{1,3}|IV|VI{0,3})\s*[、.]\s*`;
const arabicNumber = /^\d{1,2}\s*[、.．]\s*/u;
const bracketedNumber = /^\(([一二三四五六七八九十])\)\s*/u;
const formalNumbers = '壹贰叁肆伍陆';
const romanNumbers = ['I', 'II', 'III', 'IV', 'V', 'VI'];
const sentenceEnd = /[。；;！!？?]$/u;
const contentsEntry = /[.…·]{3,}\s*\d*$|\s\d{1,3}$/u;

const resultsLabel = '本年度办理结果';
const shortestPiece = 3;

/** Table three numbers its own rows 一、 to 四、; they are no headings, nor is the first line of the narrow label of the results. */
function isTableLabel(text: string): boolean {
  if ((requestRows().match(text)?.confidence ?? 0) >= 0.85) return true;
  const key = labelKey(text);
  return key.startsWith('本年度办理') || (key.length >= shortestPiece && resultsLabel.startsWith(key));
}

/** What numbered headings in a body's own words are about; any better heading of the same section takes their place. */
const kinds: readonly { readonly id: SectionId; readonly words: RegExp }[] = [
  { id: 'problems', words: /(?:存在|主要|工作).{0,8}(?:问题|不足|困难)/u },
  { id: 'other', words: /^其[他它].{0,6}(?:报告|说明|汇报|公布).{0,6}(?:事项|情况|内容)/u },
  { id: 'remedies', words: /(?:复议|诉讼).{0,10}情况/u },
  { id: 'requests', words: /(?:收到|处理|办理).{0,12}申请.{0,4}情况/u },
];
const longestKind = 30;
const sectionNumbers = '一二三四五六';

/** The place of a numbered heading among the six, from 0; -1 where it has none. */
function placeOf(folded: string): number {
  const [, pointed, spaced, part, formal, roman] = chineseNumber.exec(folded) ?? [];
  const number = pointed ?? spaced ?? part ?? bracketedNumber.exec(folded)?.[1];
  if (number) return number.length === 1 ? sectionNumbers.indexOf(number) : -1;
  if (formal) return formalNumbers.indexOf(formal);
  if (roman) return romanNumbers.indexOf(roman);
  return Number.parseInt(folded, 10) - 1;
}

/** The section a heading in other words opens: one that names its matter under its own number, or one plainly of its kind. */
function kindOf(folded: string, body: string): SectionId | null {
  if (body.length > longestKind) return null;
  const numbered = sectionTemplates[placeOf(folded)];
  if (numbered?.words.some((word) => body.includes(word))) return numbered.id;
  return kinds.find(({ words }) => words.test(body))?.id ?? null;
}

/** What a line opens as a heading. */
type Opening = Pick<Heading, 'id' | 'confidence'>;

const longestKey = 32;
const isSentence = /[，,。；;]/u;

/** Automatic numbering is lost in some conversions: then only the very wording counts. */
function readUnnumbered(body: string, marked: boolean): Opening | null {
  const exact = labelKey(body).length <= longestKey ? sectionLabels().exact(body) : null;
  return exact && { id: exact.id as SectionId, confidence: exact.confidence - (marked ? 0.03 : 0.05) };
}

function readNumbered(folded: string, body: string): Opening | null {
  if (isTableLabel(body)) return null;
  const match = sectionLabels().match(body);
  const own = match && labelKey(body).length <= longestKey ? match.confidence : 0;
  if (own >= 0.62 && !isSentence.test(body)) return { id: match!.id as SectionId, confidence: own };
  if (!chineseNumber.test(folded)) return null;
  const kind = isSentence.test(body) ? null : kindOf(folded, body);
  if (kind) return { id: kind, confidence: 0.62 };
  return body.length >= 2 && !sentenceEnd.test(folded) && !/[。；]/u.test(folded)
    ? { id: null, confidence: 0 }
    : null;
}

const ornament = /^[\u2022\u203b\u2190-\u21ff\u2500-\u27bf\u2b00-\u2bff|>»]+\s*/u;

/** Without the bars and bullets that pages set before their headings. */
const withoutOrnament = (text: string): string =>
  text.charCodeAt(0) < 0x2e80 ? text.replace(ornament, '') : text;

/** What a line says as a heading; null for ordinary text. */
export function readHeading(text: string, marked: boolean): Opening | null {
  if (text.length > 2 * longestHeading) return null;
  const folded = withoutOrnament(foldString(text).trim());
  if (folded.length > longestHeading || folded.length < 2 || contentsEntry.test(folded)) return null;
  // （一）… is a heading inside a section, whatever it says.
  if (/^\(?[一二三四五六七八九十]{1,3}\)/u.test(folded)) return null;
  const numbered = chineseNumber.exec(folded) ?? arabicNumber.exec(folded);
  const body = folded.slice(numbered?.[0].length ?? 0).replace(/[:：。\s]+$/u, '');
  return numbered ? readNumbered(folded, body) : readUnnumbered(body, marked);
}

/** The six headings as they stand in running text, with their number: `一、总体情况`, longest wording first. */
const headingInText = new RegExp(
  `(?<![一二三四五六七八九十第（(])(?:${sectionTemplates
    .map(
      (section) =>
        `[一二三四五六七八]、\\s*(?:${[section.label, ...(section.aliases ?? [])]
          .filter((wording) => wording.length >= 4 && wording !== '基本情况')
          .sort((a, b) => b.length - a.length)
          .join('|')})`,
    )
    .join('|')})(?![，、；,;等。”"》])`,
  'gu',
);

/**
 * A heading in other words in mid-line: behind a full stop or a space, up to what tables and sections begin with. What it
 * opens is asked of `readHeading`.
 */
const looseHeadingInText =
  /(?<=^|[。；;！\s])[一二三四五六]、[^，。；;：:、\s]{2,20}(?:、[^，。；;：:、\s]{2,14})?(?:情况|事项|措施|问题)(?=\s|第二十条|[（(]本列|申请人情况|行政复议|(?:19|20)\d\d年|本年|我[省市县区州盟旗镇乡局厅委办院部]|[（(][一1][)）])/gu;

/** 目录：一、总体情况；…；六、其他需要报告的事项: the last of a list of headings, which no mark follows. */
const endsContents = (text: string, { index, 0: heading }: RegExpExecArray): boolean =>
  index + heading.length === text.length && findAll(text.slice(0, index), listedNumber).length > 1;
const listedNumber = /[；;、，,]\s*[二三四五六]、/gu;

/** The headings in a line that goes on with other text, in order. */
function findInner(text: string): RegExpExecArray[] {
  const found = [...findAll(text, headingInText)];
  for (const match of findAll(text, looseHeadingInText)) {
    const overlaps = found.some(
      (one) => match.index < one.index + one[0].length && one.index < match.index + match[0].length,
    );
    if (!overlaps && readHeading(match[0], false)?.id) found.push(match);
  }
  if (found.length === 1 && endsContents(text, found[0]!)) return [];
  return found.sort((a, b) => a.index - b.index);
}

/** Whether a section number stands anywhere: nearly no paragraph has one, and looking for the comma first is quick. */
function mayHoldHeading(text: string): boolean {
  for (let at = text.indexOf('、'); at >= 0; at = text.indexOf('、', at + 1))
    if (at > 0 && '一二三四五六七八'.includes(text[at - 1]!)) return true;
  return false;
}

/** What tables begin with. */
const tableStart = /^\s*(?:[（(]本列|申请人情况|第二十条|行政复议)/u;

/** The headings in a line; a short one is a heading as a whole, unless a sentence or a table begins behind one. */
function innerHeadings(text: string): RegExpExecArray[] {
  if (text.length > longestHeading) return findInner(text);
  if (!text.includes('。') && !/[（(]本列|申请人情况|第二十条/u.test(text)) return [];
  const [first] = findInner(text);
  if (first?.index !== 0) return [];
  const rest = text.slice(first[0].length);
  return (rest.includes('。') && rest.trim().length >= shortestSentence) || tableStart.test(rest)
    ? [first]
    : [];
}

/**
 * Splits lines that hold several sections with no line break between (a converter's work): before and after each heading
 * in mid-line. A line with one heading and nothing else is left alone.
 */
export function splitInnerHeadings(items: readonly Item[]): Item[] {
  return items.flatMap((item): Item[] => {
    if (item.kind !== 'text' || !mayHoldHeading(item.content.text)) return [item];
    const found = innerHeadings(item.content.text);
    if (found.length === 0) return [item];
    const cuts = [0, ...found.flatMap((m) => [m.index, m.index + m[0].length]), item.content.text.length];
    return cuts.slice(0, -1).flatMap((start, index): Item[] => {
      const content = trimPlaced(slicePlaced(item.content, start, cuts[index + 1]!));
      return content.text ? [{ kind: 'text', content, level: null }] : [];
    });
  });
}

const textOf = (items: readonly Item[], { item }: Heading): string =>
  foldString((items[item] as { content: PlacedText }).content.text).trim();

/**
 * Leaves out “1.主动公开政府信息的情况” inside 一、…: where sections are numbered 一、二、, an Arabic number opens one only
 * when it is that section's own and nothing else opens the section.
 */
function withoutSubheadings(found: readonly Heading[], items: readonly Item[]): readonly Heading[] {
  const arabic = (heading: Heading): boolean => arabicNumber.test(textOf(items, heading));
  const others = new Set(found.filter((one) => one.id && !arabic(one)).map(({ id }) => id));
  if (!found.some((one) => one.id && chineseNumber.test(textOf(items, one)))) return found;
  return found.filter((heading) => {
    if (!heading.id || !arabic(heading)) return true;
    const place = sectionTemplates.findIndex((section) => section.id === heading.id);
    return !others.has(heading.id) && placeOf(textOf(items, heading)) === place;
  });
}

const fewestBracketed = 4;

/** Where nothing else opens a section, （一）总体情况 to （六） in the very wording do, each with its text below it. */
function findBracketed(items: readonly Item[]): Heading[] {
  const found = items.flatMap((item, index): Heading[] => {
    if (item.kind !== 'text' || item.content.text.length > longestHeading) return [];
    const folded = foldString(item.content.text).trim();
    const number = bracketedNumber.exec(folded)?.[0];
    const own = number === undefined ? null : sectionLabels().exact(folded.slice(number.length));
    if (!own || sectionTemplates[placeOf(folded)]?.id !== own.id) return [];
    return [{ item: index, id: own.id as SectionId, confidence: own.confidence - 0.05 }];
  });
  const filled = found.filter(({ item }, index) => found[index + 1]?.item !== item + 1);
  return filled.length >= fewestBracketed ? found : [];
}

const rowsTold = /结转下年度|\(七\)\s*总计/u;
const saysRows = (item: Item): boolean =>
  item.kind === 'text'
    ? rowsTold.test(foldString(item.content.text))
    : item.table.cells.some(({ content }) => rowsTold.test(foldString(content.text)));

/**
 * Leaves out what looks like a heading among the rows of table three: a converter writes the upright 三、本年度办理结果 in
 * pieces between them (三、本 / 年度办 / 理结果).
 */
function withoutGroups(found: readonly Heading[], items: readonly Item[]): readonly Heading[] {
  const table = found.findIndex(({ id }) => id === 'requests');
  if (table < 0) return found;
  const next = found.findIndex(({ id }, index) => index > table && id !== null);
  const end = next < 0 ? items.length : found[next]!.item;
  const isWithin = ({ id, item }: Heading, index: number): boolean =>
    id === null && index > table && item <= end;
  if (!found.some(isWithin)) return found;
  let last = end - 1;
  while (last > found[table]!.item && !saysRows(items[last]!)) last--;
  return found.filter((heading, index) => !isWithin(heading, index) || heading.item >= last);
}

/** 一、坚持公开为民，做好各项工作 directly before 二、主动公开…: whatever it is called, the overview stands there. */
function withOwnOverview(headings: Heading[], items: readonly Item[]): Heading[] {
  const [first, second] = headings;
  const isOwn =
    first?.id === null &&
    second?.id === 'proactive' &&
    headings.every(({ id }) => id !== 'overview') &&
    placeOf(textOf(items, first)) === 0 &&
    placeOf(textOf(items, second)) === 1;
  return isOwn ? [{ ...first, id: 'overview', confidence: 0.62 }, ...headings.slice(1)] : headings;
}

/** All headings in order. An uncertain heading gives way to a certain one of the same section. */
export function findHeadings(items: readonly Item[]): Heading[] {
  return withCaptions(withOwnOverview(bestHeadings(items), items), items);
}

function bestHeadings(items: readonly Item[]): Heading[] {
  const all: Heading[] = [];
  items.forEach((item, index) => {
    if (item.kind !== 'text') return;
    const heading = readHeading(item.content.text, item.level !== null);
    if (heading) all.push({ item: index, ...heading });
  });
  const numbered = withoutGroups(withoutSubheadings(withoutContents(all), items), items);
  const found = numbered.some(({ id }) => id) ? numbered : [...numbered, ...findBracketed(items)];
  const best = new Map<SectionId, number>();
  for (const { id, confidence } of found) if (id) best.set(id, Math.max(best.get(id) ?? 0, confidence));
  return found.flatMap((heading): Heading[] => {
    if (!heading.id || heading.confidence >= 0.95 || heading.confidence >= best.get(heading.id)!)
      return [heading];
    return chineseNumber.test(textOf(items, heading)) ? [{ ...heading, id: null, confidence: 0 }] : [];
  });
}
