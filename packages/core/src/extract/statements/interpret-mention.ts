import type { NumberToken } from '../../language/scan/scan.ts';
import type { Clause } from './clauses/clauses.ts';
import { has, lastOf, type Phrase, tells, verbsOf, withWords } from './clauses/phrase.ts';
import { withoutPredicate } from './comparisons/without-predicate.ts';
import { type Context, isRemedy, plainCount, remedyMetric } from './figures/context.ts';
import type { Draft, Meaning } from './figures/draft.ts';
import type { Ledger } from './lists/ledger.ts';
import { isUnnamed } from './meanings/columns.ts';
import { interpret, interpretBefore } from './meanings/index.ts';
import { readSpent } from './meanings/procurement.ts';
import { tellsSubject } from './meanings/subject-of-request.ts';
import { withActBehind } from './mentions/act-behind.ts';
import {
  hasOwnWords,
  isAboutCases,
  isAside,
  isDecider,
  isMiddle,
  isNextItem,
  isOfPersons,
  isOfThoseAnswered,
  isOfVerdict,
  namesKind,
  namesSomeOf,
  opensSentence,
} from './mentions/around-number.ts';
import { readBehindCause } from './mentions/behind-cause.ts';
import { isLeftOver, readBeside } from './mentions/beside-number.ts';
import { readByColumn } from './mentions/by-column.ts';
import { readCountOfShare } from './mentions/count-of-share.ts';
import { keptFromRows } from './mentions/kept-from-rows.ts';
import { isOfBodyInList, readNounOfList, readRestInBracket, saysOfNext } from './mentions/list-nouns.ts';
import { type Mention, opensKinds, placedAfter } from './mentions/mentions.ts';
import { countsBodies, readNotMeant, takesUpOther } from './mentions/not-meant.ts';
import { readOnward } from './mentions/onward.ts';
import { readPartedResult } from './mentions/parted-results.ts';
import { readStillOpen } from './mentions/still-open.ts';
import {
  asksForOne,
  isKindOfAsked,
  isOfCasesTold,
  isOfSomeWithin,
  isOnSubject,
  isToldBefore,
} from './mentions/told-before.ts';
import { readTotals } from './mentions/totals.ts';
import { withResultOfSome } from './verdict-behind.ts';

/** What was read of a number, how far its words reach, and the numbers it adds up. */
interface Read {
  readonly meaning: Meaning;
  readonly end: number;
  readonly addends?: readonly Draft[];
}

const papers: ReadonlySet<string> = new Set(['条', '份', '篇']);
const askers: ReadonlySet<string> = new Set(['人', '名', '位', '人次']);
const isAsker = ({ unit }: NumberToken): boolean => askers.has(unit);

const ofInstance =
  /^(?:其中|包括)?[,:]?(?:一审|二审|再审)(?:阶段|程序)?的?(?:案件|行政案件)?(?:收案|受案|立案|受理|新收)?(?:共|有|为)?$/u;

/** Finds the words that say what a number means, from the nearest to the farthest. */
export class MentionReader {
  private readonly clauses: readonly Clause[];
  private readonly phrases: readonly Phrase[];
  private readonly context: Context;
  private readonly ledger: Ledger;

  constructor(clauses: readonly Clause[], phrases: readonly Phrase[], context: Context, ledger: Ledger) {
    this.clauses = clauses;
    this.phrases = phrases;
    this.context = context;
    this.ledger = ledger;
  }

  /** `isOfEach` where the numbers of a list are shared out among bodies. */
  read(mention: Mention, isOfEach: boolean): Read {
    if (isOfEach) return { meaning: plainCount(), end: mention.number.end };
    const onSubject = tellsSubject(mention.left, this.context.text);
    if (onSubject !== null) this.context.ofSubject = onSubject;
    else if (isOnSubject(mention, this.context.text)) this.context.ofSubject = true;
    if (asksForOne(mention, this.context.text)) this.context.ofSubject = true;
    const read = keptFromRows(this.readAll(mention), mention, this.context);
    if (isOfSomeWithin(read.meaning, mention, this.context.text)) this.context.ofSubject = true;
    // 涉及征地的申请12件，予以公开10件: what is told next is of those alone.
    if (isOfCasesTold(read.meaning, mention, this.ledger.drafts, this.context.text))
      return { meaning: plainCount(undefined, 'remedy'), end: read.end };
    const ofSome = this.context.ofSubject || isToldBefore(read.meaning, mention, this.ledger.drafts);
    return ofSome && read.meaning.metric.startsWith('requests.')
      ? { ...read, meaning: { ...read.meaning, certainty: 'loose' } }
      : read;
  }

  private readAll(mention: Mention): Read {
    const { number, left, right } = mention;
    const behind = Math.max(number.end, right.words.at(-1)?.end ?? 0);
    const notMeant = readNotMeant(mention, this.clauses, this.context);
    if (notMeant) {
      if (takesUpOther(left, this.context)) this.context.topic = 'thing';
      return { meaning: notMeant, end: number.end };
    }
    const parted = readPartedResult(mention, this.clauses, this.phrases, this.context);
    if (parted) return { meaning: parted, end: number.end };
    const total = readTotals(mention, this.context, this.ledger.lists);
    if (total) return { ...total, end: number.end };
    if (isAside(left, right)) return { meaning: plainCount(undefined, 'remedy'), end: number.end };
    const ofColumn = readByColumn(mention, this.context);
    if (ofColumn) return { meaning: ofColumn, end: number.end };
    const beside = readBeside(mention, this.context);
    if (beside) return { meaning: this.withVerdictOfList(beside, mention), end: behind };
    const named = interpretBefore(left, number, this.context);
    const own = withActBehind(named, mention, this.clauses, this.phrases, this.context);
    const moved =
      own?.metric === 'count' && isLeftOver(left) ? readOnward(mention, this.clauses, this.context) : null;
    const open = readStillOpen(mention, this.context);
    if (open) return { meaning: open, end: behind };
    if (moved?.metric === 'requests.carriedOut') return { meaning: moved, end: behind };
    if (own && isAboutCases(own, left, this.context)) return { meaning: plainCount(), end: number.end };
    if (own?.kind === 'remedy') return { meaning: this.ofSome(own, mention), end: number.end };
    if (own) return { meaning: own, end: isOfThoseAnswered(own, right) ? behind : number.end };
    return this.readElsewhere(mention, behind);
  }

  private ofSome(own: Meaning, mention: Mention): Meaning {
    return withResultOfSome(own, mention, this.clauses, this.phrases, this.context.text);
  }

  /** What the words directly before do not tell: by the list, the subject, the words behind or the figures before. */
  private readElsewhere(mention: Mention, behind: number): Read {
    const { number, left } = mention;
    if (isOfBodyInList(mention, this.clauses, this.phrases))
      return { meaning: plainCount(), end: number.end };
    const told =
      readNounOfList(mention, this.clauses, this.phrases, this.context) ??
      readCountOfShare(mention, this.clauses, this.context) ??
      readRestInBracket(mention, this.context) ??
      this.readField(left, number) ??
      readSpent(left, number, this.context);
    if (told) return { meaning: told, end: number.end };
    const opensAnother = isNextItem(mention, this.clauses) || isOfPersons(left, number, this.context.text);
    if (namesKind(mention, this.context) || isOfVerdict(mention) || opensAnother) this.context.subject = null;
    const spoken = this.continuesSubject(mention) ? this.readSubject(mention) : null;
    if (spoken) return { meaning: spoken, end: number.end };
    const back = this.readBehind(mention);
    if (back) return { meaning: back, end: behind };
    const inherited =
      tells(left) || hasOwnWords(mention, this.context.text) ? null : this.readSubject(mention);
    return { meaning: inherited ?? this.readChange(left) ?? this.readNothing(left, number), end: number.end };
  }

  /** 受理行政复议案件126件，其中涉及政府信息公开的9件: cases of the kind the tables count, among those of all kinds; 分别为5件、2件 of either. */
  private readField(left: Phrase, { value }: NumberToken): Meaning | null {
    const { topic } = this.context;
    if (!left.informed || left.heads.length > 0 || !isRemedy(topic)) return null;
    if (has(left, 'each', 'respectively')) return this.ledger.ofAllFields(2) ? plainCount('thing') : null;
    if (!this.ledger.lists.partsCases && !this.ledger.tellsOfAllFields(remedyMetric(topic), value))
      return null;
    // A bureau of justice handles those of others.
    const certainty = this.context.own?.includes('司法') ? 'loose' : 'likely';
    return { metric: remedyMetric(topic), kind: 'remedy', certainty, ofField: true };
  }

  /** 从2021年的12件、2022年的16件增长到2023年的21件: what the figures before counted. */
  private readChange(left: Phrase): Meaning | null {
    if (!has(left, 'compare', 'to') || tells(left)) return null;
    const before = this.ledger.lastNamed();
    if (before) return { metric: before.metric, kind: before.kind, certainty: 'likely' };
    // 申请总量比2024年下降20%，从5件降到4件.
    const compared = this.ledger.lastCompares();
    return compared === 'requests.received'
      ? { metric: compared, kind: 'request', certainty: 'likely' }
      : null;
  }

  /** 复议案件较上年减少2件，共4件，均维持: a number with no words behind it goes on with the subject. */
  private continuesSubject(mention: Mention): boolean {
    const { left, right } = mention;
    return (
      !tells(left) &&
      right.words.length === 0 &&
      this.context.subject !== null &&
      !hasOwnWords(mention, this.context.text)
    );
  }

  /** Words behind the number, and, where they do not tell, those of the next clause without a number. */
  private readBehind(mention: Mention): Meaning | null {
    const { number, right, left } = mention;
    if (countsBodies(number, right)) return plainCount();
    // 其余3件分别为重复申请1件、信访2件: the words behind are those of its parts.
    if (saysOfNext(mention) || opensKinds(mention)) return null;
    const caused = readBehindCause(mention, this.clauses, this.phrases, this.context);
    if (caused) return caused;
    const meaning = interpret(right, number, this.context, 'right');
    // 2件未到答复期限，结转至2024年: the clause that goes on says it plainly.
    const moved = meaning && isLeftOver(right) ? readOnward(mention, this.clauses, this.context) : null;
    if (moved && moved.metric === meaning?.metric) return moved;
    if (meaning && meaning.metric !== 'count') return this.withVerdictOfList(meaning, mention);
    if (tells(left)) return meaning;
    return readOnward(mention, this.clauses, this.context) ?? meaning;
  }

  /** 7件行政复议、2件行政诉讼获维持: the verdict behind the last of a list holds for all. */
  private withVerdictOfList(meaning: Meaning, { at, left, right, clause }: Mention): Meaning {
    if (meaning.kind !== 'remedy' || right.heads.length === 0) return meaning;
    let last = at;
    while (this.clauses[last + 1]?.before === 'list' && this.clauses[last + 1]!.tokens[0]?.kind === 'number')
      last++;
    const verdict = last > at ? lastOf(this.phrases[last]!, 'verdict') : undefined;
    if (verdict && isUnnamed(verdict)) return plainCount(meaning.topic, 'verdict');
    // 纠正4件行政复议和3件行政诉讼: what is said before the first of them.
    const held = clause.before === 'list' && !tells(left) ? this.context.heldVerdict : null;
    const id = verdict?.id ?? held;
    return id ? { ...meaning, metric: `${meaning.metric}.${id}`, kind: 'verdict' } : meaning;
  }

  /** 予以公开的占60%，为25件: a number without words of its own takes those of the clause before. */
  private readSubject(mention: Mention): Meaning | null {
    const { number, left } = mention;
    const named = this.context.subject;
    if (
      named &&
      named === this.context.heading &&
      !opensSentence(mention, this.clauses, this.phrases, this.context.text)
    )
      return null;
    // 主要为本机关不掌握；其余8件: what the subject does not name.
    // 接收的申请中，有45件涉及监测数据: a part of what is named.
    if (named && isMiddle(named, this.context.text)) return null;
    if (!named || namesSomeOf(named, this.context.text) || has(left, 'rest', 'rest')) return null;
    this.context.subject = null;
    // 对涉密、涉个人隐私的信息实行一票否决，全年否决23条: papers, where requests are not spoken of.
    if (papers.has(number.unit) && this.context.topic !== 'request') return null;
    // 复议案件平均审限41天，其中简易程序5件: some of them.
    if (has(left, 'part', 'of')) return null;
    const subject = withoutPredicate(named, this.context.text);
    const words = subject.words.map((word) =>
      word.class === 'share' || word.class === 'rate'
        ? { ...word, class: 'filler' as const, id: 'share' }
        : word,
    );
    const joined = withWords(subject, [...words, ...left.words]);
    return interpret(joined, placedAfter(number, subject), this.context, 'left');
  }

  private readNothing(left: Phrase, number: NumberToken): Meaning {
    const { text } = this.context;
    // 一审案件7件，其中判决维持4件；二审案件5件: of one instance only.
    if (left.heads.length === 0 && ofInstance.test(text.slice(left.start, number.start)))
      this.context.ofInstance = true;
    // 公开信息640条，其中网站410条: what was published, wherever the sentence stands.
    const published = left.publishes && number.unit === '条' && has(left, 'atom', 'information');
    if (published && !this.context.inRequestList) this.context.topic = 'thing';
    // 审查640条，不宜公开12条: of what was to be published.
    else if (papers.has(number.unit) && has(left, 'verb', 'amend')) this.context.topic = 'thing';
    // 收到4人提出的申请6件: who asked, not what.
    // 收到申请88件，其中婚姻登记25件，办结88件: a kind of them.
    else if (
      (left.head?.id === 'thing' && !isKindOfAsked(number, this.context)) ||
      (has(left, 'verb', 'receive', 'handle') &&
        !isAsker(number) &&
        !this.context.inRequestList &&
        !isDecider(left, this.context))
    )
      this.context.topic = 'thing';
    else if (isDecider(left, this.context)) this.context.takenUp += number.value;
    return {
      ...plainCount(),
      done: has(left, 'verb', 'finish', 'answer'),
      plain: verbsOf(left).every((verb) => verb.id === 'publish') && left.heads.length === 0,
    };
  }
}
