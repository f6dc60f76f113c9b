import { expression } from '../../../../language/expressions/expression.ts';
import { area, counter, itemMark, receives } from '../../../../language/expressions/pieces.ts';
import { sign } from '../../../../language/scan/signs.ts';
import { combine } from '../../../../language/words/combine.ts';
import { type Family, type Place, rangeOf, type Told } from '../family.ts';

const areaWords = sign(combine('全 我', '省 市 县 区 州 盟 旗'));
/** The whole county's figures: 全县共受理申请30件, 我县全年公开信息160条. */
const figures = expression`[全我]${area}[^。;,]{0,10}(?:共|累计|总计|主动公开|${receives}|发布|办理|公开)[^。;]{0,16}?\d+(?:余|多)?(?:${counter}|次)`;
/** 全市通过政府网站发布解读6份; 全市政务公开现场会1次 names no deed. */
const headed = expression`(?<=^|[,。;:])全${area}(?:20\d\d年|全年)?(?:共|累计|总计|主动公开|${receives}|发布|办理|公开|通过[^。;,]{2,14}?(?:发布|公开|${receives}|办理))[^。;,]{0,16}?\d+(?:余|多)?(?:${counter}|次)`;
/** Speaking as the county: 我县. */
const voice = expression`我${area}|全${area}[^。;,]{0,10}(?:共|累计|总计|主动公开|${receives})`;
/** （一）组织推动全省政府信息公开工作。: whose work a part tells of. */
const directs = expression`^(?:${itemMark})?((?:组织|统筹|协调|全面|扎实){0,2}(?:推动|推进|指导|开展|做好)全(${area})的?(?:政府信息公开|政务公开|信息公开)工作)(?=[。:,]|$)`;
/** Rank, praise and comparison name the whole area rightly. */
const comparison = /排名|名列|位居|第[一二三\d]|先进|通报|位次|平均|占全/u;
const reach = 12;

function* readAreas({ text }: Place): Generator<Told> {
  for (const [told, pattern] of [
    ['figures', figures],
    ['headed', headed],
    ['voice', voice],
  ] as const) {
    const match = pattern.exec(text);
    if (!match || comparison.test(text.slice(match.index, match.index + match[0].length + reach))) continue;
    yield { kind: 'area', told, unit: match[0][1]!, printed: match[0], ...rangeOf(match) };
  }
  const match = directs.exec(text);
  if (!match) return;
  const [, printed = '', unit = ''] = match;
  const end = match.index + match[0].length;
  yield { kind: 'area', told: 'directs', unit, printed, start: end - printed.length, end };
}

/** The first figure of a whole area, and the first words as a whole area, of a paragraph. */
export const areas: Family = { sign: areaWords, read: readAreas };

const officeWords = sign('信息公开办 政务公开办');
const office =
  /(信息|政务)公开办(公室)?(?=在[^。,]{0,14}领导下|工作总结|严格实行|严格按照|依托)|公开办(公室)?工作总结/u;

function* readOfficeVoice({ text }: Place): Generator<Told> {
  const match = office.exec(text);
  if (match) yield { kind: 'voice', word: match[0], unit: '公开办', ...rangeOf(match) };
}

/** A report that speaks as the office that wrote it: 政务公开办在…领导下. */
export const officeVoice: Family = { sign: officeWords, read: readOfficeVoice };
