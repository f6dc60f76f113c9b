import { expression } from '../../../language/expressions/expression.ts';
import { answers, lead } from '../../../language/expressions/pieces.ts';
import type { Clause } from '../clauses/clauses.ts';
import type { Head } from '../clauses/nouns.ts';
import { firstOf, has, lastOf, type Phrase, tells, wordsOf } from '../clauses/phrase.ts';
import { type Context, isRemedy } from '../figures/context.ts';
import type { Draft, Meaning, Topic } from '../figures/draft.ts';
import { namesBothKinds } from './both-kinds.ts';
import { tellsSubject } from './subject-of-request.ts';

/** Objects that a clause without number makes the subject. */
const topical: ReadonlySet<string> = new Set<Topic>([
  'reconsideration',
  'litigation',
  'litigationDirect',
  'litigationAfterReconsideration',
  'documents',
  'rules',
  'licensing',
  'penalties',
  'compulsion',
  'informationFee',
  'administrativeFee',
]);

const isTopical = (id: string): id is Topic => topical.has(id);

/** 行政诉讼3件：经复议1件，未经复议2件: suits, of which the reconsideration came first. */
const cameFirst = /经过?$/u;

/** 诉讼案件2件，均经过复议: said of the suits. */
export const saysCameFirst = ({ id, start }: Head, { topic, text }: Context): boolean =>
  id === 'reconsideration' &&
  topic?.startsWith('litigation') === true &&
  cameFirst.test(text.slice(Math.max(0, start - 2), start));

const ofThose = /^(?!因|由于).*申请[中里]?$/u;
const dividing = /^(?:按照?|根据|依据?)[^,。;]{1,12}分类?[,:]/u;

const ofPart = /^(?:方面|情况|工作|(?:案?件)?[当之]?中)/u;
const longestPart = 4;
/** 行政复议、行政诉讼情况, 复议、诉讼案件中: what follows is of cases of either kind. */
const opensBoth = (phrase: Phrase, text: string): boolean =>
  namesBothKinds(phrase) && ofPart.test(text.slice(phrase.head!.end, phrase.head!.end + longestPart));

/** What a clause without number, or with one that only qualifies, makes the subject of those that follow. */
export function follow(phrase: Phrase, context: Context): void {
  const { head } = phrase;
  if (tells(phrase)) context.subject = phrase;
  // 依申请公开方面，按地域划分，本县121件: the numbers that follow count kinds of it.
  else if (dividing.test(context.text.slice(phrase.start, phrase.start + 20))) context.subject = null;
  followAsked(phrase, context);
  // 调取监控视频一类申请，全年37件，部分公开12件: what follows is told of those alone.
  if (ofThose.test(context.text.slice(phrase.start, phrase.end)) && tellsSubject(phrase, context.text))
    context.ofSubject = true;
  if (has(phrase, 'excluded', 'subject')) {
    context.excluded = true;
    context.topic = 'thing';
  } else if (head?.id === 'request') {
    context.topic = 'request';
    context.topicCertainty = 'sure';
    context.elsewhere = false;
  } else if (head && isTopical(head.id) && !saysCameFirst(head, context)) {
    context.topic = opensBoth(phrase, context.text) ? 'remedies' : head.id;
    context.topicCertainty = context.informed || !isRemedy(head.id) ? 'sure' : 'likely';
  } else followAgent(phrase, context);
}

/** 复议机关撤销1件: the one who decides says which cases are meant. */
function followAgent(phrase: Phrase, context: Context): void {
  const agent = lastOf(phrase, 'agent');
  if (agent && !isRemedy(context.topic)) {
    context.topic = agent.id as 'reconsideration' | 'litigation';
    context.topicCertainty = 'likely';
  } else if (phrase.head?.id === 'thing' && has(phrase, 'verb', 'receive', 'handle')) context.topic = 'thing';
}

/** What a number that was understood makes the subject. */
export function followMeaning({ metric, topic, certainty }: Meaning, context: Context): void {
  if (topic === undefined) return;
  // 撤销1件，维持12件: a number no table holds says nothing against the subject.
  if (metric !== 'count') context.topicCertainty = certainty;
  else if (topic !== context.topic) context.topicCertainty = 'likely';
  context.topic = topic;
  if (topic === 'request') context.elsewhere = false;
}

/** 未制定规范性文件，现行有效的有2件: what there was none of is spoken of still. */
export function followZero({ metric, kind, certainty }: Draft, context: Context): void {
  context.lastKind = kind;
  const family = metric.split('.')[0];
  if (family === 'documents' || family === 'rules') context.topic = family;
  // 没有新设行政事业性收费项目，全年收费2.43亿元: what is denied is not that fees were charged.
  else if (metric === 'fees.administrative' && certainty === 'loose') context.topic = 'administrativeFee';
}

const acts = ['issue', 'repeal', 'inForce'] as const;

/** What was done to the documents that a clause counts. */
export function followAct(phrase: Phrase, context: Context): void {
  const act = acts.find((one) => has(phrase, 'verb', one));
  if (!act) {
    // 新制作规范性文件64件，对外公开规章31件、规范性文件512件: something else was done to these.
    if (has(phrase, 'verb', 'publish') && (phrase.head?.id === 'documents' || phrase.head?.id === 'rules')) {
      context.act = null;
      context.lastAct = null;
    }
    return;
  }
  context.act = context.act === null || context.act === act ? act : null;
  context.lastAct = act;
}

/** 未审结案件共2件，复议、诉讼各1件: what is said of cases of any kind, before they are parted. */
export function followResult(phrase: Phrase, context: Context): void {
  // 复议24件，诉讼13件。复议案件纠错9件: of one of both from here on.
  if (isRemedy(phrase.head?.id) && !namesAllCases(phrase)) context.besides.delete('bothCases');
  const verdict = lastOf(phrase, 'verdict');
  if (
    verdict &&
    phrase.heads.length === 0 &&
    /^的?\p{Script=Han}{0,8}案件/u.test(context.text.slice(verdict.end, phrase.end))
  )
    context.sentenceVerdict = verdict.id;
  // 已审结复议、诉讼案件34件，其中复议21件: of those that have a result.
  else if (!verdict && has(phrase, 'verb', 'conclude') && namesAllCases(phrase))
    context.sentenceVerdict = 'decided';
}

const namesAllCases = (phrase: Phrase): boolean => phrase.head?.id === 'remedies' || namesBothKinds(phrase);

/** 未审结案件中，行政复议2件、直接起诉2件: a clause without number says what became of the cases it opens a list of. */
export function followCasesOf(phrase: Phrase, context: Context): void {
  const verdict = lastOf(phrase, 'verdict');
  if (!verdict || phrase.heads.length > 0 || context.aspect === 'requests') return;
  if (/^的?\p{Script=Han}{0,4}案件[之当]?中$/u.test(context.text.slice(verdict.end, phrase.end)))
    context.sentenceVerdict = verdict.id;
}

/** 复议2件，诉讼3件: nothing but cases of the other kind behind those of one. */
export function goesOnWithCases(clauses: readonly Clause[], phrases: readonly Phrase[], at: number): boolean {
  const { before, tokens } = clauses[at]!;
  const [first] = tokens;
  if (before !== 'comma' && before !== 'semicolon') return false;
  if (first?.kind !== 'word' || first.class !== 'object' || !isRemedy(first.id)) return false;
  const number = tokens.findIndex(({ kind }) => kind === 'number');
  const isBare = tokens.slice(1, number).every((token) => token.kind === 'word' && token.class === 'filler');
  const other = phrases[at - 1]?.head?.id;
  return number > 0 && isBare && isRemedy(other) && other !== first.id;
}

const ends: ReadonlySet<string> = new Set([...'中里']);
const bracketThen = expression`^\([^()]{1,20}\)(?:${lead}|已|均)*${answers}`;
const longestBracket = 30;

/** Whose results are told: named in the words of the first (自然人提出的申请中予以公开5件), or by the clause before. */
export function followAsked(phrase: Phrase, context: Context): void {
  const words = wordsOf(phrase, 'applicant');
  const first = words[0];
  if (!first) return;
  const result = firstOf(phrase, 'outcome');
  const within =
    ends.has(context.text[phrase.end - 1] ?? '') ||
    (result !== undefined && first.end <= result.start) ||
    // 自然人申请（含上年结转1件）办结13件，3件结转下年.
    bracketThen.test(context.text.slice(phrase.end, phrase.end + longestBracket));
  context.asked = within && words.every(({ id }) => id === first.id) ? first.id : null;
}

/** 企业申请21件中，予以公开9件: results of those just counted. */
export function followAskers({ kind, metric }: Draft, end: number, context: Context): void {
  const isWhole = kind === 'applicant' && metric !== 'count';
  if (isWhole && /^(?:申请)?[当之]?[中里],/u.test(context.text.slice(end, end + 5)))
    context.asked = metric.slice('requests.'.length);
}

/** Keeps which kinds of cases were told one beside the other, before any result of them or with the same results. */
export function followCases({ kind, metric, value }: Draft, context: Context): void {
  const { casesBeside } = context;
  if (kind === 'verdict') casesBeside.add(resultTold);
  if (kind !== 'remedy') return;
  if (metric !== 'count') context.casesTold = value;
  context.besides.delete('bothCases');
  // 直接起诉4件，维持4件；复议后起诉3件: another case begins anew.
  if (casesBeside.has(resultTold)) casesBeside.clear();
  const before = [...casesBeside].at(-1)?.split('.')[1];
  context.casesBefore = value === 0 && isRemedy(before) ? before : null;
  casesBeside.add(metric);
}

/** Stands among the cases once a result was told of them. */
const resultTold = 'result';

const suits = ['remedies.litigationDirect', 'remedies.litigationAfterReconsideration'];
const both = ['remedies.reconsideration', 'remedies.litigation'];

/** What results behind several kinds of cases may be of besides the last of them: all of them together. */
export function casesTogether({ casesBeside }: Context): 'litigation' | 'all' | null {
  if (suits.every((one) => casesBeside.has(one))) return 'litigation';
  return both.every((one) => casesBeside.has(one)) ? 'all' : null;
}

/** The sentence told of reconsiderations and of lawsuits. */
export const tellsOfBoth = ({ told }: Context): boolean =>
  ['reconsideration', 'litigation'].every((kind) =>
    [...told].some((metric) => metric.startsWith(`remedies.${kind}`)),
  );

/** 复议13件（上年10件）、诉讼8件，纠正1件: both were told before, and no result of either. */
export const isOfEither = (context: Context): boolean =>
  (tellsOfBoth(context) || context.besides.has('bothCases')) &&
  !context.inCaseList &&
  context.casesBefore === null &&
  [...context.told].every((metric) => !metric.startsWith('remedies.') || metric.split('.').length < 3);

/** 复议24件，诉讼13件。维持26件: both kinds were told side by side, and none since. */
export const tellsOfBothKinds = (context: Context): boolean =>
  casesTogether(context) === 'all' || context.besides.has('bothCases');

/** The sentence that ends told of both kinds, or went on with a sentence that did. */
export const toldBothKinds = ({ besides, told }: Context): boolean =>
  besides.has('bothCases') || both.every((one) => told.has(one));

/** The kinds of cases that results may be shared out to: 直接起诉22件、复议后起诉13件，纠正分别为1件、0件. */
export const casesToShare = ({ casesBeside }: Context): string[] =>
  [...casesBeside].filter((metric) => metric !== resultTold).map((metric) => metric.split('.')[1]!);

/** 诉讼7件，其中直接起诉4件，复议后起诉3件；维持6件: behind the semicolon all suits are meant. */
export function leaveCases(whole: Draft | null, context: Context): void {
  context.act = null;
  const { topic } = context;
  const cases = whole?.kind === 'remedy' ? whole.metric.split('.')[1] : undefined;
  if (isRemedy(cases)) context.topic = cases;
  context.asked = null;
  const isSuit = topic === 'litigationDirect' || topic === 'litigationAfterReconsideration';
  if (isSuit && casesTogether(context) === 'litigation') context.topic = 'litigation';
  if (casesTogether(context) === 'all') context.besides.add('bothCases');
  context.casesBeside.clear();
  context.sentenceVerdict = null;
  context.takenUp = 0;
  context.ofInstance = false;
}
