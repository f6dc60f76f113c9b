import { namesForms } from '../../language/prose/claim-words.ts';
import { quote } from '../kit/claim-rule.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly text: string;
  readonly unit: string;
}

/** 件 and its near synonyms for cases; 条 and 份 count pieces of information and papers. */
const unusual: ReadonlySet<string> = new Set(['条', '份', '封', '项', '次', '人次']);

export default defineRule<Data>({
  id: 'claim/unit',
  title: { zh: '申请的计量单位不规范', en: 'an unusual counter for requests' },
  severity: 'info',
  needs: [],
  basis: ['style'],
  docs: {
    what: {
      zh: '政府信息公开申请应以“件”计，正文用“条”“份”等计量的作提示。',
      en: 'Requests are counted in 件; other counters such as 条 or 份 are remarked on.',
    },
    why: {
      zh: '表格以“件”计，“条”容易与主动公开的信息条数混淆。',
      en: 'The tables count in 件, and 条 is easily confused with pieces of information published.',
    },
    mend: { zh: '改用“件”。', en: 'Use 件.' },
    falsePositives: {
      zh: '各地习惯不同，只作提示。',
      en: 'Usage differs from place to place; a remark only.',
    },
  },
  messages: {
    unit: {
      zh: ({ text, unit }) => `正文“${text}”以“${unit}”计申请，建议与表格一致用“件”。`,
      en: ({ text, unit }) => `“${text}” counts requests in ${unit}; the tables use 件.`,
    },
  },
  *check(report) {
    const claim = report.claims.find(
      (one) =>
        one.metric === 'requests.received' &&
        one.certainty !== 'loose' &&
        unusual.has(one.unit) &&
        !(one.unit === '份' && namesForms(one.text)),
    );
    if (claim) yield { messageId: 'unit', data: { text: quote(claim.text), unit: claim.unit }, claim };
  },
});
