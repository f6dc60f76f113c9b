import type { WordToken } from '../../../language/scan/scan.ts';
import type { Comparison } from '../../../model/claim.ts';
import type { Clause } from '../clauses/clauses.ts';
import { has, type Phrase, wordsOf } from '../clauses/phrase.ts';
import type { Context } from '../figures/context.ts';
import { type Draft, toDraft } from '../figures/draft.ts';
import { isOfYear, type Scope } from '../figures/scope.ts';
import type { Ledger } from '../lists/ledger.ts';
import { extentOf } from '../scope/extent.ts';
import type { SaidOf } from './shares.ts';
import { isComparedWith, metricOf, readComparedOf } from './yearly.ts';

/** A change said without a number: none, some more, or some less. */
interface Said {
  readonly word: Pick<WordToken, 'start' | 'end'>;
  readonly value: 0 | 1 | -1;
  readonly comparison: Comparison;
}

const closing = /^(?:[,。;()]|趋势|态势|之势|$)/u;

/** 较上年有所上升, 高于上年: whether a phrase has a word that may say so. */
export const mayTellChange = (phrase: Phrase): boolean =>
  has(phrase, 'compare', 'level', 'up', 'down') || has(phrase, 'filler', 'bound', 'beyond');

const above = ['高于', '多于', '超过', '大于', '超出'];
const bound =
  /(高于|多于|超过|超出|大于|低于|少于|小于)(?:上一?年度?|去年|前一年|(20\d\d)年度?)(?:全年)?(?:同期)?(?:水平|数量)?$/u;
const longestBound = 16;

/** 申请数量高于上年: the word stands before the year. */
function boundBefore(phrase: Phrase, clause: Clause, text: string, reportYear: number | null): Said | null {
  const from = Math.max(phrase.start, clause.end - longestBound);
  const said = bound.exec(text.slice(from, clause.end));
  if (!said || has(phrase, 'all') || has(phrase, 'not') || has(phrase, 'block')) return null;
  if (said[2] !== undefined && Number(said[2]) !== (reportYear ?? 0) - 1) return null;
  const start = from + said.index;
  const word = { start, end: clause.end };
  return above.includes(said[1]!)
    ? { word, value: 1, comparison: 'atLeast' }
    : { word, value: -1, comparison: 'atMost' };
}

/** 与上年持平, 同比相同, 较上年有所上升: the word that says so; none where 均, 基本 or another year than the one before stands with it. */
function wordOfChange(phrase: Phrase, text: string, reportYear: number | null): Said | null {
  const [word, ...others] = wordsOf(phrase, 'compare', 'level', 'up', 'down');
  if (!word || others.length > 0 || has(phrase, 'all') || has(phrase, 'not') || has(phrase, 'block'))
    return null;
  const words = [...wordsOf(phrase, 'compare', 'base'), ...wordsOf(phrase, 'carry', 'previous')];
  const base = words.map(({ start, end }) => text.slice(start, end)).join('');
  const dates = phrase.dates.filter((date) => isComparedWith(date, text));
  // 与2021年报告一致: what was printed then.
  if (/(?:年报|报告|公[布开]|数据)[^,。;]{0,8}$/u.test(text.slice(phrase.start, word.start))) return null;
  if ((base === '' && dates.length === 0) || /往年|以前|同期|环比|前一年/u.test(base)) return null;
  if (word.id === 'level')
    return text.slice(word.start, word.end).includes('基本') ? null : { word, value: 0, comparison: 'exact' };
  const ofYearBefore = dates.every(({ from }) => reportYear !== null && from.year === reportYear - 1);
  const ends = word.end - word.start > 1 && closing.test(text.slice(word.end, word.end + 2));
  if (!ends || !ofYearBefore || has(phrase, 'scope', 'years', 'since', 'plan')) return null;
  return word.id === 'up'
    ? { word, value: 1, comparison: 'atLeast' }
    : { word, value: -1, comparison: 'atMost' };
}

/** Whether it is plain what rose or fell: what its own words name, or the only thing that the sentence counts. */
function tellsWhich(
  metric: string,
  of: SaidOf,
  isOfLast: boolean,
  last: Draft | null,
  ledger: Ledger,
): boolean {
  if (metric === 'requests.received') return last === null || isOfLast;
  const counts = ledger.counts().filter(({ scope }) => !isOfYear(scope));
  return typeof of === 'object' ? risesAlone(metric) : isOfLast && counts.length === 1 && risesAlone(metric);
}
/** What one word names; 复议纠正案件 and 不予公开 may be told of shares as well. */
const risesAlone = (metric: string): boolean => !metric.includes('+') && !metric.endsWith('.channel');

/**
 * 收到10件，与上年持平; 申请量较上年有所上升. Read only where it is plain of which number it speaks: not after a list or its parts.
 */
export function readWordlessChange(
  phrase: Phrase,
  clause: Clause,
  scope: Scope | null,
  context: Context,
  ledger: Ledger,
): Draft | null {
  const { text, reportYear } = context;
  const said = has(phrase, 'compare', 'level', 'up', 'down')
    ? wordOfChange(phrase, text, reportYear)
    : boundBefore(phrase, clause, text, reportYear);
  if (!said || clause.before === 'list' || clause.depth > 0) return null;
  // 办结17件，按时办结率100%，与上年持平: the rate is.
  if (said.value === 0 && ledger.drafts.at(-1)?.metric === 'rate') return null;
  const last = ledger.lastOfYear();
  const count = ledger.lastCount();
  // 收到申请12件，比上年的16件有所增加: the other year's figure stands between.
  const stands = last !== null && (last === count || isOfYear(count?.scope ?? null));
  const isPlain = stands && !last.partOf && last.metric !== 'count';
  const { word, value, comparison } = said;
  const unit = last?.unit ?? '件';
  const place = {
    kind: 'number',
    value,
    start: word.start,
    end: word.end,
    unit,
    comparison: 'exact',
  } as const;
  const of = readComparedOf(phrase, place, context);
  const metric = metricOf(of, isPlain ? last : null);
  const isOfLast = isPlain && metric === last.metric;
  if (metric === null || (value === 0 ? !isOfLast : !tellsWhich(metric, of, isOfLast, last, ledger)))
    return null;
  return toDraft({
    metric: 'change',
    value,
    unit,
    comparison,
    form: 'denial',
    scope,
    extent: extentOf(isOfYear(scope) ? null : scope, phrase, metric, context, context.text),
    kind: 'qualifier',
    certainty: last?.certainty === 'loose' ? 'loose' : 'likely',
    start: phrase.start,
    end: word.end,
    anchor: word.start,
    partOf: isOfLast ? last : undefined,
    of: metric,
  });
}
