import type { Draft, Meaning } from '../figures/draft.ts';
import type { Mention } from './mentions.ts';

/** 征地类申请50件。50件申请中，网上30件…: requests that were counted before as something else. */
export const isToldBefore = (
  { metric }: Meaning,
  { number, left, right }: Mention,
  drafts: readonly Draft[],
): boolean =>
  metric === 'requests.received' &&
  left.words.length === 0 &&
  right.head?.id === 'application' &&
  drafts.some((one) => one.value === number.value && one.metric === 'count' && one.kind !== 'qualifier');
