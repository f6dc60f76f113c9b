import type { Token } from '../../language/scan/scan.ts';
import { readAllAskers } from './all-asked-by.ts';
import {
  readAllAlike,
  readAllFinished,
  readAllOnTime,
  readVerdictAlone,
  readWhich,
  tellsAlone,
  tellsOnlyOfSome,
} from './alone.ts';
import { followCaption } from './captions.ts';
import { bracketing, type Clause, isWithin } from './clauses/clauses.ts';
import { endOfClause } from './clauses/end-of-clause.ts';
import { opensList } from './clauses/opens-list.ts';
import {
  before,
  firstOf,
  has,
  type Phrase,
  readPhrase,
  tells,
  tellsOnlyTime,
  withoutTime,
} from './clauses/phrase.ts';
import { QualifierReader } from './comparisons/qualifier-reader.ts';
import { deniedByCaption, isOfSomeBefore, readDenials } from './denials.ts';
import { Brackets } from './figures/brackets.ts';
import { type Context, createContext, plainCount, type RunContext } from './figures/context.ts';
import { scopeOfYear } from './figures/scope.ts';
import { MentionReader } from './interpret-mention.ts';
import { doubtBeside, tellHandled } from './lists/doubts.ts';
import { asSurelyAs, type Item } from './lists/items.ts';
import { Ledger, type RunReading } from './lists/ledger.ts';
import { listsAll, opensKindsOf, partsByAspect } from './lists/open-list.ts';
import { makeTotal } from './lists/part-kinds.ts';
import {
  casesToShare,
  follow,
  followCasesOf,
  followZero,
  goesOnWithCases,
  leaveCases,
} from './meanings/follow.ts';
import {
  fitting,
  shareAmong,
  shareInOrder,
  sharesOut,
  sharesOutAmongBodies,
  withYearsOf,
} from './mentions/distribution.ts';
import { InTurn } from './mentions/in-turn.ts';
import {
  countsIn,
  deniesOne,
  type Mention,
  mentionsOf,
  openerBehind,
  opensKinds,
  placedAfter,
} from './mentions/mentions.ts';
import { countsNotAmong, deniesCases, speaksOfOtherCases, takesBack } from './mentions/not-meant.ts';
import { shareToOpening } from './mentions/opening-years.ts';
import { goesOnListing, namesRows, openSentence, opensAnew, themeOfRest } from './open-sentence.ts';
import { ofPart, Recorder } from './recorder.ts';
import { ScopeReader } from './scope/scope-reader.ts';
import { clausesByTier } from './scope/tiers.ts';
import { noteBehind, withVerdictBehind } from './verdict-behind.ts';

/** Reads one run of prose, clause by clause; state lives for the run. */
export class RunReader {
  private readonly clauses: readonly Clause[];
  private readonly phrases: readonly Phrase[];
  private readonly scopes: ScopeReader;
  private readonly context: Context;
  private readonly ledger = new Ledger();
  private readonly mentions: MentionReader;
  private depth = 0;
  private readonly brackets: Brackets;
  private readonly inTurn = new InTurn();
  private readonly qualifiers: QualifierReader;
  private readonly recorder: Recorder;

  constructor(text: string, tokens: readonly Token[], run: RunContext) {
    const { clauses, tiers } = clausesByTier(tokens, text, run);
    this.clauses = clauses;
    this.phrases = this.clauses.map((clause) => readPhrase(clause.tokens, text, clause.start));
    this.scopes = new ScopeReader(text, run.reportYear, tiers);
    this.context = createContext(text, run);
    this.brackets = new Brackets(this.context);
    this.qualifiers = new QualifierReader(this.clauses, this.context, this.ledger);
    this.recorder = new Recorder(this.context, this.ledger, this.qualifiers);
    this.mentions = new MentionReader(this.clauses, this.phrases, this.context, this.ledger);
  }

  run(): RunReading {
    for (const [at, clause] of this.clauses.entries()) {
      if (clause.before === 'stop') this.startSentence(at);
      if (clause.before === 'semicolon') this.passSemicolon(at);
      this.moveTo(clause);
      this.scopes.clause(clause);
      this.readClause(clause, at);
    }
    this.ledger.lists.close();
    return this.ledger;
  }

  private passSemicolon(at: number): void {
    const { clauses, phrases, context, ledger } = this;
    const afterThings = ledger.tellsOnlyOfThings();
    if (opensAnew(clauses, phrases, at, context, afterThings)) {
      this.startSentence(at);
      return;
    }
    if (afterThings) context.theme = themeOfRest(clauses, phrases, at, context.text);
    const phrase = phrases[at]!;
    const anew = namesRows(phrase) && !goesOnListing(phrase, context);
    leaveCases(ledger.semicolon(has(phrase, 'verb', 'receive'), phrase.start, anew), context);
  }

  /** Into brackets and out of them. */
  private moveTo(clause: Clause): void {
    const { ledger } = this;
    for (; this.depth < clause.depth; this.depth++) {
      const onNumber = ledger.numberStandsBefore(clause.start);
      ledger.enterBracket(onNumber);
      this.brackets.enter(onNumber ? ledger.lastCount() : null);
    }
    for (; this.depth > clause.depth; this.depth--) {
      ledger.leaveBracket();
      this.brackets.leave();
    }
  }

  private startSentence(at: number): void {
    const { context } = this;
    this.ledger.sentence(this.clauses[at]!.start);
    // 诉讼70件，其中直接起诉44件。维持49件: what was parted is spoken of again.
    leaveCases(this.ledger.mainOfPrevious, context);
    this.scopes.sentence(this.clauses[at]!);
    this.depth = 0;
    this.inTurn.clear();
    this.brackets.sentence();
    this.qualifiers.sentence();
    openSentence(this.clauses, this.phrases, at, context);
  }

  private readClause(clause: Clause, at: number): void {
    this.context.inList = clause.before === 'list';
    this.context.besideCases = goesOnWithCases(this.clauses, this.phrases, at);
    this.qualifiers.clause(this.phrases[at]!);
    const numbers = countsIn(clause, this.context, this.ledger);
    const byAspect = partsByAspect(clause, this.context.text);
    if (byAspect) this.ledger.lists.clause();
    const marked =
      byAspect ||
      (has(this.phrases[at]!, 'part') && opensList(clause, this.context.text)) ||
      opensKindsOf(clause, this.ledger.lastCount(), this.context.text);
    const opener = marked ? openerBehind(this.phrases[at]!, clause, numbers) : null;
    if (marked && !opener)
      this.ledger.startList({
        byWord: true,
        holds: has(this.phrases[at]!, 'part', 'made'),
        named: firstOf(this.phrases[at]!, 'part')?.start !== clause.start,
        listsAll: byAspect && listsAll(clause, this.context.text),
      });
    else if (
      bracketing.has(clause.before) &&
      numbers.length > 0 &&
      this.ledger.countStandsBefore(clause.start, this.context.text)
    )
      this.ledger.startList({ marked: false, listsAll: listsAll(clause, this.context.text) });
    if (numbers.length > 0 && clause.before !== 'stop' && countsNotAmong(clause, this.context.text))
      this.ledger.takeBack(false, this.context.text);
    if (numbers.length > 0 && !deniesOne(clause, numbers[0]!, this.context.text)) {
      const isOpen = this.readMentions(mentionsOf(clause, at, numbers, this.context.text), opener?.start);
      if (!isOpen || isWithin(clause, numbers, this.context.text)) this.ledger.startList({});
      return;
    }
    this.readNumberless(clause, at);
    if (!marked) this.ledger.lists.clause();
  }

  /** Reads the numbers of a clause; `opener` is where a list of parts opens among them. False where that is behind all of them. */
  private readMentions(mentions: readonly Mention[], opener: number | undefined): boolean {
    let isOpen = opener === undefined;
    for (const mention of mentions) {
      if (!isOpen && mention.number.start > opener!) {
        this.ledger.startList({});
        isOpen = true;
      }
      this.readMention(mention);
      if (deniesCases(mention.right)) this.readZeros(mention.right, mention.clause);
      if (mention.isWhole || opensKinds(mention)) this.ledger.startList({});
    }
    return isOpen;
  }

  /** False where the words deny nothing that is counted. */
  private readZeros(phrase: Phrase, clause: Clause, caption?: Phrase): boolean {
    const { context, recorder } = this;
    if (isOfSomeBefore(clause, this.ledger.lastCount(), context.text)) return false;
    const end = endOfClause(context.text, clause.end);
    const ofCaption = caption ? deniedByCaption(phrase, caption, context, end) : [];
    const zeros = ofCaption.length > 0 ? ofCaption : readDenials(phrase, context, end);
    for (const draft of zeros) {
      const scope = recorder.ofRequests(draft.metric, this.scopes.at(draft.anchor));
      const extent = recorder.extentOf(scope, before(phrase, draft.anchor), draft.metric);
      this.ledger.emit({ ...draft, scope, extent });
    }
    if (zeros.length > 0) followZero(zeros.at(-1)!, context);
    return zeros.length > 0;
  }

  private readNumberless(clause: Clause, at: number): void {
    const phrase = this.phrases[at]!;
    const { context, ledger } = this;
    const caption = clause.before === 'colon' ? this.phrases[at - 1] : undefined;
    if (has(phrase, 'not') && this.readZeros(phrase, clause, caption)) return;
    if (speaksOfOtherCases(phrase, clause, context.text)) context.excluded = true;
    // 另有行政诉讼3件，不计入本表: it speaks of the number before.
    if (clause.before !== 'stop' && takesBack(phrase, context.text))
      ledger.takeBack(has(phrase, 'all'), context.text);
    else this.readAlone(clause, phrase);
    this.qualifiers.readWordless(phrase, clause, () => this.scopes.at(clause.end));
    follow(phrase, context);
    followCasesOf(phrase, context);
    if (this.clauses[at + 1]?.before === 'colon') followCaption(phrase, context);
  }

  private readAlone(clause: Clause, phrase: Phrase): void {
    const { context, ledger } = this;
    const which = readWhich(phrase, clause, ledger.lastCount(), context.text);
    if (which) ledger.note(which);
    if (which || !tellsAlone(phrase)) return;
    const finished = tellsOnlyOfSome(clause, context, ledger) ? null : readAllFinished(phrase, context);
    const onTime = readAllOnTime(phrase, context);
    if (onTime) ledger.note(onTime);
    const alike = finished ? null : readAllAlike(phrase, ledger.lastOfAll(), context.text);
    const whole = finished ?? (alike ? null : readAllAskers(phrase, context));
    if (whole) {
      const scope = this.scopes.at(whole.end);
      ledger.emit({ ...whole, scope, extent: this.recorder.extentOf(scope, phrase, whole.metric) });
    } else if (alike) ledger.note(alike);
    else ledger.note(...readVerdictAlone(phrase, clause, ledger.group(), ledger.lastCount(), context.text));
  }

  private readMention(mention: Mention): void {
    const { number, right } = mention;
    const item = this.sharedOut(mention);
    const left = item?.phrase ?? mention.left;
    const scope =
      item?.year == null ? this.scopes.at(number.start) : scopeOfYear(item.year, this.context.reportYear);
    if (this.qualifiers.read(mention, left, scope)) {
      this.qualifiers.readChangeBehind(mention, this.phrases[mention.at]!, scope);
      return;
    }
    this.context.inRequestList = this.ledger.lists.inRequestList;
    this.context.inCaseList = this.ledger.lists.partsCases;
    // 由9件增至15件: the first is the old figure.
    if (has(right, 'compare', 'to')) {
      this.qualifiers.rememberBefore(
        this.recorder.record(plainCount(), mention, this.qualifiers.scopeOfBefore(scope), number.end),
      );
      if (tells(left) && !tellsOnlyTime(left)) this.context.subject = withoutTime(left);
    } else if (!this.recorder.recordSpread(mention, left, scope)) {
      const placed = item ? placedAfter(number, left) : number;
      const isOfEach = item === null && sharesOutAmongBodies(mention, this.clauses, this.context.text);
      const read = this.mentions.read({ ...mention, left, number: placed }, isOfEach);
      const draft = this.recorder.record(
        ofPart(asSurelyAs(read.meaning, item), mention, this.context.text),
        mention,
        read.addends ? null : scope,
        read.end,
      );
      draft.partOf ??= item?.whole;
      this.qualifiers.tellBefore(draft, left, mention);
      if (read.addends) makeTotal(draft, read.addends);
      tellHandled(draft);
      doubtBeside(draft, right, this.ledger, this.context.text);
      noteBehind(mention, left, draft, this.context, this.ledger);
      this.qualifiers.readChangeBehind(mention, this.phrases[mention.at]!, scope);
    }
  }

  /** “分别为8件、4件”: a number without words of its own takes the next thing named. */
  private sharedOut(mention: Mention): Item | null {
    const { left, at } = mention;
    const { clauses, phrases, context, ledger } = this;
    const named = withYearsOf(left, phrases[at - 1]);
    const items = sharesOut(left)
      ? shareAmong(named, context.subject, casesToShare(context), ledger.counts(), context)
      : shareInOrder(mention, clauses, context, ledger.counts());
    const shared = fitting(shareToOpening(mention, clauses, phrases, context.text) ?? items, clauses, at);
    return shared
      ? this.inTurn.open(withVerdictBehind(shared, clauses, phrases, at), mention)
      : this.inTurn.take(mention);
  }
}
