import { expression } from '../../language/expressions/expression.ts';
import {
  answers,
  bodyEnding,
  counter,
  counties,
  lead,
  receives,
  towns,
  units,
} from '../../language/expressions/pieces.ts';
import { caseCounters } from '../../language/words/counters.ts';
import type { Extent } from '../../model/claim.ts';
import { saysWithin } from './clauses/middle.ts';
import {
  has,
  namesOnlyDate,
  namesOnlyYear,
  type Phrase,
  tells,
  tellsOnlyTime,
  withWords,
} from './clauses/phrase.ts';
import type { QualifierReader } from './comparisons/qualifier-reader.ts';
import type { Context } from './figures/context.ts';
import { cross } from './figures/crossed.ts';
import { type Draft, keepMeaning, type Meaning, toDraft } from './figures/draft.ts';
import { isLastYear, isOfOtherTime, type Scope } from './figures/scope.ts';
import type { Ledger } from './lists/ledger.ts';
import {
  casesToShare,
  followAct,
  followAsked,
  followAskers,
  followCases,
  followMeaning,
  followResult,
} from './meanings/follow.ts';
import { interpret } from './meanings/index.ts';
import { spreadOver } from './mentions/distribution.ts';
import { markWords } from './mentions/mark-words.ts';
import { type Mention, placedAfter } from './mentions/mentions.ts';
import { isOwnName } from './scope/bodies.ts';
import { extentOf } from './scope/extent.ts';
import { namesSchool } from './scope/named-others.ts';
import { ofSamePart, wholeOfYear } from './scope/parts-of-year.ts';

const documents = /^(?:documents|rules)\./u;
const lastMonth = /^(?:20\d\d年)?12月/u;
const farthestRank = 40;

/** 全部325件中已办结304件: of all. */
const isOfAll = expression`(?:全部|所有|应办|总共|合计|总计|共计)(?:的)?[\d,]+${counter}(?:申请)?中?$`;
const longestWhole = 16;

/** 新收的9件中有7件已办结: of these only. */
export function ofPart(meaning: Meaning, { left, start, isPart }: Mention, text: string): Meaning {
  const within =
    (isPart || (left.words[0]?.start === start && saysWithin(text, start))) &&
    !isOfAll.test(text.slice(Math.max(0, start - longestWhole), start));
  return within && meaning.metric === 'requests.processed' ? { ...meaning, certainty: 'loose' } : meaning;
}

const decider = /(\p{Script=Han}{1,10}(?:府|部|局|厅|委))$/u;
const longestDecider = 12;

/** 省政府复议维持5件: another body is named directly before 复议. */
function isOfDecider({ head, words, start }: Phrase, context: Context): boolean {
  const { text } = context;
  const verdict = words.find(
    ({ class: kind, start: at }) => kind === 'verdict' && text.startsWith('复议', at),
  );
  const place = head?.id === 'reconsideration' ? head.start : verdict?.start;
  if (place === undefined) return false;
  const name = decider.exec(text.slice(Math.max(start, place - longestDecider), place))?.[1];
  return name !== undefined && !isOwnName(name, context);
}

const bodies = /^(?:个|家)\p{Script=Han}{1,8}$/u;
/** 所属4个分局收到4件. */
const bodiesDo = expression`^(?:个|家)(?:\p{Script=Han}{0,6}${bodyEnding}|${towns}|${counties}|${units})${lead}*(?:${receives}|${answers})$`;
const doing = /发布|公开|收到|受理|办理|报送|编制|参加|共|已|均|各|有|为|达/u;

/** 县级部门6035条，12个乡镇3839条: how many bodies have what the next number counts is no part of the list. */
function tellsHowMany({ number, left, clause }: Mention, text: string): boolean {
  if (number.unit !== '个' && number.unit !== '家') return false;
  if (left.heads.length > 0 || left.words.some((word) => word.class !== 'filler')) return false;
  const next = clause.tokens.find(({ kind, start }) => kind === 'number' && start > number.start);
  if (next === undefined || next.kind !== 'number' || next.unit === number.unit) return false;
  const between = text.slice(number.end - 1, next.start);
  return (bodies.test(between) && !doing.test(between)) || bodiesDo.test(between);
}

/** 诉讼4.5件 (of every hundred requests): no count of anything. */
function certaintyOf({ value, unit }: Mention['number'], certainty: Draft['certainty']): Draft['certainty'] {
  if (caseCounters.has(unit) && !Number.isInteger(value)) return 'loose';
  return unit === '' && certainty === 'sure' ? 'likely' : certainty;
}

/** Makes a number that was understood a draft, with what its words, its scope and the numbers before say of it. */
export class Recorder {
  private readonly context: Context;
  private readonly ledger: Ledger;
  private readonly qualifiers: QualifierReader;

  constructor(context: Context, ledger: Ledger, qualifiers: QualifierReader) {
    this.context = context;
    this.ledger = ledger;
    this.qualifiers = qualifiers;
  }

  record(meaning: Meaning, mention: Mention, said: Scope | null, end: number): Draft {
    const { context, ledger } = this;
    const { number, start, left } = mention;
    const named = tells(left) ? meaning.metric : null;
    const whole = said === null ? null : wholeOfYear(said, number.unit, ledger.counts(), named);
    const told = tells(left)
      ? meaning
      : ofSamePart(
          meaning,
          said,
          number.unit,
          ledger.lastCount(),
          namesOnlyYear(left, context.reportYear),
          namesOnlyDate(left),
        );
    const { metric, kind, certainty } = told;
    followMeaning(told, context);
    const scope = this.ofRequests(metric, said);
    const draft = toDraft({
      metric,
      value: number.value,
      unit: metric.startsWith('fees.') ? '元' : number.unit || ledger.lastCount()?.unit || '件',
      comparison: number.comparison,
      form: context.text[number.start] === '零' ? 'denial' : 'number',
      scope,
      extent: this.extentOf(scope, left, metric),
      kind,
      certainty: certaintyOf(number, certainty),
      start,
      end,
      anchor: number.start,
      precision: number.step,
    });
    if (meaning.of !== undefined && !isOfOtherTime(scope)) draft.of = meaning.of;
    // 2022年收到8件: a figure of last year's report, where it is the body's own but for the year.
    else if (this.qualifiers.isOfLastYear(metric, scope, mention)) draft.of = metric;
    followAsked(left, context);
    cross(draft, context, ledger.group());
    keepMeaning(draft, meaning, told);
    if (end > number.end) draft.leading = true;
    this.setApart(draft, left);
    markWords(draft, mention, context);
    if (tellsHowMany(mention, context.text)) ledger.note(draft);
    else ledger.emit(draft);
    ledger.tellShareBefore(draft, context.text);
    followAskers(draft, number.end, context);
    if (whole) draft.partOf ??= whole;
    context.lastKind = kind;
    context.lastUnit = draft.unit;
    followCases(draft, context);
    if (draft.extent !== 'other') context.told.add(draft.metric);
    if (tells(left) && !tellsOnlyTime(left)) context.subject = null;
    followAct(left, context);
    followResult(left, context);
    return draft;
  }

  private setApart(draft: Draft, left: Phrase): void {
    const isResult = draft.kind === 'outcome' && draft.metric !== 'requests.carriedOut';
    if (isResult && this.isOfDescribed(draft)) draft.certainty = 'loose';
    // 占案件总数52件的21.2%: a share of what was told before.
    if (has(left, 'share', 'of')) this.ledger.passOver(draft);
    // 申请量居第3，仅次于甲区312件、丙县206件: those of others.
    const before = this.context.text.slice(Math.max(0, draft.anchor - farthestRank), draft.anchor);
    if (before.includes('仅次于') && /仅次于[^。;]*$/u.test(before)) this.ledger.passOver(draft);
  }

  /** 行政复议、行政诉讼各1件: each of the things named; false where the number is of one. */
  recordSpread(mention: Mention, left: Phrase, scope: Scope | null): boolean {
    const phrase = this.namedBefore(left) ?? left;
    const { value, start } = mention.number;
    const items = spreadOver(phrase, value, start, casesToShare(this.context));
    if (!items) return false;
    const number = phrase === left ? mention.number : placedAfter(mention.number, phrase);
    for (const item of items) {
      const meaning = interpret(item.phrase, number, this.context, 'left');
      if (meaning) this.record(meaning, mention, scope, mention.number.end);
    }
    return true;
  }

  /** 主要是执法案卷和行政查询事项，各5件: the things named in the clause before; null where the clause names its own. */
  private namedBefore(left: Phrase): Phrase | null {
    const { subject } = this.context;
    const [word, ...others] = left.words;
    const isEach = word?.class === 'each' && word.id === 'each' && others.length === 0;
    return isEach && subject && !tells(left) ? withWords(subject, [...subject.words, word]) : null;
  }

  /** 对涉及隐私的4件申请征求第三方意见，不予公开4件: results of those described. */
  private isOfDescribed({ value }: Draft): boolean {
    const [first] = this.ledger.counts();
    if (!first || first.value < value) return false;
    if (first.metric !== 'count' && first.metric !== 'requests.carriedIn') return false;
    const { text } = this.context;
    return (
      text[first.anchor - 1] === '的' && /^[^,。;]{0,4}[对针]/u.test(text.slice(first.start, first.start + 5))
    );
  }

  /** 2023年收到，结转至2024年答复的: the year before is where they came from. */
  ofRequests(metric: string, scope: Scope | null): Scope | null {
    // 复议17件，结转2024年1件: where it goes, not of which year it is.
    const { reportYear } = this.context;
    if (metric.endsWith('.pending') && reportYear !== null && scope?.words === `${reportYear + 1}年`)
      return null;
    const carriedIn = metric === 'requests.carriedIn';
    if (!carriedIn && metric !== 'requests.carriedOut') return scope;
    // 上年12月下旬收到的3件结转至本年, 12月收到的3件结转下年: the month only says when they came.
    if (scope?.kind === 'partial' && lastMonth.test(scope.words)) return null;
    return carriedIn && isLastYear(scope, this.context.reportYear) ? null : scope;
  }

  /** 以市政府名义应诉9件，胜诉8件: results of the cases of the government alone. */
  private extentOfCases(extent: Extent, phrase: Phrase, metric: string, scope: Scope | null): Extent {
    const isResult = metric.split('.').length > 2;
    if (!isResult) this.noteBody(extent, phrase, scope);
    // 市政府作为被申请人的复议12件，作为被告的诉讼19件: of the government still.
    const goesOn =
      !isResult && this.context.ofOtherCases && this.context.text.startsWith('作为', phrase.start);
    if (goesOn) return 'other';
    if (!isResult) this.context.ofOtherCases = extent === 'other' && !isOfOtherTime(scope);
    const { ofOtherCases, takenUp, casesTold, ofInstance } = this.context;
    // 复议11件：省政府受理8件，维持5件: of these only, where others took up the rest.
    const ofSome = ofOtherCases || ofInstance || (takenUp > 0 && takenUp < casesTold);
    // 省政府复议维持5件，财政部复议维持2件: what each of those who decide upheld.
    if (isResult && isOfDecider(phrase, this.context)) return 'other';
    // 县司法局办理复议答复9件，办理应诉案件6件: of that bureau still.
    const ofBureau = !isResult && scope === null && this.context.decidedByOther;
    if (ofBureau && !has(phrase, 'body')) return 'other';
    const bare = phrase.heads.length === 0 || metric.endsWith('.decided');
    return isResult && bare && ofSome ? 'other' : extent;
  }

  /** 县城管局办理广告许可412件，行政处罚218件: of that bureau. */
  private extentOfDecisions(extent: Extent, phrase: Phrase, scope: Scope | null): Extent {
    this.noteBody(extent, phrase, scope);
    const named = scope !== null && has(phrase, 'scope');
    return !named && this.context.decidedByOther ? 'other' : extent;
  }

  private noteBody(extent: Extent, phrase: Phrase, scope: Scope | null): void {
    if (has(phrase, 'body'))
      this.context.decidedByOther =
        extent === 'other' &&
        ((scope === null && has(phrase, 'body', 'department', 'government', 'area', 'zone', 'authority')) ||
          has(phrase, 'body', 'system'));
  }

  /** 县政府办收到30件，办结28件: of another body, and so what goes on with it. */
  extentOf(scope: Scope | null, phrase: Phrase, metric: string): Extent {
    const { context } = this;
    const extent = extentOf(scope, phrase, metric, context, context.text);
    if (metric.startsWith('remedies.')) return this.extentOfCases(extent, phrase, metric, scope);
    if (metric.startsWith('decisions.')) return this.extentOfDecisions(extent, phrase, scope);
    this.noteBody(extent, phrase, scope);
    if (documents.test(metric) && scope === null && this.context.decidedByOther) return 'other';
    // 部门办结31件：予以公开14件, where nothing says of what: of these bodies still.
    const isDone = metric === 'count' && has(phrase, 'verb', 'finish', 'answer', 'receive');
    if (isDone && (scope?.kind === 'system' || scope?.kind === 'units')) context.ofOther = extent === 'other';
    if (!metric.startsWith('requests.')) return extent;
    // 全区各街道共收到118件，办结116件: of these bodies still.
    if (scope?.kind === 'system' || scope?.kind === 'units') context.ofOther = extent === 'other';
    else if (scope?.kind === 'area' && context.ofOther && !has(phrase, 'scope') && !has(phrase, 'body'))
      return 'other';
    if (scope !== null) return extent;
    if (has(phrase, 'body') || namesSchool(phrase, context, context.text))
      context.ofOther = extent === 'other';
    return context.ofOther ? 'other' : extent;
  }
}
