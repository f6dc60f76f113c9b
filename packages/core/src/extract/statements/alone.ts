import type { WordToken } from '../../language/scan/scan.ts';
import { readAllFrom, readAskedBy } from './all-asked-by.ts';
import { ofAllBut } from './all-but.ts';
import type { Clause } from './clauses/clauses.ts';
import { firstOf, has, type Phrase, wordsOf } from './clauses/phrase.ts';
import { type Context, isRemedy } from './figures/context.ts';
import { type Draft, toDraft, wholly } from './figures/draft.ts';
import type { Ledger } from './lists/ledger.ts';
import { columnOf } from './meanings/columns.ts';
import type { Mention } from './mentions/mentions.ts';

/** Whether a clause without a number may tell of those before it: 均已办结, 结果维持, 为自然人申请. */
export const tellsAlone = (phrase: Phrase): boolean =>
  has(phrase, 'all', 'all') || has(phrase, 'verdict') || has(phrase, 'outcome') || has(phrase, 'applicant');

const farthestUntil = 40;

/** 截至2024年1月15日，2023年收到的申请已全部办结: what was carried over included. */
function tellsOfLater({ start }: Phrase, { text, reportYear }: Context): boolean {
  const until = /截[至止]到?(20\d\d)年/u.exec(text.slice(Math.max(0, start - farthestUntil), start));
  return until !== null && reportYear !== null && Number(until[1]) > reportYear;
}

/**
 * “均已办结”, “所有申请均已办理完成”: a statement that every request was finished, read as a rate of 100.
 * “均在期限内答复” says less, and an exception named in the sentence (“除1件结转外”) takes it back.
 */
export function readAllFinished(phrase: Phrase, context: Context): Draft | null {
  const all = firstOf(phrase, 'all');
  const finish = firstOf(phrase, 'verb', 'finish');
  const first = phrase.words[0];
  if (!all || !finish || !first || finish.start < all.start || context.theme.excepted) return null;
  if (context.topic !== 'request' || phrase.heads.some((head) => head.id === 'thing')) return null;
  if (tellsOfLater(phrase, context)) return null;
  // 均在法定期限内办结: what was not due yet may be carried over.
  if (
    wordsOf(phrase, 'filler', 'onTime').some((word) =>
      /[限间]内$/u.test(context.text.slice(word.start, word.end)),
    )
  )
    return null;
  return toDraft({ ...wholly(first.start, finish), metric: 'requests.processedRate' });
}

/** 收到的16件均已办理完毕. */
export const readFinishedBehind = (
  { right, clause }: Mention,
  { metric }: Draft,
  context: Context,
): Draft | null =>
  metric === 'requests.received' && has(right, 'all') && right.end === clause.end
    ? readAllFinished(right, context)
    : null;

/** “均在法定期限内答复”, “全部按期办结”: that none was late; an exception named in the sentence takes it back. */
export function readAllOnTime(phrase: Phrase, context: Context): Draft | null {
  const all = firstOf(phrase, 'all');
  const first = phrase.words[0];
  const done = wordsOf(phrase, 'verb', 'finish', 'answer').at(-1);
  if (!all || !first || !done || done.start < all.start || context.theme.excepted) return null;
  if (!has(phrase, 'filler', 'onTime') || context.topic !== 'request') return null;
  return toDraft({ ...wholly(first.start, done), metric: 'rate', of: 'requests.onTime' });
}

/** 行政复议2件，为其他结果: said of all of them. */
const isSaidOf = (verdict: WordToken, clause: Clause, text: string): boolean =>
  verdict.end === clause.end && /^(?:结果|均)?[为系]$/u.test(text.slice(clause.start, verdict.start));

/** 诉讼4件，其中直接起诉3件，均未审结: of the part. */
function isPartedOnly(whole: Draft, cases: readonly Draft[]): boolean {
  const parts = cases.filter((one) => one !== whole && one.metric.startsWith(whole.metric));
  return parts.length > 0 && parts.reduce((sum, one) => sum + one.value, 0) < whole.value;
}

const ofAppeals = /^了?(?:一审|原审|原判)/u;

/** “1件引起行政诉讼，结果维持”; “复议7件，诉讼9件，均获维持”. `near` are the numbers of the clauses before. */
export function readVerdictAlone(
  phrase: Phrase,
  clause: Clause,
  near: readonly Draft[],
  last: Draft | null,
  text: string,
): Draft[] {
  const verdict = wordsOf(phrase, 'verdict').at(-1);
  // 均已审结: none is pending.
  const concluded = !verdict && has(phrase, 'all') && has(phrase, 'verb', 'conclude');
  const column = verdict ? columnOf(verdict) : 'pending';
  if (column === null || clause.before === 'stop' || !(verdict || concluded)) return [];
  // 二审14件，均维持一审判决: what became of appeals.
  if (verdict && ofAppeals.test(text.slice(verdict.end, verdict.end + 3))) return [];
  // Cases whose results are listed already are not meant by a following 均.
  const cases = near.filter(
    (draft) =>
      draft.kind === 'remedy' &&
      draft.value > 0 &&
      isRemedy(draft.metric.split('.')[1]) &&
      !near.some((part) => part.kind === 'verdict' && part.partOf === draft),
  );
  const decided = near.filter((draft) => draft.concluded);
  // 复议3件，诉讼4件，已审结5件，均维持: of which cases is not said.
  if (decided.length > 1 || (decided.length === 1 && cases.length > 1)) return [];
  const told = has(phrase, 'all')
    ? cases.filter((draft) => !isPartedOnly(draft, cases))
    : cases
        .slice(-1)
        .filter((draft) => draft === last && (draft.value === 1 || isSaidOf(verdict!, clause, text)));
  const value = ofAllBut(told, near, phrase, text.slice(told[0]?.end ?? clause.start, clause.start));
  if (value === null || (concluded && value !== undefined)) return [];
  return told.map((draft) => ({
    ...draft,
    metric: `${draft.metric}.${column}`,
    ...(value !== undefined && { value }),
    // 复议5件，已审结3件，均维持: of those decided.
    ...(decided[0] && { value: decided[0].value }),
    ...(concluded && { value: 0 }),
    kind: 'verdict',
    form: 'all',
    certainty: draft.certainty === 'loose' ? 'loose' : 'likely',
    start: clause.start,
    end: clause.end,
    anchor: clause.start,
    partOf: draft,
  }));
}

const tellsWhich: ReadonlySet<string> = new Set([...'为系属是']);

/** 无法提供1件，为没有现成信息需要另行制作: which row of its group the number just told is. */
function readWhichRow(phrase: Phrase, clause: Clause, group: Draft | null, text: string): Draft | null {
  if (group?.kind !== 'outcome' || clause.before !== 'comma') return null;
  const first = text.startsWith('均', clause.start) ? clause.start + 1 : clause.start;
  if (!tellsWhich.has(text[first] ?? '')) return null;
  const words = wordsOf(phrase, 'outcome').filter((word) => word.id !== 'unspecific');
  const [leaf] = words;
  if (!leaf?.id.startsWith(`${group.metric.slice('requests.'.length)}.`)) return null;
  if (words.some((word) => word.id !== leaf.id)) return null;
  return {
    ...group,
    metric: `requests.${leaf.id}`,
    form: 'all',
    certainty: group.certainty === 'loose' ? 'loose' : 'likely',
    start: clause.start,
    end: leaf.end,
    anchor: leaf.start,
    partOf: group,
  };
}

const kindOfSuits =
  /^(?:均|全部|都|皆)?(?:为|系|是|属于?)?(?:未经(?:行政)?复议(?:而|就|即)?(直接)?(?:起诉|提起)?|(直接)(?:起诉|提起)|(?:先?经)?(?:行政)?复议(?:之)?后(?:再|才|又)?(?:起诉|提起|诉讼))/u;
const saysOfAll: ReadonlySet<string> = new Set([...'均全都皆为系是属']);
const longestKind = 18;

/** 行政诉讼2件，均为复议后起诉; 诉讼1件，系未经复议直接起诉: all of those just told are of one kind. */
function readKindOfAll({ start, before }: Clause, last: Draft | null, text: string): Draft | null {
  if (before !== 'comma' || last?.metric !== 'remedies.litigation' || last.value === 0) return null;
  if (!saysOfAll.has(text[start] ?? '')) return null;
  const [words] = kindOfSuits.exec(text.slice(start, start + longestKind)) ?? [];
  if (words === undefined) return null;
  const kind = /未经|直接/u.test(words) ? 'litigationDirect' : 'litigationAfterReconsideration';
  return {
    ...last,
    metric: `remedies.${kind}`,
    form: 'all',
    certainty: last.certainty === 'loose' ? 'loose' : 'likely',
    start,
    end: start + words.length,
    anchor: start,
    partOf: last,
  };
}

/** Which row all that was just counted stands in. */
export const readWhich = (phrase: Phrase, clause: Clause, last: Draft | null, text: string): Draft | null =>
  readWhichRow(phrase, clause, last, text) ?? readKindOfAll(clause, last, text);

const totals: ReadonlySet<string> = new Set(['requests.received', 'requests.processed']);

/** As far back as such a sentence tells of the other way. */
const farthestBefore = 160;
const receivedTwice = /(?:受理|[收接]到|接收).*(?:办结|受理|[收接]到|接收)/u;

/** 受理线上申请9件，受理线下申请6件，全部办结: of those that came in this way. */
function tellsOnlyOfChannel({ start }: Clause, { lastKind, told, text }: Context): boolean {
  if (lastKind !== 'channel' || told.has('requests.received')) return false;
  const before = text.slice(Math.max(0, start - farthestBefore), start);
  return receivedTwice.test(before.slice(before.lastIndexOf('。') + 1));
}

/** Whether what was counted last is less than all that was asked, so that 均已办结 says nothing of the rest. */
export const tellsOnlyOfSome = (clause: Clause, context: Context, ledger: Ledger): boolean =>
  ledger.tellsOnlyOfCarried() ||
  ledger.tellsOnlyOfSome() ||
  ledger.tellsOnlyOfParts() ||
  tellsOnlyOfChannel(clause, context);

/** 受理26件（含上年结转2件），申请人全部为公民: of all 26. */
const withCarriedIn = (last: Draft | null): Draft | null =>
  last?.metric === 'requests.carriedIn' && last.partOf ? last.partOf : last;

/** “收到6件，全部予以公开”, “已办理的5件均属于本机关不掌握”: the one result of all that was just counted. */
export function readAllAlike(phrase: Phrase, last: Draft | null, text: string): Draft | null {
  const whole = has(phrase, 'applicant') && !has(phrase, 'outcome') ? withCarriedIn(last) : last;
  const all =
    firstOf(phrase, 'all') ??
    wordsOf(phrase, 'outcome').find(({ start }) => text[start] === '均' || text.startsWith('全部', start));
  if (!whole || !totals.has(whole.metric) || whole.value === 0) return null;
  if (!all) return readAskedBy(phrase, whole, text);
  const outcomes = wordsOf(phrase, 'outcome').filter(
    (word) => word.start >= all.start && word.id !== 'unspecific',
  );
  if (outcomes.length === 0) return readAllFrom(phrase, all, whole, text);
  const groups = new Set(outcomes.map((word) => word.id));
  const leaf = [...groups].find((id) => id.includes('.')) ?? [...groups][0];
  const single = leaf !== undefined && [...groups].every((id) => leaf === id || leaf.startsWith(`${id}.`));
  if (!single || has(phrase, 'verb', 'answer', 'finish') || has(phrase, 'rest')) return null;
  return {
    ...whole,
    metric: `requests.${leaf}`,
    kind: 'outcome',
    form: 'all',
    certainty: whole.certainty === 'loose' ? 'loose' : 'likely',
    start: all.start,
    end: outcomes.at(-1)!.end,
    anchor: all.start,
    partOf: whole,
    done: false,
  };
}
