import type { NumberToken, WordToken } from '../../../language/scan/scan.ts';
import { saysWithin } from '../clauses/middle.ts';
import { has, type Phrase, verbsOf, wordsOf } from '../clauses/phrase.ts';
import {
  type Context,
  countsCases,
  isRemedy,
  plainCount,
  type Reader,
  speaksOfRequests,
  tellsOnlyOfCases,
} from '../figures/context.ts';
import type { Meaning } from '../figures/draft.ts';
import { countsOther, disclosing, isOfPapers, isPublication, isRelated } from './counts-other.ts';
import {
  goesOnWithOthers,
  hasOwnReason,
  isOfThirdParty,
  isTorn,
  joinsUnnamed,
  namesExample,
} from './doubtful-rows.ts';
import { groupOf, isLeaf, rowsMeant, withBarePublish } from './rows-meant.ts';

const ofOtherTables: ReadonlySet<string> = new Set([
  'documents',
  'rules',
  'licensing',
  'penalties',
  'compulsion',
]);

/** 新公开规范性文件7件，另有1件因涉及商业秘密未公开: not a request. */
const isOtherTopic = (topic: Context['topic']): boolean =>
  topic === 'thing' || (topic !== null && ofOtherTables.has(topic));

/** 行政许可、行政处罚信息全部公开，分别为…: not requests were disclosed. */
const speaksOfOthers = ({ heads }: Phrase): boolean => heads.some(({ id }) => ofOtherTables.has(id));

function meaningOf(ids: readonly string[], phrase: Phrase, context: Context): Meaning | null {
  const related = isRelated(phrase, context);
  // 规范性文件10件（1件涉密不予公开）: what the bracket behind a document tells is of documents.
  if (context.besides.has('noteOnDocument')) return null;
  if (ids.length === 1 && ids[0] === 'refused' && isOfPapers(phrase, context.text)) return null;
  if (!related && (isOtherTopic(context.topic) || speaksOfOthers(phrase))) return null;
  const joined = ids.length > 1 && !has(phrase, 'join');
  return {
    metric: ids.map((id) => `requests.${id}`).join('+'),
    kind: 'outcome',
    certainty: related && !joined ? 'sure' : 'likely',
    topic: 'request',
  };
}

/** 不属于本级公开的2件, 非公开类1件: what was not disclosed; 5件要求公开批文: what was asked for; 网站公开占71.2%: what was published there. */
const notPublished =
  /不|非|未|无法|(?:要|请|恳)求公开|希望公开|申请公开|(?:网站|媒体|平台|微[信博]|公众号|栏)公开/u;

const isOfRequests = ({ topic, aspect }: Context): boolean =>
  topic === 'request' || (topic === null && aspect === 'requests');

/** 公开6件 in a list of results, 答复件中公开6件: disclosed. */
function readBarePublish(phrase: Phrase, number: NumberToken, context: Context): Meaning | null {
  if (notPublished.test(context.text.slice(phrase.start, phrase.end))) return null;
  if (isPublication(['disclosed'], number, phrase, context)) return null;
  const before = context.text.slice(phrase.start, number.start);
  const answered = /(?:答复|回复|办结|办复)[^,。〔(]{0,6}公开的?$/u.test(before);
  const told = answered || context.told.has('requests.processed');
  const opens = opensResults.test(context.text.slice(number.end, number.end + longestResult));
  const listed = context.inRequestList || context.lastKind === 'outcome' || context.theme.outcomes || opens;
  if (!(listed || (told && number.unit !== '条' && isOfRequests(context)))) return null;
  if (!phrase.publishes || phrase.heads.length > 0 || context.topic === 'thing') return null;
  if (!opens && verbsOf(phrase).some((verb) => verb.id !== 'answer' && verb.id !== 'finish')) return null;
  return { metric: 'requests.disclosed', kind: 'outcome', certainty: 'likely', topic: 'request' };
}

/** 公开答复26件、部分公开决定11件: the first of a list of results. */
const opensResults = /^[、,;](?:作出|出具|其中)?(?:部分公开|区分处理|不予公开|无法提供)/u;
const longestResult = 8;

const readPublished: Reader = (phrase, number, context) => {
  const meaning = readBarePublish(phrase, number, context);
  return meaning && withThoseInPart(meaning, phrase, number, context.text);
};

const groups = ['disclosed', 'partlyDisclosed', 'refused', 'unavailable', 'notProcessed', 'other'] as const;

/** 其他3件 at the end of a list of results. */
function readRest(phrase: Phrase, context: Context): Meaning | null {
  // 其他情形 is said of cases as well.
  const isRest = has(phrase, 'rest', 'other') || has(phrase, 'verdict', 'other');
  if (!isRest || phrase.heads.length > 0 || context.lastKind !== 'outcome') return null;
  if (context.topic !== 'request' || verbsOf(phrase).length > 0) return null;
  const told = [...context.told];
  if (told.some((metric) => metric.startsWith('requests.other.')))
    return { metric: 'requests.other.other', kind: 'outcome', certainty: 'likely' };
  // 提供纸质文件的9件，告知途径的2件，其他2件: ways of answering, no results.
  if (!told.some((metric) => groups.some((group) => metric.includes(`requests.${group}`)))) return null;
  // 予以公开13件、不予公开2件、其他2件: （六）, or all that is not told.
  const rest = groups.filter((group) => !told.some((metric) => metric.includes(`requests.${group}`)));
  // 不掌握21件、其他10件: with what else could not be provided.
  const isOpen = /^requests\.(?:refused|unavailable|notProcessed)\./u.test(told.at(-1) ?? '');
  return {
    metric: 'requests.other',
    kind: 'outcome',
    certainty: isOpen ? 'loose' : 'likely',
    ...(rest.length > 1 && { also: rest.map((group) => `requests.${group}`).join('+') }),
  };
}

const petitions =
  /^(?:其中|主要(?:是|为|有)|包括|分别(?:是|为)|:)*(?:属于?)?(?:信访|投诉|举报|、)+(?:件|事项|案件|申请)?$/u;

/** 不予处理51件，主要是信访投诉27件: beside the group it is a row of, what is else counted among letters and calls. */
function readPetition(phrase: Phrase, number: NumberToken, { told, topic, text }: Context): Meaning | null {
  // 大量反复申请2件，信访投诉1件: beside another row of the group as well.
  const beside = [...told].some((metric) => metric.startsWith('requests.notProcessed'));
  if (phrase.head?.id !== 'thing' || topic !== 'request' || !beside) return null;
  return petitions.test(text.slice(phrase.start, number.start))
    ? { metric: 'requests.notProcessed.petition', kind: 'outcome', certainty: 'likely', topic: 'request' }
    : null;
}

/**
 * 因属于行政执法案卷，不予公开4件; 申请人未缴纳费用，不再处理其申请1件: the clause before says which row of the group it is,
 * or which result at all.
 */
function reasonsOf(own: readonly WordToken[], before: readonly WordToken[]): WordToken[] {
  const told = before.filter((word) => word.id !== 'unspecific');
  if (own.length === 0) return told;
  return told.filter((word) => isLeaf(word.id) && own.some((one) => one.id === groupOf(word.id)));
}

/** 其中涉执法案卷类118件: what is asked for. */
const ofSubjects = /^(?:其中|,)*涉[^,。;]*类$/u;

/** 收到177件，其中投诉举报类120件、注册登记类31件: what the requests are about. */
const isSubject = (phrase: Phrase, { theme, inRequestList, text }: Context): boolean =>
  theme.complaints &&
  inRequestList &&
  wordsOf(phrase, 'outcome').every(
    ({ start, end }) => text[end - 1] === '类' && !'属系为于'.includes(text[start]!),
  );

/** 主动公开类告知14件、依申请予以公开9件: those that had to be given, of all disclosed. */
const givenOnRequest = /依申请(?:予以|全部|准予)公开/u;

const tellsOfOther = ({ told }: Context): boolean =>
  [...told].some((metric) => metric.startsWith('requests.other.'));

/** 予以公开（含部分公开）31件: both rows together. */
const withPart = /\((?:含|包括)(?:区分处理后?|依法)?部分公开[^()]{0,6}\)[^,。;\d]{0,3}$/u;
const withThoseInPart = (meaning: Meaning, phrase: Phrase, { start }: NumberToken, text: string): Meaning =>
  meaning.metric === 'requests.disclosed' && withPart.test(text.slice(phrase.start, start))
    ? { ...meaning, metric: 'requests.disclosed+requests.partlyDisclosed' }
    : meaning;

function readRows(
  ids: readonly string[],
  phrase: Phrase,
  number: NumberToken,
  context: Context,
): Meaning | null {
  if (isPublication(ids, number, phrase, context)) return null;
  const rows = meaningOf(withBarePublish(ids, phrase, context.text), phrase, context);
  const meaning = rows && withThoseInPart(rows, phrase, number, context.text);
  // 1件补正后予以公开: of those that had to be made clear.
  const isAfterStep =
    ids.some((id) => disclosing.has(id)) &&
    wordsOf(phrase, 'filler', 'step').some(({ start, end }) =>
      context.text.slice(start, end).includes('补正'),
    );
  const isOpen =
    isSubject(phrase, context) ||
    (ids[0] === 'disclosed' && givenOnRequest.test(context.text.slice(phrase.start, number.start))) ||
    isOfThirdParty(ids, phrase, context.text) ||
    joinsUnnamed(phrase, context.text) ||
    (context.inRequestList && ofSubjects.test(context.text.slice(phrase.start, phrase.end))) ||
    isAfterStep ||
    hasOwnReason(ids, phrase, context.text) ||
    namesExample(phrase, number, context.text) ||
    goesOnWithOthers(ids, phrase);
  if (meaning && isOpen) return { ...meaning, certainty: 'loose' };
  // 4件逾期不补正，1件作其他处理: the rest of that group.
  const isRest = ids.length === 1 && ids[0] === 'other' && tellsOfOther(context);
  return meaning && isRest ? { ...meaning, also: 'requests.other.other' } : meaning;
}

const ending = /^(?:申请人|主动|自行|自愿)*(?:撤|终止)|不予受理|其[他它]/u;

/** 撤回1件, 其他处理1件 end a case as well as a request. */
const endsCase = (words: readonly WordToken[], phrase: Phrase, text: string): boolean =>
  words.some(({ start, end }) => ending.test(text.slice(start, end))) && phrase.words.length > 0;

/** 涉及信息286项，其中公开126项、不公开98项: pieces of information. */
const isOfInformation = ({ unit }: NumberToken, { lastUnit, lastKind }: Context): boolean =>
  unit === '项' && lastUnit === '项' && lastKind === 'count';

const asked = /(?:征求|征询)(?!意见稿)[^。;]*$/u;
const farthestAsked = 60;

/** 征求第三方意见28件，其中19件同意公开、9件不同意公开: what was answered when asked, not to whom. */
function isAnswerOfThird(words: readonly WordToken[], { start }: Phrase, text: string): boolean {
  const before = text.slice(Math.max(0, start - farthestAsked), start);
  return (
    asked.test(before) &&
    (ofConsents.test(before) || words.every((word) => text.slice(word.start, word.end).endsWith('同意公开')))
  );
}
/** 不同意公开17件次（经审查决定公开6件次）. */
const ofConsents = /同意公开[^。;()]*\([^()]*$/u;

/** 以电子邮件形式提供信息18件, 提供纸质信息5件: how it was given, of whatever was. */
const tellsForm = (words: readonly WordToken[], phrase: Phrase, text: string): boolean =>
  words.every(({ start, end }) => text.slice(start, end) === '提供信息') &&
  wordsOf(phrase, 'channel').some((word) => word.end <= words[0]!.start);

const within = /^[”"’』」]?(?:的?申请)?(?:一[行栏项])?[中里],?(?:有|的)?$/u;
const longestWithin = 8;

/** “其他处理”中3件为申请人撤回: some of what the row holds. */
const isWithin = (words: readonly WordToken[], { start }: NumberToken, text: string): boolean => {
  const end = words.at(-1)!.end;
  return start > end && start - end <= longestWithin && within.test(text.slice(end, start));
};

const asksFor = /(?:要求|请求|恳求|希望|申请)(?:获取|公开|提供|了解|查询|索取)(?:涉及|有关|关于)?$/u;

/** 要求公开执法案卷的8件: what was asked for, whatever became of it. */
const isAskedFor = (words: readonly WordToken[], { start }: Phrase, text: string): boolean =>
  isLeaf(words[0]!.id) && asksFor.test(text.slice(start, words[0]!.start));

/** 72件申请中无一件涉密: none of them. */
const deniesBehind = (words: readonly WordToken[], { end }: NumberToken, text: string): boolean =>
  words[0]!.start > end &&
  /(?:无一|没有一|均未|均不)[件例起宗份]?(?:涉及?|属于?|为)?$/u.test(text.slice(end, words[0]!.start));

const saysNoResult = (
  words: readonly WordToken[],
  phrase: Phrase,
  number: NumberToken,
  { text }: Context,
): boolean =>
  isAnswerOfThird(words, phrase, text) ||
  tellsForm(words, phrase, text) ||
  isWithin(words, number, text) ||
  deniesBehind(words, number, text) ||
  isAskedFor(words, phrase, text);

/** 其他处理包括申请人主动撤回25件: a part of the row that is named before 包括. */
function wordsWithin(phrase: Phrase, text: string): readonly WordToken[] {
  // 46件为投诉举报人提出: who asked.
  const words = wordsOf(phrase, 'outcome').filter(
    ({ id, end }) => id !== 'notProcessed.petition' || text[end] !== '人',
  );
  if (words.length < 2) return words;
  const opener = wordsOf(phrase, 'part').at(-1);
  const within = opener ? words.filter(({ start }) => start >= opener.end) : words;
  return within.length > 0 ? within : words;
}

/** 复议17件，主要原因为不服不予公开决定8件、信息不存在答复6件: what the cases are about, in a list of theirs or behind them. */
const isCauseOfCases = (phrase: Phrase, { inCaseList, topic, told, lastKind }: Context): boolean =>
  isRemedy(topic) &&
  phrase.heads.every(({ id }) => id !== 'request') &&
  (inCaseList || (lastKind !== 'outcome' && tellsOnlyOfCases(told)));

const doubted = (meaning: Meaning | null, isDoubtful: boolean): Meaning | null =>
  meaning && isDoubtful ? { ...meaning, certainty: 'loose' } : meaning;

/** Results of requests. */
export const readOutcome: Reader = (phrase, number, context, side) => {
  if (!countsCases(number)) return null;
  const words = wordsWithin(phrase, context.text);
  if (words.length === 0)
    return (
      readPublished(phrase, number, context, side) ??
      readRest(phrase, context) ??
      (side === 'left' ? readPetition(phrase, number, context) : null)
    );
  if (isOfInformation(number, context) || saysNoResult(words, phrase, number, context)) return plainCount();
  // 因执法案卷不予公开引发的23件: why cases came about.
  if (wordsOf(phrase, 'verb', 'occur').some(({ start }) => start >= words.at(-1)!.end)) return plainCount();
  // 22件复议案件，其中不服不予公开答复的9件: what the cases are about.
  if (isCauseOfCases(phrase, context)) return endsCase(words, phrase, context.text) ? null : plainCount();
  const { subject } = context;
  // 其他处理中，申请人撤回3件: parts of what the subject names.
  const isWhole = subject !== null && saysWithin(context.text, subject.end - 1);
  // 涉及个人隐私的作了区分处理；不予公开18件: behind the semicolon another group begins.
  const isOver = subject !== null && /[;]/u.test(context.text.slice(subject.end, number.start));
  const before = subject && !isWhole && !isOver ? wordsOf(subject, 'outcome') : [];
  const own = words.filter((word) => word.id !== 'unspecific');
  if (own.length > 0 && side === 'left' && countsOther(own.at(-1)!, phrase, number, context.text))
    return null;
  const specific = [...reasonsOf(own, before), ...own];
  const torn = isTorn(own, before, phrase, context.text);
  if (specific.length > 0)
    return doubted(readRows(rowsMeant(specific, context.text), phrase, number, context), torn);
  return speaksOfRequests(phrase, context) ? plainCount(undefined, 'outcome') : null;
};
