import { numberAt } from '../kit/cells.ts';
import { figuresAt } from '../kit/figures.ts';
import { lastYear } from '../kit/prior.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly after: number;
  readonly reconsideration: number;
}

export default defineRule<Data>({
  id: 'cross/litigation-after-exceeds-reconsideration',
  title: { zh: '复议后起诉多于行政复议', en: 'more lawsuits after reconsideration than reconsiderations' },
  severity: 'info',
  needs: ['remedies'],
  basis: ['definition'],
  docs: {
    what: {
      zh: '“复议后起诉”总计是否多于“行政复议”总计；有上一年报告时，取两年中较多的复议数比较。',
      en: 'Lawsuits after reconsideration against reconsiderations; with last year’s report, the larger of the two years is taken.',
    },
    why: { zh: '复议后起诉以复议为前提。', en: 'Each such lawsuit follows a reconsideration.' },
    mend: {
      zh: '核对两栏是否填反，或者混入直接起诉的案件。',
      en: 'Check whether columns were swapped or direct lawsuits mixed in.',
    },
    falsePositives: {
      zh: '起诉可能针对上一年的复议决定；复议可能由上级机关计数。',
      en: 'Lawsuits may follow last year’s decisions, or decisions counted by the superior body.',
    },
  },
  messages: {
    exceed: {
      zh: ({ after, reconsideration }) =>
        `表四“复议后起诉”总计 ${after} 件，多于“行政复议”总计 ${reconsideration} 件，而复议后起诉的案件都先经过复议，请核对。`,
      en: ({ after, reconsideration }) =>
        `${after} lawsuits after reconsideration, but only ${reconsideration} reconsiderations; please check.`,
    },
  },
  *check(report, context) {
    const figures = yield* figuresAt(
      report,
      context,
      'remedies/litigationAfterReconsideration/total',
      'remedies/reconsideration/total',
    );
    if (!figures) return;
    const [after = 0, current = 0] = figures;
    const prior = lastYear(report, context);
    const before = prior ? (numberAt(prior, 'remedies', 'reconsideration', 'total') ?? 0) : 0;
    const reconsideration = Math.max(current, before);
    if (after <= reconsideration) return;
    yield {
      messageId: 'exceed',
      data: { after, reconsideration },
      path: 'remedies/litigationAfterReconsideration/total',
      related: ['remedies/reconsideration/total'],
    };
  },
});
