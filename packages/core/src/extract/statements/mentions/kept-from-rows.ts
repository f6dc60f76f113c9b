import { type Context, plainCount } from '../figures/context.ts';
import type { Meaning } from '../figures/draft.ts';
import type { Mention } from './mentions.ts';

const decided = /^remedies\.[^.]+\.(?:upheld|corrected|other)$/u;
const ofAll = /^requests\.(?:received|processed)$/u;
const isSomeOf = /(?:收|结|复|办|理|请)(?:申请)?中(?:有)?$/u;
const longestSome = 5;

/** 1件到2023年1月才作出维持决定, in the report for 2022: not decided in the year. */
const tellsNextYear = ({ left, right }: Mention, { reportYear }: Context): boolean =>
  reportYear !== null && [...left.dates, ...right.dates].some(({ from }) => from.year === reportYear + 1);

const within = /^(?:决定|案件)?[中里](?![小标介央心国级止期学层断等面])/u;
const longestWithin = 4;

/** 许可中市场监管612件: of those named before, one kind. */
const isKindOf = ({ left, number }: Mention, metric: string, { text }: Context): boolean =>
  metric.startsWith('decisions.') &&
  left.head !== undefined &&
  within.test(text.slice(left.head.end, Math.min(left.head.end + longestWithin, number.start)));

/** A number whose words name a row, and which is none of that row's: decided in the next year, or some of all (新收中5件转入2025年). */
export function keptFromRows<Read extends { readonly meaning: Meaning }>(
  read: Read,
  mention: Mention,
  context: Context,
): Read {
  const { metric, certainty } = read.meaning;
  if (decided.test(metric))
    return tellsNextYear(mention, context) ? { ...read, meaning: plainCount(undefined, 'remedy') } : read;
  if (isKindOf(mention, metric, context)) return { ...read, meaning: plainCount() };
  const { start } = mention.number;
  const isSome =
    certainty !== 'loose' &&
    ofAll.test(metric) &&
    isSomeOf.test(context.text.slice(Math.max(0, start - longestSome), start));
  return isSome ? { ...read, meaning: plainCount() } : read;
}
