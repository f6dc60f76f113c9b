import { scan, type Token } from '../../language/scan/scan.ts';
import type { Extent } from '../../model/claim.ts';
import type { Paragraph } from '../../model/report.ts';
import {
  readAllAlike,
  readAllFinished,
  readAllOnTime,
  readVerdictAlone,
  readVerdictBehind,
  readWhich,
} from './alone.ts';
import { joinBodies } from './bodies.ts';
import { type Clause, endOfClause, isWithin, opensList, toClauses } from './clauses.ts';
import { type Context, createContext, plainCount, type RunContext } from './context.ts';
import { readDenials } from './denials.ts';
import { type Item, shareOut, spreadOver } from './distribution.ts';
import { type Draft, type Meaning, markCases, toDraft } from './draft.ts';
import { extentOf } from './extent.ts';
import { follow, followAct, followCaption, followMeaning } from './follow.ts';
import { MentionReader } from './interpret-mention.ts';
import { Ledger } from './ledger.ts';
import { markWords } from './mark-words.ts';
import { interpret } from './meanings/index.ts';
import { countsIn, deniesOne, type Mention, mentionsOf, openerBehind, placedAfter } from './mentions.ts';
import { setsApart } from './not-meant.ts';
import { ofSamePart, wholeOfYear } from './parts-of-year.ts';
import { before, has, namesOnlyYear, type Phrase, readPhrase, tells, withoutTime } from './phrase.ts';
import { type ProseText, toProse } from './prose-text.ts';
import { QualifierReader } from './qualifier-reader.ts';
import { isLastYear, lastYear, type Scope, ScopeReader } from './scope.ts';
import { untilLastTold } from './telling-tokens.ts';
import { themeOf } from './theme.ts';

/** Reads one run of prose, clause by clause. State lives for the run only: the subject, the open list, the sentence so far. */
class RunReader {
  private readonly clauses: readonly Clause[];
  private readonly phrases: readonly Phrase[];
  private readonly scopes: ScopeReader;
  private readonly context: Context;
  private readonly ledger = new Ledger();
  private readonly mentions: MentionReader;
  private depth = 0;
  /** Things named before 分别 that still wait for their number. */
  private waiting: Item[] = [];
  private readonly qualifiers: QualifierReader;

  constructor(text: string, tokens: readonly Token[], run: RunContext) {
    this.clauses = toClauses(joinBodies(tokens, text));
    this.phrases = this.clauses.map((clause) => readPhrase(clause.tokens, text, clause.start));
    this.scopes = new ScopeReader(text, run.reportYear);
    this.context = createContext(text, run);
    this.qualifiers = new QualifierReader(this.clauses, this.context, this.ledger);
    this.mentions = new MentionReader(this.clauses, this.phrases, this.context, this.ledger);
  }

  run(): Draft[] {
    for (let at = 0; at < this.clauses.length; at++) {
      const clause = this.clauses[at]!;
      this.enter(clause, at);
      this.scopes.clause(clause);
      this.readClause(clause, at);
    }
    this.ledger.lists.close();
    return this.ledger.drafts;
  }

  /** What the mark before a clause begins and ends. */
  private enter(clause: Clause, at: number): void {
    if (clause.before === 'stop') this.startSentence(at);
    if (clause.before === 'semicolon') {
      this.ledger.semicolon();
      this.context.act = null;
    }
    for (; this.depth < clause.depth; this.depth++)
      this.ledger.enterBracket(this.ledger.numberStandsBefore(clause.start));
    for (; this.depth > clause.depth; this.depth--) this.ledger.leaveBracket();
  }

  private startSentence(at: number): void {
    const { context } = this;
    this.ledger.sentence();
    this.scopes.sentence();
    this.depth = 0;
    if (this.waiting.length > 0) this.waiting = [];
    this.qualifiers.sentence();
    let end = at + 1;
    while (end < this.clauses.length && this.clauses[end]!.before !== 'stop') end++;
    context.withdrawnBefore = context.theme.withdrawn && context.told.has('requests.received');
    context.theme = themeOf(this.phrases.slice(at, end), context.text);
    const goesOn = context.informed && context.topic !== null && context.topic !== 'thing';
    context.informed = goesOn || context.aspect !== null || context.theme.informed;
    context.excluded = false;
    context.subject = null;
    context.lastKind = null;
    context.act = null;
    context.told.clear();
    if (context.topic === 'thing') {
      context.topic = null;
      context.elsewhere = true;
    }
  }

  private readClause(clause: Clause, at: number): void {
    this.context.inList = clause.before === 'list';
    this.qualifiers.clause(this.phrases[at]!);
    const numbers = countsIn(clause, this.context, this.ledger);
    const marked = has(this.phrases[at]!, 'part') && opensList(clause);
    const opener = marked ? openerBehind(this.phrases[at]!, clause, numbers) : null;
    if (marked && !opener) this.ledger.lists.start(true);
    else if (clause.before === 'open' && numbers.length > 0 && this.ledger.countStandsBefore(clause.start))
      this.ledger.lists.start(false);
    if (numbers.length > 0 && !deniesOne(clause, numbers[0]!)) {
      let isOpen = opener === null;
      for (const mention of mentionsOf(clause, at, numbers, this.context.text)) {
        if (!isOpen && mention.number.start > opener!.start) {
          this.ledger.lists.start(true);
          isOpen = true;
        }
        this.readMention(mention);
      }
      if (!isOpen || isWithin(clause, numbers, this.context.text)) this.ledger.lists.start(true);
      return;
    }
    this.readNumberless(clause, at);
    if (!marked) this.ledger.lists.clause();
  }

  private readNumberless(clause: Clause, at: number): void {
    const phrase = this.phrases[at]!;
    const { context, ledger } = this;
    const zeros = has(phrase, 'not')
      ? readDenials(phrase, context, endOfClause(context.text, clause.end))
      : [];
    for (const draft of zeros) {
      const scope = this.ofRequests(draft.metric, this.scopes.at(draft.anchor));
      ledger.emit({
        ...draft,
        scope,
        extent: this.extentOf(scope, before(phrase, draft.anchor), draft.metric),
      });
    }
    if (zeros.length > 0) {
      context.lastKind = zeros.at(-1)!.kind;
      return;
    }
    if (clause.before === 'stop' && setsApart(phrase, context.text)) context.excluded = true;
    // 另有行政诉讼3件，不计入本表: it speaks of the number before.
    if (clause.before !== 'stop' && has(phrase, 'excluded', 'previous', 'clause'))
      ledger.takeBack(has(phrase, 'all'));
    else this.readAlone(clause, phrase);
    if (has(phrase, 'compare', 'level'))
      this.qualifiers.readLevel(phrase, clause, this.scopes.at(clause.end));
    follow(phrase, context);
    if (this.clauses[at + 1]?.before === 'colon') followCaption(phrase, context);
  }

  private readAlone(clause: Clause, phrase: Phrase): void {
    const { ledger } = this;
    const which = readWhich(phrase, clause, ledger.lastCount(), this.context.text);
    if (which) ledger.note(which);
    if (which || (!has(phrase, 'all', 'all') && !has(phrase, 'verdict') && !has(phrase, 'outcome'))) return;
    const finished = ledger.tellsOnlyOfCarried() ? null : readAllFinished(phrase, this.context);
    const onTime = readAllOnTime(phrase, this.context);
    if (onTime) ledger.note(onTime);
    const alike = finished ? null : readAllAlike(phrase, ledger.lastCount(), this.context.text);
    if (finished) {
      const scope = this.scopes.at(finished.end);
      ledger.emit({ ...finished, scope, extent: this.extentOf(scope, phrase, finished.metric) });
    } else if (alike) ledger.note(alike);
    else ledger.note(...readVerdictAlone(phrase, clause, ledger.group(), ledger.lastCount()));
  }

  private readMention(mention: Mention): void {
    const { number, right } = mention;
    const item = this.sharedOut(mention.left);
    const left = item?.phrase ?? mention.left;
    const scope = item?.year == null ? this.scopes.at(number.start) : this.scopeOf(item.year);
    if (this.qualifiers.read(mention, left, scope)) return;
    this.context.inRequestList = this.ledger.lists.inRequestList;
    // 由9件增至15件: the first is the old figure.
    if (has(right, 'compare', 'to')) {
      this.qualifiers.rememberBefore(this.record(plainCount(), mention, scope ?? lastYear, number.end));
      if (tells(left)) this.context.subject = withoutTime(left);
    } else if (!this.readSpread(mention, left, scope)) {
      const placed = item ? placedAfter(number, left) : number;
      const read = this.mentions.read({ ...mention, left, number: placed });
      const draft = this.record(
        this.ofPart(read.meaning, mention),
        mention,
        read.addends ? null : scope,
        read.end,
      );
      this.qualifiers.tellBefore(draft, left);
      if (read.addends) this.ledger.total(draft, read.addends);
      this.ledger.partOfCarried(draft);
      this.ledger.doubtParts(draft);
      const alike = readAllAlike(right, draft, this.context.text) ?? readVerdictBehind(mention, draft);
      if (alike) this.ledger.note(alike);
      if (has(right, 'compare', 'level')) this.qualifiers.readLevel(right, mention.clause, scope);
    }
  }

  /** 行政复议、行政诉讼各1件. */
  private readSpread(mention: Mention, left: Phrase, scope: Scope | null): boolean {
    const { number } = mention;
    const items = spreadOver(left, number.value, number.start);
    if (!items) return false;
    for (const item of items) {
      const meaning = interpret(item.phrase, number, this.context, 'left');
      if (meaning) this.record(meaning, mention, scope, number.end);
    }
    return true;
  }

  /** 新收的9件中有7件已办结: of these only. */
  private ofPart(meaning: Meaning, { left, start }: Mention): Meaning {
    const within = left.words[0]?.start === start && this.context.text.startsWith('中', start);
    return within && meaning.metric === 'requests.processed' ? { ...meaning, certainty: 'loose' } : meaning;
  }

  private scopeOf(year: number): Scope | null {
    return year === this.context.reportYear ? null : { kind: 'year', words: `${year}年` };
  }

  /** “分别为8件、4件”: a number without words of its own takes the next thing named. */
  private sharedOut(left: Phrase): Item | null {
    const shared = shareOut(left);
    if (shared) this.waiting = shared;
    const bare =
      left.heads.length === 0 && left.words.every((word) => word.class === 'join' || word.class === 'filler');
    if (shared || bare) return this.waiting.shift() ?? null;
    if (this.waiting.length > 0) this.waiting = [];
    return null;
  }

  private record(meaning: Meaning, mention: Mention, said: Scope | null, end: number): Draft {
    const { context, ledger } = this;
    const { number, start, left } = mention;
    const whole = tells(left) || said === null ? null : wholeOfYear(said, number.unit, ledger.counts());
    const told = tells(left)
      ? meaning
      : ofSamePart(meaning, said, number.unit, ledger.lastCount(), namesOnlyYear(left, context.reportYear));
    const { metric, kind, certainty, done, plain } = told;
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
      certainty: number.unit === '' && certainty === 'sure' ? 'likely' : certainty,
      start,
      end,
      anchor: number.start,
      precision: number.step,
    });
    if (meaning.of !== undefined) draft.of = meaning.of;
    // 2022年收到8件: a figure of last year's report, where it is the body's own but for the year.
    else if (this.qualifiers.isOfLastYear(metric, scope, mention)) draft.of = metric;
    if (meaning.also !== undefined) draft.also = meaning.also;
    if (done) draft.done = true;
    if (plain) draft.plain = true;
    markCases(draft, meaning);
    if (end > number.end) draft.leading = true;
    markWords(draft, mention, context);
    ledger.emit(draft);
    if (whole) draft.partOf ??= whole;
    context.lastKind = kind;
    if (draft.extent !== 'other') context.told.add(draft.metric);
    if (tells(left)) context.subject = null;
    followAct(left, context);
    return draft;
  }

  /** 2023年收到，结转至2024年答复的: the year before is where they came from. */
  private ofRequests(metric: string, scope: Scope | null): Scope | null {
    return metric === 'requests.carriedIn' && isLastYear(scope, this.context.reportYear) ? null : scope;
  }

  private extentOf(scope: Scope | null, phrase: Phrase, metric: string): Extent {
    return extentOf(scope, phrase, metric, this.context, this.context.text);
  }
}

/** Reads one run of prose: paragraphs that belong together, since a page break may stand inside a sentence. */
export function readRun(
  paragraphs: readonly Paragraph[],
  run: RunContext,
): { prose: ProseText; drafts: Draft[] } {
  const prose = toProse(paragraphs);
  const tokens = untilLastTold(scan(prose.text));
  return { prose, drafts: tokens.length === 0 ? [] : new RunReader(prose.text, tokens, run).run() };
}
