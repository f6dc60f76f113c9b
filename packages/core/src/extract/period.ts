import type { PlacedText } from '../model/document.ts';
import type { Period } from '../model/report.ts';
import { foldString, foldText } from './fold-text.ts';

/** 年 may be lost between two runs of digits of a web page: 20231月1日. */
const span =
  /(?:自|从|由)?\s*(20\d{2})\s*年?\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*(?:起始|开始|起|始|0?时|零时)?\s*[,、]?\s*(?:截至|截止到?|至|到|—+|-+|~|～|–|―)\s*(?:(20\d{2})\s*年?|(?:当年|同年|本年))?\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/gu;
const context = /统计|期限|数据|时限|周期|时间|年度报告|本报告/u;

const iso = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/** The statistics period as printed: the first date span in a sentence that speaks of the report's figures. */
export function findPeriod(paragraphs: readonly PlacedText[]): Period | null {
  for (const content of paragraphs) {
    const folded = foldText(content.text);
    for (const match of folded.text.matchAll(span)) {
      const sentenceStart = Math.max(folded.text.lastIndexOf('。', match.index), match.index - 80) + 1;
      const sentence = folded.text.slice(Math.max(0, sentenceStart), match.index + match[0].length + 30);
      if (!context.test(sentence)) continue;
      const [, year = '', month = '', day = '', endYear, endMonth = '', endDay = ''] = match;
      const start = folded.at[match.index]!;
      const end = folded.at[match.index + match[0].length]!;
      return {
        start: iso(year, month, day),
        end: iso(endYear ?? year, endMonth, endDay),
        text: content.text.slice(start, end),
        at: content.locate(start, end),
      };
    }
  }
  return null;
}

const published =
  /(?:(?:发布|公布|公开|发文|信息生成)(?:时间|日期)|^\s*(?:时间|日期))\s*[:：]?\s*\[?\s*(20\d{2})\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})/u;

/** The publication date printed beside the title, ISO; null when none is. */
export function findPublicationDate(lines: readonly string[]): string | null {
  for (const line of lines) {
    const folded = foldString(line);
    if (folded.length > 200) continue;
    const match = published.exec(folded);
    if (match) return iso(match[1]!, match[2]!, match[3]!);
  }
  return null;
}
