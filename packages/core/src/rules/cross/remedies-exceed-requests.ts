import { counted } from '../../language/counted.ts';
import type { Bilingual } from '../kit/bilingual.ts';
import { figuresAt } from '../kit/figures.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly kind: Bilingual;
  readonly cases: number;
  readonly handled: number;
}

/** One or two cases more than requests are easily cases about last year's requests. */
const tolerance = 2;

export default defineRule<Data>({
  id: 'cross/remedies-exceed-requests',
  title: { zh: '复议、诉讼案件多于申请', en: 'more cases than requests' },
  severity: 'warning',
  needs: ['requests', 'remedies'],
  basis: ['definition'],
  docs: {
    what: {
      zh: '表四的行政复议总计或行政诉讼总计，是否超过表三本年处理的申请（本年新收 + 上年结转）。超出不多于 2 件的只作提示；复议和诉讼都超出时合并为一条。',
      en: 'Reconsiderations, or lawsuits, of table 4 against the requests handled (received + carried in). An excess of one or two is a remark; both kinds together are one finding.',
    },
    why: {
      zh: '表四只统计因政府信息公开引起的案件，通常不会多于申请本身，超出说明口径可能不一致。',
      en: 'Table 4 counts disclosure cases only; more cases than requests suggests different scopes.',
    },
    mend: {
      zh: '核对表四是否混入其他案件，或者表三、表四一个是本机关、一个是全县口径。',
      en: 'Check whether other cases were counted, or whether one table covers the office and the other the whole area.',
    },
    falsePositives: {
      zh: '针对以前年度申请的案件、对不予答复提起的案件会使案件多于当年申请。',
      en: 'Cases about earlier requests or about silence may exceed the year’s requests.',
    },
  },
  messages: {
    exceed: {
      zh: ({ kind, cases, handled }) =>
        `表四${kind.zh}共 ${cases} 件，多于表三本年处理的 ${handled} 件申请，请核对两表口径。`,
      en: ({ kind, cases, handled }) =>
        `Table 4 shows ${cases} ${kind.en}, more than the ${counted(handled, 'request')} handled in table 3; please check the scopes.`,
    },
  },
  *check(report, context) {
    const requests = yield* figuresAt(report, context, 'requests/received/total', 'requests/carriedIn/total');
    if (!requests) return;
    const handled = requests[0]! + requests[1]!;
    const appeals = yield* figuresAt(report, context, 'remedies/reconsideration/total');
    const suits = yield* figuresAt(
      report,
      context,
      'remedies/litigationDirect/total',
      'remedies/litigationAfterReconsideration/total',
    );
    const reconsideration = appeals ? appeals[0]! : null;
    const litigation = suits ? suits[0]! + suits[1]! : null;
    const kinds = [
      {
        kind: { zh: '行政复议', en: 'reconsiderations' },
        cases: reconsideration,
        path: 'remedies/reconsideration/total',
      },
      {
        kind: { zh: '行政诉讼', en: 'lawsuits' },
        cases: litigation,
        path: 'remedies/litigationDirect/total',
      },
    ];
    const [worst] = kinds
      .filter(({ cases }) => cases !== null && cases > handled)
      .sort((a, b) => b.cases! - a.cases!);
    if (!worst) return;
    yield {
      messageId: 'exceed',
      data: { kind: worst.kind, cases: worst.cases!, handled },
      path: worst.path,
      related: ['requests/received/total', 'requests/carriedIn/total'],
      ...(worst.cases! - handled <= tolerance ? { severity: 'info' as const } : {}),
    };
  },
});
