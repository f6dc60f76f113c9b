import { findAll } from '../../language/prose/find-all.ts';
import { longNumber } from '../../language/scan/signs.ts';
import { isIdentityNumber } from '../kit/identity-number.ts';
import { passagesWith, pathOf } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  /** Masked, so that the finding itself discloses nothing. */
  readonly masked: string;
}

/** Named as one, a number that does not compute is one mistyped or made up. */
const named = /(?:身份证|身份号码|公民身份)[^\d。;]{0,8}$/u;
const candidates = /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/gu;

export default defineRule<Data>({
  id: 'privacy/id-number',
  title: { zh: '出现公民身份号码', en: 'a citizen identity number' },
  severity: 'error',
  needs: ['sections'],
  basis: ['regulations.15'],
  docs: {
    what: {
      zh: '正文中 18 位、地区码和出生日期合理且校验码正确（GB 11643）的号码。',
      en: 'Eighteen characters with a valid region, birth date and check character (GB 11643).',
    },
    why: {
      zh: '公开身份号码侵犯个人隐私，并有被冒用的风险。',
      en: 'Publishing it violates privacy and invites misuse.',
    },
    mend: {
      zh: '立即删除或遮盖，并核查已发布的版本。',
      en: 'Remove or mask it at once, also in copies already published.',
    },
    falsePositives: {
      zh: '统一社会信用代码、索引号、订单号一般通不过校验；偶然通过的概率约为万分之几。',
      en: 'Credit codes, index and order numbers hardly ever pass the check.',
    },
  },
  messages: {
    number: {
      zh: ({ masked }) => `正文中出现公民身份号码（${masked}），属于个人隐私，请立即删除或遮盖。`,
      en: ({ masked }) =>
        `The text contains a citizen identity number (${masked}); please remove or mask it at once.`,
    },
  },
  *check(report) {
    for (const passage of passagesWith(report, longNumber))
      for (const match of findAll(passage.text, candidates)) {
        if (!isIdentityNumber(match[0]) && !named.test(passage.text.slice(0, match.index))) continue;
        const masked = `${match[0].slice(0, 6)}********${match[0].slice(-2)}`;
        const { location } = passage.cite(match.index, match.index + match[0].length);
        yield {
          messageId: 'number',
          data: { masked },
          path: pathOf(passage),
          key: masked,
          location,
          excerpt: { text: masked, marks: [[0, masked.length]] },
        };
      }
  },
});
