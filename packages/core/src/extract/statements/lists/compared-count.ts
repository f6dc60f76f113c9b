import type { Draft } from '../figures/draft.ts';

export const compares: ReadonlySet<string> = new Set(['growth', 'change']);

/** 网站26件、现场5件、邮寄9件，较上年（32件）增加8件: perhaps said of all of them. */
const endsListOfChannels = (last: Draft, before: Draft | undefined): boolean =>
  last.kind === 'channel' && before?.kind === 'channel' && before.partOf === last.partOf;

/**
 * The number that a comparison behind the last one counted speaks of, null where it may be any: that one, or behind the rest or the last
 * of a list its whole (其中甲类54条、其他14条，较上年增长20%).
 */
export function comparedCount(last: Draft, drafts: readonly Draft[], text: string): Draft | null {
  const before = drafts[drafts.lastIndexOf(last) - 1];
  if (endsListOfChannels(last, before)) return null;
  // 年末结转35件，上年末结转20件，同比增加15件: what came in is last year's figure of what goes out.
  if (last.metric === 'requests.carriedIn' && before?.metric === 'requests.carriedOut') return before;
  const whole = last.partOf;
  // 信访21件（占75%），重复申请7件（较上年增加3件）: in a bracket of its own.
  if (whole === undefined || text[last.end] === '(') return last;
  const parts = drafts.filter((draft) => draft.partOf === whole && draft.kind !== 'qualifier');
  const isAll = parts.length > 1 && parts.reduce((sum, { value }) => sum + value, 0) === whole.value;
  const isRest = /^其[他它余]/u.test(text.slice(last.start, last.start + 2));
  // 网络98件，同比增加23件，信函37件，同比增加2件: of each its own.
  const isEach = drafts.some(({ metric, partOf }) => compares.has(metric) && partOf?.partOf === whole);
  return (isRest || isAll) && !isEach ? whole : last;
}
