import { foldString, foldText } from '../../language/fold/index.ts';
import type { PlacedText } from '../../model/document.ts';
import type { Period } from '../../model/report.ts';

const between = '\\s*(?:起始|开始|起|始|0?时|零时)?\\s*[,、]?\\s*(?:截至|截止到?|至|到|—+|-+|~|～|–|―)\\s*';
const spans: readonly RegExp[] = [
  // 年 may be lost between two runs of digits of a web page: 20231月1日.
  new RegExp(
    `(20\\d{2})\\s*年?\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日${between}(?:(20\\d{2})\\s*年?|当年|同年|本年)?\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日`,
    'gu',
  ),
  new RegExp(
    `(20\\d{2})[-./](\\d{1,2})[-./](\\d{1,2})${between}(?:(20\\d{2})[-./])?(\\d{1,2})[-./](\\d{1,2})(?!\\d)`,
    'gu',
  ),
];
const opening = /(?:自|从|由)?\s*$/u;
const context = /统计|期限|数据|时限|周期|时间|年度报告|本报告/u;

const iso = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

function findSpan(content: PlacedText, span: RegExp): Period | null {
  const folded = foldText(content.text);
  for (const match of folded.text.matchAll(span)) {
    const sentenceStart = Math.max(folded.text.lastIndexOf('。', match.index), match.index - 80) + 1;
    const sentence = folded.text.slice(Math.max(0, sentenceStart), match.index + match[0].length + 30);
    if (!context.test(sentence)) continue;
    const [, year = '', month = '', day = '', endYear, endMonth = '', endDay = ''] = match;
    const before = opening.exec(folded.text.slice(Math.max(0, match.index - 3), match.index))![0].length;
    const start = folded.origin[match.index - before]!;
    const end = folded.origin[match.index + match[0].length]!;
    return {
      start: iso(year, month, day),
      end: iso(endYear ?? year, endMonth, endDay),
      text: content.text.slice(start, end),
      at: content.locate(start, end),
    };
  }
  return null;
}

/** The statistics period as printed: the first date span in a sentence that speaks of the report's figures. */
export function findPeriod(paragraphs: readonly PlacedText[]): Period | null {
  for (const content of paragraphs) {
    // Most paragraphs speak of no span at all.
    if (!/月|\d[-./]\d/u.test(content.text)) continue;
    for (const span of spans) {
      const period = findSpan(content, span);
      if (period) return period;
    }
  }
  return null;
}

const date = '\\[?\\s*(20\\d{2})\\s*[-年/.]\\s*(\\d{1,2})\\s*[-月/.]\\s*(\\d{1,2})';
const published: readonly RegExp[] = [
  new RegExp(
    `(?:(?:发布|发表|公布|公开|发文|成文|生成|信息生成)(?:时间|日期)|发布于|(?:^|来源\\s*[:：]\\D{0,30}\\s)\\s*(?:时间|日期))\\s*[:：]?\\s*${date}`,
    'u',
  ),
  /(?:发布|公布|公开|发文)(?:时间|日期)\s*[:：]?\s*(20\d{2})([01]\d)([0-3]\d)(?!\d)/u,
];
/** A date alone, as sites print it below the title. 年月日 there may be the day the report was written. */
const datedLine =
  /^\[?\s*(20\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\s*\]?(?:$|\s*(?:来源|信息来源|浏览|点击|阅读|访问|字体|字号|作者))/u;

/** The publication date printed in the lines above the report or, named as such, in those below it, ISO; null when none is. */
export function findPublicationDate(above: readonly string[], below: readonly string[]): string | null {
  return findDate(above, [...published, datedLine]) ?? findDate(below, published);
}

function findDate(lines: readonly string[], patterns: readonly RegExp[]): string | null {
  for (const line of lines) {
    if (line.length > 200 || !/20\d\d/u.test(line)) continue;
    const folded = foldString(line).trim();
    for (const pattern of patterns) {
      const match = pattern.exec(folded);
      if (match && Number(match[2]) <= 12 && Number(match[3]) <= 31)
        return iso(match[1]!, match[2]!, match[3]!);
    }
  }
  return null;
}
