import { squeeze } from '../../language/fold/index.ts';
import type { Report } from '../../model/report.ts';
import { fewestShingles, ownProse } from '../kit/own-prose.ts';
import { type Passage, passagesOf } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';
import { jaccard, shinglesOf } from '../kit/similarity.ts';
import { quotedEn, quotedZh } from '../kit/words.ts';

interface Likeness {
  readonly name: string;
  readonly percent: number;
}

interface Data extends Likeness {
  /** Further reports that are as good as the same. */
  readonly others: readonly Likeness[];
  readonly threshold: number;
  readonly passages: readonly string[];
}

const defaultThreshold = 0.9;
/** Below this, likeness is what the common form brings with it. */
const worthTelling = 0.5;
const mostNamed = 3;
const mostPassages = 3;
/** A passage whose pieces stand nearly all in the other report. */
const copied = 0.8;
const fewestInPassage = 20;

/** 0.9 or 90; reviewers use 50 to 90 %. */
function thresholdOf(option: unknown): number {
  const given = typeof option === 'number' ? option : defaultThreshold;
  return Math.min(1, Math.max(worthTelling, given > 1 ? given / 100 : given));
}

const listZh = (others: readonly Likeness[]): string =>
  others.map(({ name, percent }) => `“${name}”（${percent}%）`).join('、');
const listEn = (others: readonly Likeness[]): string =>
  others.map(({ name, percent }) => `${name} (${percent} %)`).join(', ');

const nameOf = ({ organization, title }: Report): string => organization?.name ?? title ?? '';

/** Paragraphs of one report that stand in the other almost word for word. */
function* sharedPassages(report: Report, theirs: ReadonlySet<number>): Generator<Passage> {
  for (const passage of passagesOf(report, ['overview', 'problems'])) {
    const own = shinglesOf(passage.text);
    if (own.size < fewestInPassage) continue;
    let common = 0;
    for (const shingle of own) if (theirs.has(shingle)) common++;
    if (common >= own.size * copied) yield passage;
  }
}

export default defineRule<Data>({
  id: 'duplicate/other-body',
  title: { zh: '与其他机关的报告内容雷同', en: 'nearly the same text as another body’s report' },
  severity: 'warning',
  needs: ['peers', 'organization', 'sections'],
  options: { threshold: 'number' },
  basis: ['format.2021.accountability'],
  docs: {
    what: {
      zh: '一次校核多份报告时，去掉数字、年份和套话后，总体情况和第五部分与其他机关同年度报告的相似度是否达到阈值（默认 90%，可用 threshold 改为 50% 至 90% 等），并指出相同的段落；未达到阈值的写出最高的相似度，作提示。',
      en: 'When several reports are checked at once: whether sections one and five, without numbers, years and formulas, are alike to those of another body of the same year (90 % unless the option threshold says otherwise), with the passages; below the threshold the highest rate is told as a remark.',
    },
    why: {
      zh: '格式通知把“内容雷同、敷衍塞责”列为追责情形。',
      en: 'The format notice names copied and perfunctory reports as grounds for accountability.',
    },
    mend: { zh: '按本机关的实际工作重新撰写。', en: 'Rewrite it from the body’s own work.' },
    falsePositives: {
      zh: '统一下发的范本会使各单位的表述相近；过短的文字不比较。',
      en: 'A common model makes texts alike; very short texts are not compared.',
    },
  },
  messages: {
    copied: {
      zh: ({ name, percent, others, passages }) =>
        `总体情况和第五部分与“${name}”的报告相似度为 ${percent}%${others.length > 0 ? `，与${listZh(others)}也几乎相同` : ''}${passages.length > 0 ? `，相同的段落如${quotedZh(passages)}` : ''}，请核对内容是否雷同。`,
      en: ({ name, percent, others, passages }) =>
        `Sections one and five are ${percent} % the same as those of ${name}${others.length > 0 ? `, and nearly so as those of ${listEn(others)}` : ''}${passages.length > 0 ? `, for example ${quotedEn(passages)}` : ''}; were they copied?`,
    },
    rate: {
      zh: ({ name, percent, threshold }) =>
        `与同批报告中最相近的“${name}”相似度为 ${percent}%，未达到 ${threshold}% 的阈值。`,
      en: ({ name, percent, threshold }) =>
        `The most similar report beside it, of ${name}, is ${percent} % the same, below the threshold of ${threshold} %.`,
    },
  },
  *check(report, { peers, options }) {
    const own = shinglesOf(ownProse(report));
    if (own.size < fewestShingles) return;
    const threshold = thresholdOf(options.threshold);
    const self = squeeze(nameOf(report));
    const found = peers
      .map((one) => one.report)
      .filter((peer) => peer.year === report.year && squeeze(nameOf(peer)) !== self)
      .map((peer) => ({ peer, theirs: shinglesOf(ownProse(peer)) }))
      .filter(({ theirs }) => theirs.size >= fewestShingles)
      .map(({ peer, theirs }) => ({ peer, theirs, similarity: jaccard(own, theirs) }))
      .filter(({ similarity }) => similarity >= worthTelling)
      .sort((a, b) => b.similarity - a.similarity || (nameOf(a.peer) < nameOf(b.peer) ? -1 : 1));
    const [best] = found;
    if (!best) return;
    const toLikeness = ({ peer, similarity }: (typeof found)[number]): Likeness => ({
      name: nameOf(peer),
      percent: Math.floor(similarity * 100),
    });
    const alike = found.filter(({ similarity }) => similarity >= threshold).slice(0, mostNamed);
    // Copies of one another are one matter: the likest is compared passage by passage, the others are named beside it.
    const shared = alike.length > 0 ? [...sharedPassages(report, best.theirs)].slice(0, mostPassages) : [];
    const [first] = shared;
    yield {
      messageId: alike.length > 0 ? 'copied' : 'rate',
      data: {
        ...toLikeness(best),
        others: alike.slice(1).map(toLikeness),
        threshold: Math.round(threshold * 100),
        passages: shared.map(({ paragraph }) => `${paragraph.text.trim().slice(0, 24)}…`),
      },
      path: 'sections/overview',
      key: nameOf(best.peer),
      ...(alike.length > 0 ? {} : { severity: 'info' as const }),
      ...first?.cite(0, Math.min(first.text.length, 30)),
    };
  },
});
