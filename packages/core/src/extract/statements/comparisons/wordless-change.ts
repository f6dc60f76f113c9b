import type { WordToken } from '../../../language/scan/scan.ts';
import type { Comparison } from '../../../model/claim.ts';
import type { Clause } from '../clauses/clauses.ts';
import { has, type Phrase, wordsOf } from '../clauses/phrase.ts';
import type { Context } from '../figures/context.ts';
import { type Draft, toDraft } from '../figures/draft.ts';
import { isOfYear, type Scope } from '../figures/scope.ts';
import type { Ledger } from '../lists/ledger.ts';
import { extentOf } from '../scope/extent.ts';
import { isComparedWith, metricOf, readComparedOf } from './yearly.ts';

/** A change said without a number: none, some more, or some less. */
interface Said {
  readonly word: WordToken;
  readonly value: 0 | 1 | -1;
  readonly comparison: Comparison;
}

const closing = /^(?:[,。;()]|趋势|态势|之势|$)/u;

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

/**
 * 收到10件，与上年持平; 申请量较上年有所上升. Read only where it is plain of which number it speaks: not after a list or its parts, and
 * a rise or a fall only of what was received.
 */
export function readWordlessChange(
  phrase: Phrase,
  clause: Clause,
  scope: Scope | null,
  context: Context,
  ledger: Ledger,
): Draft | null {
  const said = wordOfChange(phrase, context.text, context.reportYear);
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
  if (value === 0 ? !isOfLast : metric !== 'requests.received' || (last !== null && !isOfLast)) return null;
  return toDraft({
    metric: 'change',
    value,
    unit,
    comparison,
    form: 'denial',
    scope,
    extent: extentOf(isOfYear(scope) ? null : scope, phrase, metric!, context, context.text),
    kind: 'qualifier',
    certainty: last?.certainty === 'loose' ? 'loose' : 'likely',
    start: phrase.start,
    end: word.end,
    anchor: word.start,
    partOf: isOfLast ? last : undefined,
    of: metric!,
  });
}
