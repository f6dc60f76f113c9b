import { numeralValue } from '../../../../language/numbers/numerals.ts';
import { findAll } from '../../../../language/prose/find-all.ts';
import { sign } from '../../../../language/scan/signs.ts';
import type { Family, Place, Told } from '../family.ts';

const partWords = sign('部分 方面');
const saysHowMany = /[一二三四五六七八九\d]个?(?:部分|方面)/u;
const stated = /([一二三四五六七八九]|\d)个?(部分|方面)/gu;
/** One pattern a section: 行政复议、行政诉讼 inside one name must not count twice. */
const names = [
  /总体情况|概述|总体概况|基本情况/u,
  /主动公开/u,
  /(收到和?处理|依申请|公开(的)?)[^、,]{0,12}申请|依申请公开/u,
  /复议|诉讼/u,
  /问题/u,
  /其[他它][^、,]{0,8}(事项|情况|说明)|需要(报告|说明)/u,
];
/** Fewer names than this are a passing mention, not the list of the report's parts. */
const fewestNames = 4;
const sentences = /[^。;!?]+[。;!?]*/gu;
/** Before the first section a list of the parts may have semicolons between them. */
const ofPreamble = /[^。!?]+[。!?]*/gu;
const bothRemedies = /复议[、,和及与]+(提起|被提起)?(行政)?诉讼/gu;
const separators = /[、,;:]|以及|(?<=情况)[和及与]/u;
const partName = /情况|事项|概述|概况|总体|问题|措施|思路|计划|打算|安排|说明/u;

/** The pieces as the list separates them, with 行政复议、行政诉讼 taken as one: those that name a part, and all. */
function countPieces(sentence: string): number[] {
  const pieces = sentence.replace(bothRemedies, '复议诉讼').split(separators);
  const named = pieces.filter((piece) => partName.test(piece));
  // 本报告分六个部分: what announces the list is none of it.
  const others = pieces.filter((piece) => !partName.test(piece) && !saysHowMany.test(piece));
  return [named.length, named.length + others.length];
}

/** …、其他需要报告的事项等六个部分组成，统计期限自…: the list stands before its number, and nothing behind it is a part. */
const endsList = (sentence: string, at: number): boolean =>
  names[0]!.test(sentence.slice(0, at)) && names.at(-1)!.test(sentence.slice(0, at));

/** 本报告反映去年的工作情况，全文由概述、…共六个部分组成: the list from the piece with its first name on, up to its number. */
function listOf(sentence: string, at: number): string {
  const first = sentence.search(names[0]!);
  if (first < 0) return sentence;
  const from = Math.max(...[...',;:。'].map((mark) => sentence.lastIndexOf(mark, first))) + 1;
  return at > first ? sentence.slice(from, at) : sentence.slice(from);
}

function* readParts({ text, section }: Place): Generator<Told> {
  for (const { 0: sentence, index } of findAll(text, section === null ? ofPreamble : sentences)) {
    const found = names.map((name) => name.test(sentence));
    const listed = found.filter(Boolean).length;
    if (listed < fewestNames) continue;
    for (const match of findAll(sentence, stated)) {
      const number = numeralValue(match[1]!);
      // “A, B, C and so on, six parts” names some; a list from the first part to the last names all.
      const isPartial = sentence[match.index - 1] === '等' && !(found[0] && found.at(-1));
      if (number === null || isPartial) continue;
      const start = index + match.index;
      yield {
        kind: 'parts',
        stated: number,
        listed: [
          listed,
          ...countPieces(endsList(sentence, match.index) ? sentence.slice(0, match.index) : sentence),
          ...countPieces(listOf(sentence, match.index)),
        ],
        start,
        end: start + match[0].length,
      };
    }
  }
}

/** How many parts a report says it has, and how many it lists there. */
export const partsCounted: Family = { sign: partWords, sections: [null, 'overview'], read: readParts };
