import { sign } from '../../../../language/scan/signs.ts';
import { type Family, type Place, rangeOf, type Told } from '../family.ts';

const feeWord = sign('费');
/** Administrative fees are something else. */
const administrative = /行政事业性收费/gu;
/** Says that fees were, or were not, charged for information; published price lists are something else. */
const spoken =
  /信息处理费|(未|没有|无|不|均未|从未)(发生|产生|收取|收到|收过|涉及)[^。;,]{0,30}费|收取[^。;]{0,20}(信息公开|依申请|申请人)[^。;]{0,16}费|(依申请|信息公开)[^。;]{0,20}(未|没有|不|免)(收|予收)[取费]|免(收|除)[^。;]{0,10}费|免费(?:提供|办理|答复)/u;
/** Section six has no other reason to speak of fees. */
const inSectionSix = /收费|免费|费用|收取|处理费/u;
const none =
  /(未|没有|无|不|均未|从未)(发生|产生|收取|收到|收过)[^。;,]{0,30}(信息处理费|处理费|费用)|未收费|(信息处理费|处理费)[^。;]{0,8}(为零|为0(?![\d.])|(?<![\d.])0元)/u;
/** 上半年、某单位未收取 limits the statement and contradicts nothing. */
const limited = /上半年|下半年|其余|其他(单位|部门)|部分/u;

function* readFeeWords({ text: printed, section, has }: Place): Generator<Told> {
  const told = { kind: 'fee', count: null, amount: null } as const;
  if (!has(feeWord) && section !== 'other') return;
  const text = printed.replace(administrative, (words) => '＿'.repeat(words.length));
  const match = (section === 'other' ? inSectionSix.exec(text) : null) ?? spoken.exec(text);
  if (match) yield { ...told, act: 'spoken', ...rangeOf(match) };
  const denial = limited.test(printed) ? null : none.exec(printed);
  if (denial) yield { ...told, act: 'none', ...rangeOf(denial) };
}

/** Whether a paragraph speaks of information fees at all, and whether it says that none were charged. */
export const feeWords: Family = { sign: null, read: readFeeWords };
