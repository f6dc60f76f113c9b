import { tellsInclusion } from '../../language/prose/claim-words.ts';
import type { Claim } from '../../model/claim.ts';
import type { Report } from '../../model/report.ts';
import { numberAt } from '../kit/cells.ts';
import { isExact } from '../kit/claim-figures.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly received: number;
  readonly carriedIn: number;
  readonly processed: number;
  readonly carriedOut: number;
  readonly left: number;
  readonly right: number;
}

/** The only such number of the prose; null when it is not said, or said in several ways. */
function only(report: Report, metric: string): Claim | null {
  const found = report.claims.filter((claim) => claim.metric === metric && claim.certainty !== 'loose');
  const [first] = found;
  if (!first || found.some((claim) => claim.value !== first.value)) return null;
  return isExact(first) && first.extent !== 'other' ? first : null;
}

const isIncluded = (carriedIn: Claim): boolean =>
  carriedIn.partOf !== undefined || tellsInclusion(carriedIn.text);

const rows = ['received', 'carriedIn', 'processed', 'carriedOut'] as const;

export default defineRule<Data>({
  id: 'prose/identity-restated',
  title: { zh: '正文收、办、结转数不平衡', en: 'requests in the text do not balance' },
  severity: 'error',
  needs: [],
  basis: ['template.balance'],
  docs: {
    what: {
      zh: '正文同时写有新收、上年结转、办结和结转下年度的，新收与上年结转之和应等于办结与结转下年度之和。',
      en: 'Where the text gives received, carried in, closed and carried out, the first two must add up to the last two.',
    },
    why: {
      zh: '这是格式规定的勾稽关系，正文复述时同样成立。',
      en: 'It is the balance the format prints, and holds for the text as well.',
    },
    mend: { zh: '核对四个数字。', en: 'Check the four numbers.' },
    falsePositives: {
      zh: '表三能够逐项核对时不报，由各专门规则指出具体哪个数字有误；撤回的申请应计入办结。',
      en: 'Quiet where table 3 can be compared number by number, since other rules then name the wrong one; withdrawn requests count as closed.',
    },
  },
  messages: {
    unbalanced: {
      zh: ({ received, carriedIn, processed, carriedOut, left, right }) =>
        `正文新收 ${received} 件、上年结转 ${carriedIn} 件，合计 ${right} 件；办结 ${processed} 件、结转下年度 ${carriedOut} 件，合计 ${left} 件，两者不等。请核对。`,
      en: ({ received, carriedIn, processed, carriedOut, left, right }) =>
        `The text gives ${received} received + ${carriedIn} carried in = ${right}, but ${processed} closed + ${carriedOut} carried out = ${left}. Please check.`,
    },
  },
  *check(report) {
    if (rows.every((row) => numberAt(report, 'requests', row, 'total') !== null)) return;
    const [received, carriedIn, processed, carriedOut] = rows.map(
      (row) => only(report, `requests.${row}`)?.value,
    );
    if (received == null || carriedIn == null || processed == null || carriedOut == null) return;
    const right = received + carriedIn;
    const left = processed + carriedOut;
    // 共收到16件（含上年结转1件）: what was carried in is counted already.
    if (right === left || (received === left && isIncluded(only(report, 'requests.carriedIn')!))) return;
    yield {
      messageId: 'unbalanced',
      data: { received, carriedIn, processed, carriedOut, left, right },
      claim: only(report, 'requests.received')!,
    };
  },
});
