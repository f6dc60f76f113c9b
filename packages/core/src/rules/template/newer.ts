import { newerRows } from '../kit/newer-rows.ts';
import { defineRule } from '../kit/rule.ts';
import { listEn, quotedZh } from '../kit/words.ts';

interface Data {
  readonly rows: readonly string[];
}

export default defineRule<Data>({
  id: 'template/newer',
  title: { zh: '表格似为更新的格式', en: 'the form seems newer than any that is known' },
  severity: 'warning',
  needs: ['requests', 'edition'],
  basis: ['regulations.50'],
  concerns: 'reading',
  docs: {
    what: {
      zh: '表三有本程序尚未收录的行，而各列连同这些行相加正好等于“（七）总计”。',
      en: 'Table 3 has rows that no known edition has, and every column adds up with them.',
    },
    why: {
      zh: '格式更新后会增加行、列或表。不认识的新行若按旧格式核对，会误报相加不等。',
      en: 'A new edition of the format may add rows. Held to the old one they would look like sums that do not add up.',
    },
    mend: {
      zh: '核对是否印发了新格式；如是，请更新本程序或以 templates 给出新格式。如为自行增加的行，请并入格式规定的行。',
      en: 'See whether a new edition was issued: update, or give it as `templates`. Rows of one’s own belong into those of the format.',
    },
    falsePositives: {
      zh: '自行增加的行也会这样提示。',
      en: 'Rows that a body added on its own are told the same way.',
    },
  },
  messages: {
    newer: {
      zh: ({ rows }) =>
        `表三有现行格式没有的行${rows.some(Boolean) ? quotedZh(rows.filter(Boolean)) : ''}，连同这些行各列相加正好等于“（七）总计”，所用表格似为更新的格式。请核对适用的格式；这些行的数字未作核对。`,
      en: ({ rows }) =>
        `Table 3 has rows that the known format does not have${rows.some(Boolean) ? ` (${listEn(rows.filter(Boolean))})` : ''}, and every column adds up with them: the form seems newer. Please see which edition applies; these rows were not checked.`,
    },
  },
  *check(report, { template }) {
    const newer = newerRows(report, template);
    if (newer) yield { messageId: 'newer', data: { rows: newer.labels }, path: 'sections/requests' };
  },
});
