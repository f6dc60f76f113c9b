import type { NumberToken } from '../../../language/scan/scan.ts';
import type { Clause } from '../clauses/clauses.ts';
import { firstOf, has, type Phrase, tells } from '../clauses/phrase.ts';
import { type Context, isRemedy, remedyMetric } from '../figures/context.ts';
import { type Draft, isPartKind, toDraft } from '../figures/draft.ts';
import { isLastYear, isOfOtherTime, isOfYear, isPartOfYear, lastYear, type Scope } from '../figures/scope.ts';
import { doubtCases } from '../lists/doubts.ts';
import type { Ledger } from '../lists/ledger.ts';
import { casesTogether, follow } from '../meanings/follow.ts';
import type { Mention } from '../mentions/mentions.ts';
import { extentOf } from '../scope/extent.ts';
import { lastAlike } from './averages.ts';
import { besideInList, countBefore, ofBefore } from './beside-list.ts';
import { isCarriedOn } from './carried-on.ts';
import { readChangeListed } from './change-listed.ts';
import { countsUnknown } from './counts-unknown.ts';
import { isOfEither, tellsOfAll } from './either-kind.ts';
import { goesOut } from './goes-out.ts';
import { ofBracketed } from './in-bracket.ts';
import { ofDeed, ofNamed } from './named-share.ts';
import type { Qualifier } from './qualifier.ts';
import { mayQualify, ofChannel, readQualifier, shareOf } from './qualifiers.ts';
import { RatesBetween } from './rates-between.ts';
import { beforeWhole, isShareOfField, readShareFirst, readShareOfSum, saysPart } from './share-readers.ts';
import { SharedOut } from './shared-out.ts';
import { percentagesFrom, readSaidOf } from './shares.ts';
import { mayTellChange, readWordlessChange } from './wordless-change.ts';
import { isComparedWith, isOfEarlierYear, tellsBesideYear } from './yearly.ts';

const changeAndFigures = 3;

/** A time that reports of two years do not cover. */
const longAgo: Scope = { kind: 'year', words: '往年' };
/** Reads the numbers that speak of others, and says of last year's figures what they count. State lives for a sentence. */
export class QualifierReader {
  private readonly shared: SharedOut;
  /** 由9件增至15件: last year's figure, until the one of this year tells what it counts. */
  private before: Draft | null = null;
  private readonly between = new RatesBetween();
  /** Last year's figure told last (较上年复议案件3件). */
  private lastBefore: Draft | null = null;
  /** What last year's figure told in the sentence counts. */
  private comparedOf: string | null = null;
  /** Whether the sentence compares with the year before. */
  private comparesLast = false;
  /** The year that the sentence compares with. */
  private comparedYear: Scope | null = null;
  private readonly clauses: readonly Clause[];
  private readonly context: Context;
  private readonly ledger: Ledger;

  constructor(clauses: readonly Clause[], context: Context, ledger: Ledger) {
    this.clauses = clauses;
    this.context = context;
    this.ledger = ledger;
    this.shared = new SharedOut(clauses, ledger, context.text);
  }

  sentence(): void {
    this.shared.sentence();
    this.before = null;
    this.comparedOf = null;
    this.comparedYear = null;
    this.comparesLast = false;
    this.between.sentence();
    this.context.comparing = false;
  }

  clause(phrase: Phrase): void {
    const { dates } = phrase;
    const { text, reportYear } = this.context;
    if (has(phrase, 'compare', 'base')) this.comparesLast = true;
    if (this.comparesLast) this.context.comparing = true;
    // 与“十三五”末相比: no year before this one.
    if (has(phrase, 'compare', 'base') && has(phrase, 'scope', 'plan', 'years', 'since'))
      this.comparedYear = longAgo;
    if (dates.length === 0) return;
    const year = dates.findLast((date) => isComparedWith(date, text))?.from.year;
    if (year != null) this.context.comparing = true;
    if (year != null) this.comparedYear = year === reportYear ? null : { kind: 'year', words: `${year}年` };
  }

  /** Reads a number as one that speaks of others; false where it counts something itself. */
  read(mention: Mention, left: Phrase, scope: Scope | null): boolean {
    const { context, ledger } = this;
    const { number } = mention;
    const listed =
      this.readBeforeListed(mention, left) ?? readChangeListed(mention, left, ledger.drafts, context);
    if (listed) return this.note(listed, mention, left, scope);
    if (goesOut(mention, ledger.drafts.at(-1), context)) return false;
    if (!mayQualify(left, number) && !this.shared.isOpenFor(mention)) return false;
    const sameUnit = lastAlike(ledger, left, number);
    const qualifier =
      this.shared.read(mention, left) ??
      readShareFirst(mention, left, context) ??
      readShareOfSum(number, left, context, ledger) ??
      this.readShareOfTold(mention) ??
      readQualifier(left, number, context, this.comparedBy(mention, left), sameUnit?.partOf ?? sameUnit);
    if (!qualifier) return false;
    const counts = ledger.counts();
    const done = ofDeed(ofChannel(qualifier, left, counts, context.text), left, counts, context.text);
    const said = ofBracketed(ofNamed(done, left, counts, context.text), mention, left, this.clauses, context);
    return this.note(this.between.read(said, mention), mention, left, scope);
  }

  /** 较上年复议案件3件、诉讼案件0件分别增加2件: the next figure of last year. */
  private readBeforeListed({ clause, number, right }: Mention, left: Phrase): Qualifier | null {
    const last = this.ledger.drafts.at(-1);
    const goesOn = last !== undefined && last === this.lastBefore && clause.before === 'list';
    if (!goesOn || left.heads.length === 0 || has(left, 'compare') || !has(right, 'each', 'respectively'))
      return null;
    const of = readSaidOf(left, left.end, number, this.context);
    return typeof of === 'object'
      ? { metric: 'before', value: number.value, partOf: null, certainty: 'likely', of: of.metric }
      : null;
  }

  private note(qualifier: Qualifier, mention: Mention, left: Phrase, scope: Scope | null): boolean {
    const { context } = this;
    // 许可、处罚分别增加6件、减少2件: the things named together stay what is spoken of.
    const said = beforeWhole(mention.left, context.text);
    if (tells(said)) follow(said, context);
    if (isRemedy(left.head?.id)) context.casesBeside.add(remedyMetric(left.head.id));
    if (left.head?.id === 'thing') context.topic = 'thing';
    // 一审维持率83.3%（已审结12件）: whose cases the rate is of.
    const ofCases = typeof qualifier.of === 'string' ? qualifier.of.split('.')[1] : undefined;
    if (qualifier.metric === 'rate' && isRemedy(ofCases)) context.topic = ofCases;
    // 行政争议32件，复议占56.3%、诉讼占43.7%；未审结7件: of all of them.
    if (casesTogether(context) === 'all' && context.told.has('remedies.all')) context.topic = 'remedies';
    if (saysPart(qualifier, left, context.text)) qualifier.partOf!.certainty = 'loose';
    if (isShareOfField(qualifier, left, context.text)) doubtCases(this.ledger.current());
    if (qualifier.kind) context.lastKind = qualifier.kind;
    if (qualifier.metric === 'change') context.comparing = true;
    if (qualifier.metric !== 'drop') this.ledger.note(this.draftOf(qualifier, mention, left, scope));
    if (qualifier.metric === 'before') this.lastBefore = this.ledger.drafts.at(-1)!;
    return true;
  }

  /** 维持18件、纠正1件；占诉讼总数的37.1%, 较上年增加4件: behind the semicolon not of the last of a list. */
  private comparedBy({ clause, number, at }: Mention, left: Phrase): Draft | null {
    const opens =
      clause.before === 'semicolon' &&
      (firstOf(left, 'share', 'of')?.start === clause.start || (has(left, 'compare') && !tells(left)));
    if (has(left, 'compare') && countsUnknown(this.clauses[at - 1], clause, this.ledger, this.context.text))
      return null;
    return opens && isPartKind(this.ledger.lastOfYear()?.kind) ? null : this.compared(left, number);
  }

  /** What a share or a comparison without words of its own speaks of; 同2018年的1655件相比，增幅为8.8% of what was told in the sentence before. */
  private compared(left: Phrase, { unit }: NumberToken): Draft | null {
    // 复议2件和诉讼3件尚未审结，较上年增加2件: of both, or of the last.
    // 复议5件（上年3件）、诉讼2件（上年0件），合计增加4件: of all of them.
    const ofAll = this.ledger.endsWithJoined(this.context.text) || has(left, 'sum', 'strong');
    if (has(left, 'compare') && ofAll) return null;
    const { ledger, context } = this;
    const last = has(left, 'compare') ? ledger.lastCompared(context.text) : ledger.lastOfYear();
    // 培训4期600人次，增加1期: of what is counted so.
    if (last && last.unit !== unit) return this.ledger.lastOfYear(unit) ?? last;
    if (last !== null || this.ledger.current().some(({ of }) => of !== undefined)) return last;
    const compares = (this.comparedYear ?? this.comparesLast) && has(left, 'compare');
    return compares ? this.ledger.mainOfPrevious : null;
  }

  /** 复议3件，占案件总数17件的17.6%: a share of the whole told directly before it, of what was told before that. */
  private readShareOfTold({ number, at }: Mention): Qualifier | null {
    if (!this.shared.isBehindWhole(number) || percentagesFrom(this.clauses, at, number) > 1) return null;
    const count = this.ledger.lastOfYear();
    const isNear = count !== null && this.ledger.group().includes(count);
    return isNear && count !== this.ledger.drafts.at(-1) ? shareOf(count, number.value) : null;
  }

  /** 申请量比上年的20件少了4件: a comparison behind last year's figure speaks of what that counts. */
  private ofCompared({ metric, partOf, of }: Qualifier, mention: Mention, left: Phrase): string | null {
    // 上半年收到6件，较上年同期的7件减少1件: last year's figure is of half that year.
    if (metric === 'before' && isPartOfYear(this.ledger.lastCount()?.scope ?? null)) return null;
    const before =
      metric === 'before'
        ? ofBefore(of, mention, left, this.clauses, this.ledger, this.context.text)
        : undefined;
    if (before !== undefined) return before;
    const compares = metric === 'growth' || metric === 'change';
    // 新收申请较上年减少9件，降幅7.1%，新收117件: the second speaks of what the first does.
    // 复议增加4件，诉讼增加4件，两类案件合计增加8件: of all of them.
    if (compares && of === null && partOf === null && tellsOfAll(left, this.context.text))
      return casesTogether(this.context) === 'all' ? 'remedies.all' : null;
    if (metric === 'before' || (compares && partOf === null && of !== null)) this.comparedOf = of;
    return compares && partOf === null && of === null && !tells(left) ? this.comparedOf : of;
  }

  private draftOf(qualifier: Qualifier, mention: Mention, left: Phrase, said: Scope | null): Draft {
    const { context } = this;
    const { number, start } = mention;
    const { value, certainty, partOf } = qualifier;
    const of = this.ofCompared(qualifier, mention, left);
    const multiple = number.unit === '倍' || number.unit === '番';
    const metric = qualifier.metric === 'before' ? 'count' : qualifier.metric;
    const scope = qualifier.ofLastYear && !isOfYear(said) ? lastYear : this.scopeOf(qualifier.metric, said);
    const isOfThen = metric === 'growth' && isOfYear(said) && isOfEarlierYear(left, context);
    return toDraft({
      metric,
      value,
      unit: multiple ? '%' : number.unit || this.ledger.lastCount()?.unit || '件',
      comparison: qualifier.comparison ?? number.comparison,
      precision: qualifier.precision ?? number.step,
      form: 'number',
      scope,
      // The year compared with does not make it a figure of another extent.
      extent: extentOf(isOfYear(scope) ? null : scope, left, of ?? metric, context, context.text),
      kind: 'qualifier',
      certainty: isOfThen || (metric === 'rate' && isOfYear(scope)) ? 'loose' : certainty,
      start,
      end: number.end,
      anchor: number.start,
      partOf: partOf ?? undefined,
      // 政府行政复议局收到申请1926件，纠错率9.4%: of none that the tables count.
      of:
        (context.excluded && partOf === null) || (partOf !== null && isOfEither(partOf))
          ? undefined
          : (of ?? undefined),
    });
  }

  /** 与2019年相比，申请量下降: the year stands for the comparisons after it. */
  private scopeOf(metric: Qualifier['metric'], scope: Scope | null): Scope | null {
    if (metric === 'before') return isOfYear(scope) ? scope : lastYear;
    if (metric !== 'growth' && metric !== 'change') return scope;
    // 2022年、2023年分别收到20件、16件，同比下降20%.
    return (scope?.kind === 'partial' && scope.words.includes('年、') ? null : scope) ?? this.comparedYear;
  }

  /** 收到10件，与上年持平; 申请量较上年有所上升. */
  readWordless(phrase: Phrase, clause: Clause, said: () => Scope | null): void {
    if (!mayTellChange(phrase)) return;
    const scope = this.scopeOf('change', said());
    const draft = readWordlessChange(phrase, clause, scope, this.context, this.ledger);
    if (draft) this.ledger.note(draft);
  }

  /** 比上年的16件有所增加: the word behind last year's figure, which the clause ends with. */
  readChangeBehind({ right, clause }: Mention, whole: Phrase, scope: Scope | null): void {
    if (has(right, 'compare', 'level')) this.readWordless(right, clause, () => scope);
    else if (has(right, 'compare', 'up', 'down') && right.end === clause.end && !has(right, 'compare', 'to'))
      this.readWordless(whole, clause, () => scope);
  }

  /** 与2021年相比，申请量由21件增至40件: of which year the old figure is. */
  scopeOfBefore(scope: Scope | null): Scope {
    return scope !== null && isOfOtherTime(scope) ? scope : (this.comparedYear ?? lastYear);
  }

  /** 由9件增至15件: remembers the old figure until the new one is read. */
  rememberBefore(draft: Draft): void {
    this.before = draft;
  }

  /** 较2022年（8件）增长, 由9件增至15件: what last year's figure counts, by the one of this year beside it. */
  tellBefore(draft: Draft, left: Phrase, mention: Mention): void {
    const { ledger, clauses } = this;
    const previous = this.before;
    if (previous && previous.unit === draft.unit) {
      if (draft.metric !== 'count') previous.of = draft.metric;
      // 由2020年的1206件增长到2067件，增长71.4%: over that year.
      if (isOfYear(previous.scope) && !isLastYear(previous.scope, this.context.reportYear))
        this.comparedYear = previous.scope;
      this.tellChange(ledger.current().slice(-changeAndFigures), previous, draft);
    }
    this.before = null;
    if (
      draft.metric !== 'count' ||
      tellsBesideYear(left, mention.left) ||
      // 2022年、2023年分别收到20件、16件，结转到下一年2件、1件: whence it came or went is said, though not by the number's own words.
      has(left, 'filler', 'time') ||
      !isLastYear(draft.scope, this.context.reportYear)
    )
      return;
    if (this.comparedOf === 'remedies.all') {
      draft.of = this.comparedOf;
      return;
    }
    const listed = besideInList(mention, clauses, ledger);
    const now = listed === undefined ? countBefore(draft, ledger, this.context.text) : listed;
    if (now && now.metric !== 'count' && now.unit === draft.unit && !isOfEither(now)) draft.of = now.metric;
  }

  /** 比上年增加6个，由42个增至48个: the figures of what rose stand behind the change. */
  private tellChange([change, from]: readonly Draft[], previous: Draft, draft: Draft): void {
    const isChange = change?.metric === 'change' || change?.metric === 'growth';
    if (isChange && from === previous && change.partOf === undefined && change.of === undefined)
      if (change.unit === draft.unit || change.unit === '%') change.partOf = draft;
  }

  /** 2022年收到8件: a figure of last year's report, where it is the body's own but for the year. */
  isOfLastYear(metric: string, scope: Scope | null, mention: Mention): boolean {
    const { context } = this;
    const verdict = metric.startsWith('remedies.') && metric.split('.').length > 2;
    if (metric === 'count' || verdict || !isLastYear(scope, context.reportYear)) return false;
    if (isCarriedOn(mention, this.clauses, context.text)) return false;
    return extentOf(null, mention.left, metric, context, context.text) === 'same';
  }
}
