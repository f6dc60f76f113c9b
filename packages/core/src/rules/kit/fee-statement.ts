import type { Report } from '../../model/report.ts';
import { fullText, textOf } from './passages.ts';

/** Says that fees were, or were not, charged for information. 行政事业性收费 and published price lists are something else. */
const anywhere =
  /信息处理费|(未|没有|无|不|均未|从未)(发生|产生|收取|收到|收过|涉及)[^。;,]{0,30}费|收取[^。;]{0,20}(信息公开|依申请|申请人)[^。;]{0,16}费|(依申请|信息公开)[^。;]{0,20}(未|没有|不|免)(收|予收)[取费]|免(收|除)[^。;]{0,10}费/u;

/** Section six has no other reason to speak of fees. */
const inSectionSix = /收费|费用|收取|处理费/u;

/** True when the report says anything about information processing fees, charged or not. */
export const hasFeeStatement = (report: Report): boolean =>
  inSectionSix.test(textOf(report, 'other').replaceAll('行政事业性收费', '')) ||
  anywhere.test(fullText(report).replaceAll('行政事业性收费', ''));

/** Says that no fee was charged. */
export const noFee =
  /(未|没有|无|不|均未|从未)(发生|产生|收取|收到|收过)[^。;,]{0,30}(信息处理费|处理费|费用)|未收费|(信息处理费|处理费)[^。;]{0,8}(为零|为0(?![\d.])|(?<![\d.])0元)/u;
