import { expression } from '../../../language/expressions/expression.ts';
import { count, counter, lead, receives } from '../../../language/expressions/pieces.ts';
import type { NumberToken } from '../../../language/scan/scan.ts';
import type { Clause } from '../clauses/clauses.ts';
import { firstOf, has, lastOf, type Phrase, tells, unknownBetween, wordsOf } from '../clauses/phrase.ts';
import { type Context, isRemedy, plainCount } from '../figures/context.ts';
import type { Meaning } from '../figures/draft.ts';
import type { Mention } from './mentions.ts';
import { isOfBodies } from './of-bodies.ts';

/** No word that is not meant reaches further back to its number. */
const longestExcluded = 12;

const without = /^(?:除去|除|扣除|剔除|扣减|减去|不含|不包括|不包含)/u;

/** 5件申请正在征求第三方意见，转至2025年办理: the clause that goes on without a number. */
const movesInto: ReadonlySet<string> = new Set(['move', 'intoNext']);
const movesOn = (next: Clause | undefined): boolean =>
  next?.before === 'comma' &&
  next.tokens.some((token) => token.kind === 'word' && token.class === 'carry' && movesInto.has(token.id)) &&
  !next.tokens.some((token) => token.kind === 'number');

/** A phrase may be as long as the prose: what is looked for at its end stands within so many characters. */
const farthestBefore = 60;
const endOf = ({ start }: Phrase, number: NumberToken, text: string): string =>
  text.slice(Math.max(start, number.start - farthestBefore), number.start);

const taken = expression`法院${lead}*(?:${receives}|收案|立案)[^,。;\d]*案件$`;
const sampling: ReadonlySet<string> = new Set(['抽查', '评查']);
const samples = (left: Phrase, text: string): boolean =>
  has(left, 'excluded', 'sample') ||
  wordsOf(left, 'verb', 'amend').some(({ start, end }) => sampling.has(text.slice(start, end)));

/** Whether the words say that the number is none of the tables'. */
function isExcluded(
  { left, right, number, at, clause }: Mention,
  clauses: readonly Clause[],
  context: Context,
): boolean {
  const { text } = context;
  if (has(left, 'excluded', 'subject') || has(right, 'excluded', 'subject')) {
    context.excluded = true;
    context.topic = 'thing';
  }
  // 县法院受理政府信息公开类行政案件14件，审结12件: of a court, and no requests.
  if (!isRemedy(left.head?.id) && taken.test(endOf(left, number, text))) context.excluded = true;
  // 抽查答复60件，其中予以公开26件: what is told next is of the sample; 加强抽查，收到申请70件 tells of none.
  if (samples(left, text)) context.excluded = true;
  // 作为行政复议机关收到复议申请9件，审结8件: the whole sentence is about them.
  const said = text.slice(left.start, number.start);
  if (left.words.length > 0 && (left.informed ? asReviewer.test(said) : isOfDecider(said)))
    context.excluded = true;
  // 除去上年结转的3件，共收到712件; 扣除转入2024年的9件: what was carried over is told all the same.
  if (
    has(left, 'carry', 'previous', 'move', 'intoNext') &&
    without.test(text.slice(left.start, number.start))
  )
    return false;
  if (clause.before === 'list' && !left.informed && namesOtherField(clauses[at - 1])) return true;
  if (context.excluded || has(left, 'excluded') || has(left, 'block', 'conditional')) return true;
  const behind = firstOf(right, 'excluded');
  // 1件因征求第三方意见结转至下年: why it was carried over.
  if (has(right, 'carry', 'move', 'intoNext') || movesOn(clauses[at + 1])) return false;
  return behind !== undefined && behind.start - number.end <= longestExcluded;
}

/** 与信息公开无关的复议19件、诉讼11件: so is the rest of the list. */
const namesOtherField = (clause: Clause | undefined): boolean =>
  clause?.tokens.some(
    (token) => token.kind === 'word' && token.class === 'excluded' && token.id === 'clause',
  ) === true;

/** 除政府信息公开案件外，还有行政复议3件; 作为复议机关，全年受理86件: the sentence speaks of other cases. */
const setsApart = (phrase: Phrase, text: string): boolean =>
  has(phrase, 'excluded', 'clause') ||
  // 以分局为被告的信息公开诉讼案件单独统计，共9件.
  (phrase.heads.length > 0 &&
    wordsOf(phrase, 'excluded', 'previous').some(
      ({ start, end }) => start >= phrase.head!.end && toldElsewhere.test(text.slice(start, end)),
    )) ||
  isOfDecider(text.slice(phrase.start, phrase.end)) ||
  (phrase.informed && isExcepted(phrase, text)) ||
  beyond.test(text.slice(phrase.start, phrase.start + longestBeyond));
/** 除上述案件外，另有行政复议287件. */
const beyond = /^[^\p{Script=Han}]{0,3}除(?:上述|以上|前述)[^,。]{0,12}外,/u;
const longestBeyond = 21;
const asCourtsCount = /^另?据[^,。;]{1,14}(?:法院|检察院)[^,。;]{0,4}(?:统计|通报|反馈)/u;
/** Whether other cases are told from here on, or what courts count (另据市中级人民法院统计). */
export const speaksOfOtherCases = (phrase: Phrase, { before }: Clause, text: string): boolean =>
  (before === 'stop' && setsApart(phrase, text)) ||
  ('另据'.includes(text[phrase.start] ?? '') && asCourtsCount.test(text.slice(phrase.start, phrase.end)));
const toldElsewhere = /^(?:不再|另行|单独|未|不)(?:重复)?(?:纳入)?(?:统计|计入|计算|报告|编报|报送|列入)/u;

/** 作为市政府行政复议机构，办理案件163件. */
const asDecider = expression`集中(?:受理|办理|承办|审理)(?:的?各类)?(?:行政)?复议|作为[^,。]{0,8}复议(?:机[关构]|局)(?!作?为?共同被告|共同)|政府(?:行政)?复议局(?:\([^()]*\))?(?:${lead}|同期|另|还)*(?:${receives}|办理|审结|承办)`;
/** 市政府作为复议机关受理信息公开类案件86件. */
const asReviewer = expression`作为(?:行政)?复议机[关构]${lead}*(?:${receives}|办理|审理|审结)`;
const isOfDecider = (words: string): boolean => words.includes('复议') && asDecider.test(words);

/** 另有行政诉讼3件，不计入本表; but 收到9件，申请内容属于咨询 tells what was asked for. */
export const takesBack = (phrase: Phrase, text: string): boolean =>
  has(phrase, 'excluded', 'previous', 'clause') &&
  !text.slice(phrase.start, firstOf(phrase, 'excluded')!.start).endsWith('内容');

/** 不含在前述50件之内, 不计入全县22件: the number before is none of those. */
export const countsNotAmong = ({ start, end }: Clause, text: string): boolean =>
  /^(?:均|都|并|也)?(?:不含在|不包[含括]在|[不未]计入|[不未]纳入|[不未]列入)/u.test(text.slice(start, end));

const isExcepted = (phrase: Phrase, text: string): boolean =>
  phrase.heads.length === 0 &&
  /^除[^,。]{2,20}(?:外|以外|之外)$/u.test(text.slice(phrase.start, phrase.end + 2).split(/[,。;]/u, 1)[0]!);

const dealtWith: ReadonlySet<string> = new Set([...'对就']);
const farthestStep = 2;

/** 对内容不明确的41件发出补正通知, 对3件内容不明确的申请要求补正, 对涉及第三方的28件征求意见. */
const noticed = /^[对就][^,。;]{0,20}的?\d+件[^,。;]{0,16}(?:补正(?!后)|征求|征询)/u;

/** 对3件内容不明确的申请，在7个工作日内告知补正: what was done with them is a step on the way, not a result. */
function isStep({ number, at, clause }: Mention, clauses: readonly Clause[], text: string): boolean {
  if (noticed.test(text.slice(clause.start, clause.end))) return true;
  if (!dealtWith.has(text[number.start - 1] ?? '')) return false;
  for (const next of clauses.slice(at + 1, at + 1 + farthestStep)) {
    if (next.before !== 'comma' || next.depth !== clause.depth) return false;
    if (next.tokens.some((token) => token.kind === 'word' && token.class === 'excluded')) return true;
  }
  return false;
}

/** 对2件答复不服: the answers, not what was answered. */
const speaksOfAnswers = ({ number, right }: Mention, text: string): boolean => {
  const [first] = right.words;
  return (
    dealtWith.has(text[number.start - 1] ?? '') &&
    first?.class === 'verb' &&
    first.id === 'answer' &&
    first.start === number.end
  );
};

/** 3件逾期答复: no row of a table, but other words may contradict it. */
const excludedCount = (left: Phrase, right: Phrase): Meaning => ({
  ...plainCount(),
  ...((has(left, 'excluded', 'overdue') || has(right, 'excluded', 'overdue')) && { of: 'requests.overdue' }),
});

const countedBodies = '个家名';

/** 3个单位收到申请 counts bodies. */
export function countsBodies(number: NumberToken, right: Phrase): boolean {
  const first = right.words[0]?.class;
  const body = first === 'applicant' || first === 'person' || first === 'body' || first === 'scope';
  return body && number.unit !== '' && countedBodies.includes(number.unit);
}

/** 复议案件涉及14个部门: the bodies, not the cases. */
const countsBodiesInvolved = ({ number, right }: Mention): boolean => {
  const [first] = right.words;
  const isBody = first?.class === 'body' || (first?.class === 'scope' && first.id === 'system');
  return isBody && first.start === number.end && (number.unit === '个' || number.unit === '家');
};

/** 收到188个申请人提出的申请: those who asked. */
const countsAskers = (number: NumberToken, { words }: Phrase): boolean =>
  number.unit !== '' &&
  countedBodies.includes(number.unit) &&
  words[0]?.class === 'person' &&
  words[0].start === number.end;

/** 这3起均未引发行政复议、行政诉讼: of requests, that led to no case. */
export function deniesCases(right: Phrase): boolean {
  const not = firstOf(right, 'not');
  return not !== undefined && right.heads.some(({ id, start }) => isRemedy(id) && start >= not.end);
}

const consent = /^(?:中|为)?第三[方人](?:明确|书面|均)?(?:不?同意|反对)(?:公开)?$/u;

/** 2件第三方不同意公开: what was answered when asked, not to whom. */
const isConsent = ({ number, clause }: Mention, text: string): boolean =>
  consent.test(text.slice(number.end, clause.end));

const outside: ReadonlySet<string> = new Set([...',。;:、!?()的']);

/** 涉及8个科室: 个 with an unknown noun directly behind it counts that. */
const countsUnknown = ({ unit, end }: NumberToken, { heads, words }: Phrase, text: string): boolean =>
  unit === '个' &&
  heads.length === 0 &&
  words[0]?.start !== end &&
  text.length > end + 1 &&
  !outside.has(text[end]!) &&
  !outside.has(text[end + 1]!);

const ofDocuments = expression`[文公]件\D{0,8}${count}件[^。]{0,20}主动公开(?:类|的)?(?:文件|公文|信息)?${count}[件份][^。]{0,6}依申请公开(?:类|的)?(?:文件|公文|信息)?${count}[件份]`;
/** 标注主动公开80件、依申请公开10件、不予公开30件. */
const allThree = expression`主动公开(?:类|的|信息|文件|公文)?:?${count}[件份条个]?[、,和;]?依申请公开(?:类|的|信息|文件|公文)?:?${count}[件份条个]?[、,和;]?不(?:予)?公开(?:类|的|信息|文件|公文)?:?\d`;

/** 依申请公开2条，免于公开信息3条. */
const besideExempt =
  /(?<![收理到]|办理|受理)依申请公开(?:类|的|信息|公文)?\d+[件份条个][、,和]?免[予于]公开(?:类|的|信息|公文|文件)?\d/u;

/** 制发文件312件，其中主动公开206件、依申请公开74件、不予公开32件: how documents may be disclosed. */
export const tellsAttributes = (sentence: string): boolean =>
  (sentence.includes('主动公开') && (ofDocuments.test(sentence) || allThree.test(sentence))) ||
  (sentence.includes('免') && besideExempt.test(sentence));

/** 复议下降19%，诉讼增长16%，两类案件共计85件: of both, not of the last. */
export const isOfAllKinds = (left: Phrase): boolean => has(left, 'filler', 'kinds') && !tells(left);

/** 分别占全县复议案件142件的15.5%. */
const sharesOf = (left: Phrase, text: string): boolean =>
  wordsOf(left, 'each').some(({ end }) => text[end - 1] === '占');

const shareBehind = /^的[约近]?\d+(?:\.\d+)?%/u;
const shareBefore = /占[^。;]{0,40}$/u;

/** 分别占复议案件142件、诉讼案件88件的15.5%、13.6%: the last of the wholes. */
const isWholeOfShare = ({ number, clause }: Mention, text: string): boolean =>
  clause.before === 'list' &&
  shareBehind.test(text.slice(number.end, number.end + 10)) &&
  shareBefore.test(text.slice(Math.max(0, number.start - 50), number.start));

/** 占全部申请98件的35.7%: the whole is what was received; anything else may be one of several totals. */
function readWholeOfShare(left: Phrase, { start }: NumberToken): Meaning | null {
  const share = firstOf(left, 'share', 'of') ?? lastOf(left, 'each')!;
  const { head } = left;
  const named = head?.id === 'request' || head?.id === 'application';
  if (!named || head.start < share.end || unknownBetween(left, share.end, start) > 0) return null;
  const plain = left.words.every(({ class: one, start: at }) => at < share.end || telling.has(one));
  return plain
    ? { metric: 'requests.received', kind: 'request', certainty: 'likely', topic: 'request' }
    : null;
}
const telling: ReadonlySet<string> = new Set(['all', 'filler', 'atom', 'scope', 'sum']);

const farthestMost = 30;

const ofThoseWithMost = expression`(?:前|居前|位居前)${count}(?:名|位)的?[^,。;]{0,10}$|[\d一二三四五六七八九十百]${counter}?(?:及|或)?以上的[^。;]{0,8}?${count}[个家人名位][^。;]{0,12}$|超过${count}${counter}的[^。;]{0,8}?${count}[个家人名位][^。;]{0,12}$`;

/** 收到申请10件以上的有4个，共收到119件: what those of the bodies received that received most. */
function isOfThoseWithMost({ start }: NumberToken, text: string): boolean {
  const before = text.slice(Math.max(0, start - farthestMost), start);
  return (
    (before.includes('以上的') || before.includes('超过') || before.includes('前')) &&
    ofThoseWithMost.test(before)
  );
}

/** 最多的单位收到21件，最少的1件: of one among them. */
function isOfExtreme({ left, number }: Mention, text: string): boolean {
  const before = endOf(left, number, text);
  return before.includes('最') && /最[多少高低][^,。;\d]{0,2}的[^,。;\d]{0,10}$/u.test(before);
}

const lessThan = /比[^,。;\d]{2,14}[少多]了?$/u;

/** 企业申请18件，比自然人申请少122件: a difference. */
function isDifference({ left, number }: Mention, text: string): boolean {
  const before = endOf(left, number, text);
  return before.includes('比') && lessThan.test(before);
}

/** 收到8件针对本局的政府信息公开申请: whom the requests counted were made to. */
const receivesRequests = ({ left, right, number }: Mention): boolean =>
  left.heads.length === 0 &&
  has(left, 'verb', 'receive') &&
  right.head?.id === 'request' &&
  !has(right, 'body') &&
  unknownBetween(right, number.end, right.head.start) < shortestSubject;
const shortestSubject = 2;

/** 征求意见7件，2件第三方不同意公开: a step on the way; 6件针对不予公开决定: what cases are about. */
const tellsOfCourse = (mention: Mention, text: string): boolean =>
  (text.startsWith('针对', mention.number.end) && !receivesRequests(mention)) ||
  (has(mention.right, 'outcome') && isConsent(mention, text));

/** What a number counts that its words keep out of the tables, or that no table knows; null where it may be one of theirs. */
export function readNotMeant(mention: Mention, clauses: readonly Clause[], context: Context): Meaning | null {
  const { number, left, right } = mention;
  if (isExcluded(mention, clauses, context) || isStep(mention, clauses, context.text))
    return excludedCount(left, right);
  if (isOfExtreme(mention, context.text) || isDifference(mention, context.text)) return plainCount();
  if (speaksOfAnswers(mention, context.text) || isOfThoseWithMost(number, context.text)) return plainCount();
  // 占全厅案件总数52件的21.2%: a whole that a share is taken of; 两者共占21件 are what both are.
  if ((has(left, 'share', 'of') || sharesOf(left, context.text)) && number.unit !== '%')
    return readWholeOfShare(left, number) ?? plainCount();
  if (isWholeOfShare(mention, context.text)) return plainCount();
  if (countsAskers(number, right) || isOfBodies(mention, context.text)) return plainCount();
  if (deniesCases(right) || countsBodiesInvolved(mention)) return plainCount();
  if (countsBodies(number, right) && right.words[0]!.start === number.end) return plainCount();
  if (tellsOfCourse(mention, context.text)) return plainCount();
  return countsUnknown(number, right, context.text) ? plainCount() : null;
}

/** 受理热线转办件126件，办结126件: what is told next is of those. */
export function takesUpOther(left: Phrase, { inRequestList, told }: Context): boolean {
  if (inRequestList || told.has('requests.received') || !has(left, 'excluded', 'number')) return false;
  return left.head
    ? left.head.id === 'thing' && has(left, 'verb', 'receive', 'handle')
    : has(left, 'verb', 'receive');
}
