import type { Edition } from '../../model/report.ts';
import type { Draft } from './figures/draft.ts';
import { asDirect, ofApplicant, organizations, targetsOf } from './targets.ts';

/** No more shares stand between two numbers of a list. */
const farthestNext = 3;

/** The number that stands next in a list, shares left out. */
const nextOf = (drafts: readonly Draft[], at: number): Draft | undefined =>
  drafts.slice(at + 1, at + 1 + farthestNext).find(({ kind }) => kind !== 'qualifier');

/** 予以公开4件、部分公开2件: told side by side, the first does not include the second. */
const isBesidePartly = ({ metric, partOf }: Draft, next: Draft | undefined): boolean =>
  metric === 'requests.disclosed' && next?.metric === 'requests.partlyDisclosed' && next.partOf === partOf;

/** 无法提供6件、不予处理2件 in a list of groups: all that could not be provided, and not those of one reason. */
const isGroupInList = ({ metric, partOf }: Draft, next: Draft | undefined): boolean =>
  metric === 'requests.unavailable' && next?.metric === 'requests.notProcessed' && next.partOf === partOf;

const organizationMetrics = organizations.map((name) => `requests.${name}`);

/** 企业63件、律所7件、其他3件: every kind of organisation that is not named before it in the list, where there are several. */
function othersThanNamed(drafts: readonly Draft[], at: number): string[] {
  if (drafts[at]!.metric !== 'requests.otherOrganization') return [];
  const named = new Set<string>();
  for (let before = at - 1; before >= 0; before--) {
    const { kind, metric, partOf } = drafts[before]!;
    if (kind === 'qualifier') continue;
    if (kind !== 'applicant' || partOf !== drafts[at]!.partOf) break;
    for (const one of metric.split('+')) named.add(one);
  }
  const others = organizationMetrics.filter((one) => !named.has(one));
  return named.size === 0 || others.length < 2 ? [] : [others.join('+')];
}

/** What else a number may count. */
const alsoOf = (drafts: readonly Draft[], at: number): string[] => {
  const { also } = drafts[at]!;
  return [...(also === undefined ? [] : [also]), ...othersThanNamed(drafts, at)];
};

const applicantIn = (metric: string): string => metric.slice('requests.'.length);

/** 予以公开53件，其中自然人38件: the cells of that row, and not of those received. */
const targetsInRow = (metrics: readonly string[], row: string, edition: Edition, text: string): string[] =>
  targetsOf(row, edition, text).flatMap((target) =>
    metrics.flatMap((metric) => ofApplicant(target, applicantIn(metric))),
  );

/** 行政诉讼44件、复议后起诉26件: lawsuits beside those after reconsideration may be the direct ones alone. */
const tellsSuitsApart = (drafts: readonly Draft[]): boolean =>
  drafts.some(({ metric, form }) => metric === 'remedies.litigationAfterReconsideration' && form !== 'all');
const isSuits = (metric: string): boolean => /^remedies\.litigation(?:\.|$)/u.test(metric);

/** By place in a run of numbers and by the words of the number: the table expressions it may equal, best first. */
export function targetsAmong(
  drafts: readonly Draft[],
  edition: Edition,
): (at: number, text: string) => string[] {
  const suitsApart = tellsSuitsApart(drafts);
  return (at, text) => {
    const draft = drafts[at]!;
    const { metric, fresh, asked, perhapsAsked, row } = draft;
    const also = alsoOf(drafts, at);
    if (row !== undefined)
      return metric === 'count' ? [] : targetsInRow([metric, ...also], row, edition, text);
    const all = targetsOf(metric, edition, text, fresh);
    const next = nextOf(drafts, at);
    const first = isBesidePartly(draft, next) || isGroupInList(draft, next) ? all.slice(0, 1) : all;
    if (asked !== undefined) return first.flatMap((target) => ofApplicant(target, asked));
    return [
      ...first,
      ...(suitsApart && isSuits(metric) ? asDirect(all) : []),
      ...also.flatMap((other) => targetsOf(other, edition, text)),
      ...(perhapsAsked === undefined ? [] : first.flatMap((target) => ofApplicant(target, perhapsAsked))),
    ];
  };
}
