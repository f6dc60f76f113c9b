import { numeralValue } from '../../../language/numbers/numerals.ts';
import { has, tells, verbsOf } from '../clauses/phrase.ts';
import { type Context, isRemedy, plainCount, remedyMetric } from '../figures/context.ts';
import { rowOfAll } from '../figures/crossed.ts';
import type { Draft, Kind, Meaning } from '../figures/draft.ts';
import { isOfOtherTime, isOfYear } from '../figures/scope.ts';
import { addendsAmongOthers, followsTotalOfGroups, lastAlike } from '../lists/addends.ts';
import type { PartLists } from '../lists/part-lists.ts';
import { interpret } from '../meanings/index.ts';
import { comparesWith } from '../scope/other-years.ts';
import type { Mention } from './mentions.ts';

/** A total with the numbers before it that it adds up. */
interface Total {
  readonly meaning: Meaning;
  readonly addends: readonly Draft[];
}

/** Kinds of which a bare 共25件 behind them is the sum. */
const addable: ReadonlySet<Kind> = new Set([
  'count',
  'outcome',
  'verdict',
  'document',
  'decision',
  'remedy',
  'money',
]);

/** Kinds of which 全县共25件 is the sum, where bodies were told one by one. */
const addableInArea: ReadonlySet<Kind> = new Set(['request', 'remedy', 'processed']);

const bodies: ReadonlySet<string | undefined> = new Set(['level', 'units', 'system']);

/** 区本级85件，各街道41件，共126件. */
const isOfBodies = (scope: Draft['scope']): boolean => bodies.has(scope?.kind);

/** 三类共16件 adds up three numbers; null where the clause does not say how many. */
function countOfAddends({ clause, number }: Pick<Mention, 'clause' | 'number'>, text: string): number | null {
  const said = /^(?:以上)?([两二三四五六七八九十])[个项类者种家轮次期批年地级方季月处款户名]/u.exec(
    text.slice(clause.start, number.start),
  )?.[1];
  return said === undefined ? null : numeralValue(said);
}

/** 45人、52人，累计97人次. */
const isCountedAlike = (one: string, other: string): boolean =>
  one === other || one === `${other}次` || other === `${one}次`;

/** 共25件, 全县共25件: nothing but the total stands in its clause. */
const isAlone = ({ clause, number }: Mention, text: string): boolean =>
  number.end >= clause.end &&
  /^(?:以上)?(?:全[省市县区镇乡州旗])?(?:[两二三四五六七八九十]+[个项类者种家轮次期批年地级方季月处款户名]\p{Script=Han}{0,4}?)?(?:(?:一?共|累计|合计|总计|共计)有?)$/u.test(
    text.slice(clause.start, number.start),
  );

const outcome = /^requests\.(?:disclosed|partlyDisclosed|refused|unavailable|notProcessed|other)(?:[.+]|$)/u;

/** The metric of a total, by those of its parts; null where the tables have none. */
function metricOfTotal(metrics: readonly string[], kind: Kind): string | null {
  // 向企业公开3件，向个人公开6件，合计9件: what was done for each of them.
  if (kind === 'applicant' && metrics.every((metric) => metric === 'count')) return null;
  if (kind === 'channel' || kind === 'applicant') return 'requests.received';
  if (metrics.length === 1) return metrics[0]!;
  if (metrics.every((metric) => outcome.test(metric))) return metrics.join('+');
  // 结果维持1件、结果纠正0件、…，总计2件.
  const [of] = kind === 'verdict' ? new Set(metrics.map((metric) => metric.split('.', 2).join('.'))) : [];
  if (of !== undefined && metrics.every((metric) => metric.startsWith(`${of}.`))) return of;
  const cases = metrics.every(
    (metric) => metric === 'remedies.reconsideration' || metric === 'remedies.litigation',
  );
  return cases ? 'remedies.all' : null;
}

/** 新收16件，上年结转2件，共18件，同比增加5件: no cell holds it, and a comparison speaks of all that was in hand. */
const isAllInHand = (metrics: readonly string[]): boolean =>
  metrics.length === 2 && metrics.includes('requests.received') && metrics.includes('requests.carriedIn');

const namesKind = ['outcome', 'applicant', 'channel', 'carry'] as const;

/** What a clause says of its number where it is a total: nothing but that it is one, or all that was to be handled. */
function totalSaid({ left }: Mention, text: string): 'sum' | 'due' | null {
  // 较2022年需办理的248件多65件: of another year.
  if (left.dates.some((date) => comparesWith(date, text))) return null;
  const says = has(left, 'sum') || has(left, 'share', 'sum') || has(left, 'scope', 'year');
  if (!tells(left)) return says ? 'sum' : null;
  // 共有申请18件, 共应办理18件.
  const onlyDue =
    !namesKind.some((one) => has(left, one)) &&
    left.heads.every(({ id }) => id === 'request' || id === 'application') &&
    verbsOf(left).every((verb) => verb.id === 'due' || verb.id === 'owed');
  if (!onlyDue) return null;
  return says ? 'sum' : has(left, 'verb', 'due', 'owed') ? 'due' : null;
}

/** 共47期4480人次, 合计检查4次、发现问题21个: what stands behind a total of one number of each group. */
function goesOnAdding({ left, clause, number }: Mention, context: Context, lists: PartLists): 'more' | null {
  const told = lists.lastTold();
  if (left.words.length === 0 || clause.before === 'list') if (followsTotalOfGroups(told)) return 'more';
  if (!has(left, 'sum')) return null;
  // 共12期765人次; 合计更新444条: of things that no table counts.
  const says = has(left, 'sum', 'strong') || isSum.test(context.text.slice(clause.start, number.start));
  const ofThings = left.heads.every(({ id }) => id === 'thing');
  // 三个栏目合计1194条.
  const many = countOfAddends({ clause, number }, context.text);
  if (many !== null && has(left, 'sum', 'strong') && ofThings)
    return lastAlike(told, many, number.unit).length > 0 ? 'more' : null;
  return says && ofThings && addendsAmongOthers(told, number.unit).length > 0 ? 'more' : null;
}
const isSum = /^(?:一?共|累计|合计|总计|共计)\p{Script=Han}{0,4}$/u;

/** 上年自然人20件，今年25件；上年企业19件，今年14件: kinds told of two years have no total. */
const areOfTwoYears = (addends: readonly Draft[]): boolean =>
  (addends[0]?.kind === 'applicant' || addends[0]?.kind === 'channel') &&
  new Set(addends.map(({ scope }) => isOfOtherTime(scope))).size > 1;

/** 新收16件，上年为20件，上年结转2件，合计18件: what came in last year is compared with, and is no part of what is in hand. */
function ofOwnYear(addends: Draft[], told: readonly Draft[]): Draft[] {
  if (!addends.some(isCarriedIn) || !addends.some(({ scope }) => isOfYear(scope))) return addends;
  const received = told.find(({ metric, scope }) => metric === 'requests.received' && !isOfYear(scope));
  return received ? [received, ...addends.filter(isCarriedIn)] : [];
}
const isCarriedIn = ({ metric }: Draft): boolean => metric === 'requests.carriedIn';

const caseTotal = /^remedies\.[^.]+$/u;

/** 新收复议17件，上年结转1件，共计18件: of the cases named first, those that came over with them; null where it is otherwise. */
function casesInHand([first, ...others]: readonly Draft[], text: string): string | null {
  if (first?.kind !== 'remedy' || !caseTotal.test(first.metric) || others.length !== 1) return null;
  const [other] = others;
  const words = text.slice(other!.start, other!.end);
  return other!.metric === 'count' && words.includes('结转') && !words.includes('诉') ? first.metric : null;
}

/** What a total adds up: numbers of one kind, as many as are said, or one of each group alike. */
function addendsOf(mention: Mention, said: number | null, lists: PartLists): Draft[] {
  const { unit } = mention.number;
  // 复议17件、诉讼14件，合计维持20件: of what was counted, those with that result.
  if (has(mention.left, 'verdict') && lists.addends()[0]?.kind !== 'verdict') return [];
  const told = lists.lastTold();
  const alike = areOfTwoYears(lists.addends()) ? [] : ofOwnYear(lists.addends(), told);
  if (said !== null && said !== alike.length) return ofOwnYear(lastAlike(told, said, unit), told);
  return alike.length > 0 ? alike : addendsAmongOthers(lists.lastTold(), unit);
}

/** Whether the words let a number be the total of these, which are no list of channels or applicants. */
function isTotalOf(addends: readonly Draft[], mention: Mention, context: Context, goesOn: boolean): boolean {
  const { left } = mention;
  const { kind, unit } = addends[0]!;
  const quarters = has(left, 'scope', 'year') && addends.every(({ scope }) => isOfOtherTime(scope));
  // 新收16件，上年结转2件，共18件.
  const carried = addends.some(isCarriedIn);
  const saysAll = has(left, 'sum', 'strong') || has(left, 'share', 'sum');
  if (quarters || carried || (goesOn && kind === 'count') || saysAll) return true;
  // 建议9件、提案14件，共23件: the clause holds nothing else.
  const ofBodies = has(left, 'scope', 'area') || addends.every(({ scope }) => isOfBodies(scope));
  const adds = addable.has(kind) || (addableInArea.has(kind) && ofBodies);
  return adds && isCountedAlike(unit, mention.number.unit) && isAlone(mention, context.text);
}

/** 行政复议：…；行政诉讼：总计0件, 自然人占44%，共25件；企业占25%，共14件: the caption, or the share before, says of what. */
const isOfNamed = ({ clause: { before, start } }: Mention, { subject, text }: Context): boolean =>
  (before === 'colon' && subject?.head !== undefined) ||
  (before === 'comma' && shareBefore.test(text.slice(Math.max(0, start - longestShare), start)));
const shareBefore = /占比?[\d.]+%,$/u;
const longestShare = 9;

const decisionHeads: ReadonlySet<string> = new Set(['licensing', 'penalties', 'compulsion']);

/** 县本级处罚393件、乡镇处罚38件；行政强制均由县级部门实施，共57件: of what the clause before names anew. */
const isOfOthersNamed = (addends: readonly Draft[], { subject }: Context): boolean =>
  subject?.head !== undefined &&
  decisionHeads.has(subject.head.id) &&
  subject.head.start >= addends.at(-1)!.end &&
  addends.every(({ metric }) => metric !== `decisions.${subject.head!.id}`);

/** 2022年、2023年、2024年分别为77件、113件、71件，合计261件: of all the years. */
const areOfSeveralYears = (addends: readonly Draft[]): boolean =>
  addends[0]!.kind !== 'applicant' && new Set(addends.map(({ scope }) => isOfYear(scope))).size > 1;

/** 复议后起诉：维持1件，总计1件: the cases that the caption names, of which one result alone is told. */
function readOnlyResult({ left }: Mention, { topic, text }: Context, lists: PartLists): Total | null {
  const [only, ...others] = lists.lastTold();
  if (!has(left, 'sum', 'strong') || only?.kind !== 'verdict' || others.length > 0 || !isRemedy(topic))
    return null;
  const isCaptioned = text[only.start - 1] === ':' && only.metric.startsWith(`${remedyMetric(topic)}.`);
  return isCaptioned
    ? { meaning: { metric: remedyMetric(topic), kind: 'remedy', certainty: 'likely' }, addends: [only] }
    : null;
}

/** 合计14件: what the numbers before it add up to; null where the clause says itself what it counts. */
function readTotal(mention: Mention, context: Context, lists: PartLists): Total | null {
  if (isOfNamed(mention, context)) return null;
  const more = goesOnAdding(mention, context, lists);
  const total = more ?? totalSaid(mention, context.text);
  // 甲处32件，其余处室合计39件: of the others alone.
  if (total === null || has(mention.left, 'rest', 'rest')) return null;
  const said = countOfAddends(mention, context.text);
  const addends = addendsOf(mention, said, lists);
  const [first] = addends;
  // 新收218件，连同上年结转6件，应答复224件.
  if (total === 'due' && !addends.some(({ metric }) => metric === 'requests.carriedIn')) return null;
  if (!first) return total === 'sum' ? readOnlyResult(mention, context, lists) : null;
  const { kind } = first;
  const listed = kind === 'channel' || kind === 'applicant';
  if (!listed && !isTotalOf(addends, mention, context, total === 'more')) return null;
  if (isOfOthersNamed(addends, context)) return null;
  if (areOfSeveralYears(addends)) return { meaning: plainCount(undefined, kind), addends };
  return { meaning: meaningOfTotal(addends, listed, context), addends };
}

function meaningOfTotal(addends: readonly Draft[], listed: boolean, context: Context): Meaning {
  const { kind } = addends[0]!;
  const cases = casesInHand(addends, context.text);
  if (cases !== null) return { metric: cases, kind, certainty: 'likely' };
  const metrics = [...new Set(addends.map((draft) => draft.metric))];
  // 收到申请10件、4件、2件: bare numbers count what the first does.
  const named = kind === 'request' ? metrics.filter((metric) => metric !== 'count') : metrics;
  const row = rowOfAll(addends);
  const metric = row ?? metricOfTotal(named, kind);
  const isMixed = addends.some((one) => one.kind !== kind && one.kind !== 'count');
  if (metric === null || isMixed)
    return { ...plainCount(undefined, kind), ...(isAllInHand(metrics) && { of: 'requests.received' }) };
  // 复议14件、诉讼6件，共20件: results behind it are those of all.
  const topic = metric === 'remedies.all' ? ({ topic: 'remedies' } as const) : {};
  // 自然人3件、企业1件，共计4件，其中公开4件: what was received.
  const ofAll = row !== null ? 'outcome' : listed ? 'request' : kind;
  return { metric, kind: ofAll, certainty: 'likely', ...topic };
}

/** 上半年收到7件，下半年收到9件，全年共收到16件: the parts of the year before it, of the same thing. */
function readYearTotal({ left, number }: Mention, context: Context, lists: PartLists): Total | null {
  if (!tells(left) || !has(left, 'scope', 'year')) return null;
  const addends = lists.addends();
  if (addends.length < 2 || !addends.every(({ scope }) => scope?.kind === 'partial')) return null;
  const meaning = interpret(left, number, context, 'left');
  // 第一季度4件、…，全年收到申请16件: bare numbers count what the total names.
  const alike = addends.every(({ metric, plain }) => metric === meaning?.metric || plain);
  return meaning && alike ? { meaning, addends } : null;
}

/** What a number is that adds up those before it; null where it adds up none. */
export function readTotals(mention: Mention, context: Context, lists: PartLists): Total | null {
  const total = readTotal(mention, context, lists) ?? readYearTotal(mention, context, lists);
  // 收到16件，其中以甲名义答复9件，以乙名义答复7件，合计16件: the number parted, once more.
  return total?.meaning.kind === 'processed' && lists.isParted(mention.number.value)
    ? { ...total, meaning: plainCount() }
    : total;
}
