import { findAll } from '../../language/prose/find-all.ts';
import { longNumber } from '../../language/scan/signs.ts';
import { isIdentityNumber, passesLuhn } from '../kit/identity-number.ts';
import { passagesWith, pathOf } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly masked: string;
}

/** UnionPay cards begin with 62; older debit cards with 95 or 43 … 60 are named as such in the text. */
const candidates = /(?<![\dA-Za-z.])\d{16,19}(?![\dA-Za-z])/gu;
const card = /(?:银行卡|储蓄卡|一卡通|社保卡|借记卡)[^\d。;]{0,8}$/u;
const named = /(银行|卡号|账号|帐号|账户|帐户|开户)[^。]{0,20}$/u;

export default defineRule<Data>({
  id: 'privacy/bank-card',
  title: { zh: '出现银行卡号', en: 'a bank card number' },
  severity: 'error',
  needs: ['sections'],
  basis: ['regulations.15'],
  docs: {
    what: {
      zh: '16 至 19 位、通过 Luhn 校验，并且以 62 开头或前文写有“卡号”“账号”“银行”的号码。',
      en: 'Sixteen to nineteen digits that pass the Luhn check and begin with 62 or follow words such as 卡号, 账号 or 银行.',
    },
    why: { zh: '公开银行账号会泄露个人财产信息。', en: 'It discloses personal financial data.' },
    mend: { zh: '立即删除或遮盖。', en: 'Remove or mask it at once.' },
    falsePositives: {
      zh: '条形码、索引号可能碰巧通过校验；单位收取信息处理费的公开账户可以设为例外。',
      en: 'Barcodes and index numbers may pass by chance; a body’s public account for fees can be excepted.',
    },
  },
  messages: {
    card: {
      zh: ({ masked }) => `正文中出现疑似银行卡号（${masked}），请删除或遮盖。`,
      en: ({ masked }) =>
        `The text contains what looks like a bank card number (${masked}); please remove or mask it.`,
    },
  },
  *check(report) {
    for (const passage of passagesWith(report, longNumber))
      for (const match of findAll(passage.text, candidates)) {
        const [number] = match;
        const before = passage.text.slice(0, match.index);
        if (
          (!passesLuhn(number) && !card.test(before)) ||
          isIdentityNumber(number) ||
          /^(\d)\1+$/u.test(number)
        )
          continue;
        if (!number.startsWith('62') && !named.test(before)) continue;
        const masked = `${number.slice(0, 4)}****${number.slice(-2)}`;
        const { location } = passage.cite(match.index, match.index + number.length);
        yield {
          messageId: 'card',
          data: { masked },
          path: pathOf(passage),
          key: masked,
          location,
          excerpt: { text: masked, marks: [[0, masked.length]] },
        };
      }
  },
});
