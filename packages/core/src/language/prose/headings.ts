import type { SectionId } from '../../model/report.ts';
import { expression } from '../expressions/expression.ts';
import { ordinal } from '../expressions/pieces.ts';
import { squeeze } from '../fold/index.ts';
import { numeralValue } from '../numbers/numerals.ts';
import { type Sign, sign } from '../scan/signs.ts';

const numbering = expression`^[#*]*(${ordinal}|\d{1,2})[、.,:]`;

/** The number printed before a top-level heading (`三、…` → 3); null when there is none. */
export function headingNumber(heading: string): number | null {
  // The number stands within the first characters, after marks of Markdown and spaces.
  const match = numbering.exec(squeeze(heading.slice(0, 40)));
  return match ? numeralValue(match[1]!) : null;
}

const item = /^\(([一二三四五六七八九十]{1,3})\)/u;

/** The number with which a folded paragraph begins as an item of a section: （二）依申请公开 → 2; null when there is none. */
export function itemNumber(folded: string): number | null {
  const match = item.exec(folded);
  return match ? numeralValue(match[1]!) : null;
}

const longestItem = 40;
const saysSomething = /[。;,:]|\d|[无没未]/u;

/** （二）依申请公开情况 on a line of its own: a folded paragraph that names what an item tells, and tells nothing. */
export const isItemHeading = (folded: string): boolean =>
  item.test(folded) && folded.length <= longestItem && !saysSomething.test(folded);

/** A heading without its numbering, white space and closing punctuation. */
export const headingLabel = (heading: string): string =>
  squeeze(heading)
    .replace(/^[#*]+/u, '')
    .replace(numbering, '')
    .replace(/[:。*]+$/u, '');

/** What two headings are compared by: 、 and 和 are written one for the other. */
export const headingKey = (text: string): string => squeeze(text).replace(/[、,和及]/gu, '');

/** The heading of what is attached to a report. */
export const isAttachment = (label: string): boolean => label.startsWith('附');

/** Words that show a heading to mean a section although its wording is not recognised. */
const traces: Readonly<Record<SectionId, RegExp>> = {
  overview: /总体|概述|概况|基本情况/u,
  proactive: /主动公开/u,
  requests: /申请/u,
  remedies: /复议|诉讼/u,
  problems: /问题|不足|改进/u,
  other: /其他|其它/u,
};

/** Whether a heading in words of its own may be that of a section. */
export const isTraceOf = (id: SectionId, heading: string): boolean => traces[id].test(headingLabel(heading));

/** Opening words of a paragraph that shows a section to be there although its heading was lost. */
const openings: Partial<Readonly<Record<SectionId, { readonly words: Sign; readonly pattern: RegExp }>>> = {
  problems: {
    words: sign('问题 不足 困难'),
    pattern:
      /^(\([一二三四五六]\)|[一二三四五六][、.]|\d[、.])?(工作中?|当前|目前)?(存在的?)?(主要)?(问题|不足|困难)/u,
  },
  other: {
    words: sign('报告 说明 处理费'),
    pattern:
      /^(\([一二三四五六]\)|[一二三四五六][、.]|\d[、.])?(其[他它](需要)?(报告|说明)|(本年度|全年|\d{4}年度?)?(未|没有)?(收取|发生)?[^。]{0,8}信息(公开)?处理费)/u,
  },
};

export const openingOf = (id: SectionId): (typeof openings)[SectionId] => openings[id];

/** Prose on problems and measures, as only section five has it. */
export const tellsProblemsAndMeasures = (folded: string): boolean =>
  /问题|不足/u.test(folded) && /措施|改进|整改|下一?步/u.test(folded);
