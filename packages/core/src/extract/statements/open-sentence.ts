import type { Clause } from './clauses/clauses.ts';
import { headingBefore } from './clauses/heading-before.ts';
import { firstOf, has, type Phrase, unknownBetween } from './clauses/phrase.ts';
import { themeOf } from './clauses/theme.ts';
import { type Context, isOfCases, isRemedy, leaveSentence } from './figures/context.ts';
import { toldBothKinds } from './meanings/follow.ts';
import { tellsAttributes } from './mentions/not-meant.ts';

function endOfSentence(clauses: readonly Clause[], at: number): number {
  let end = at + 1;
  while (end < clauses.length && clauses[end]!.before !== 'stop') end++;
  return end;
}

/** What the rest of a sentence speaks of, where what stands before the semicolon has nothing to do with it. */
export const themeOfRest = (
  clauses: readonly Clause[],
  phrases: readonly Phrase[],
  at: number,
  text: string,
): Context['theme'] => themeOf(phrases.slice(at, endOfSentence(clauses, at)), text);

const shortestName = 3;

/** 物业纠纷调解186件, 不服责任认定提起的复核186件: something else is named before the first number than was spoken of. */
function namesOthers({ start, tokens }: Clause, phrase: Phrase): boolean {
  const number = tokens.find(({ kind }) => kind === 'number');
  if (!number || has(phrase, 'part') || has(phrase, 'agent')) return false;
  const heads = phrase.heads.filter((head) => head.start < number.start);
  if (heads.some(({ id }) => isRemedy(id))) return false;
  const isOfThings = heads.length > 0 && heads.every(({ id }) => id === 'thing' || id === 'application');
  return isOfThings || (!phrase.informed && unknownBetween(phrase, start, number.start) >= shortestName);
}

/** 领导小组印发通知6份, 以县政府名义印发文件86件: papers of any kind, where no documents are named before them. */
function topicOfDocuments(
  clauses: readonly Clause[],
  phrases: readonly Phrase[],
  at: number,
  topic: 'documents' | 'rules',
): Context['topic'] {
  for (let clause = at; clause < endOfSentence(clauses, at); clause++) {
    const phrase = phrases[clause]!;
    if (phrase.heads.some(({ id }) => id === 'documents' || id === 'rules')) return topic;
    if (clauses[clause]!.tokens.some(({ kind }) => kind === 'number'))
      return phrase.head?.id === 'paper' || has(phrase, 'verb', 'notify') ? 'thing' : topic;
  }
  return topic;
}

const ofCourts = /^(?:一审|二审|再审)/u;
const byCourts = /^\p{Script=Han}{0,6}法院(?!受理以)/u;
const longestCourt = 10;

/** What a sentence that follows on cases speaks of: the same cases, those of the agent or the instance it names first, or other things. */
function topicOfCases(clause: Clause, phrase: Phrase, { topic, text }: Context): Context['topic'] {
  if (namesOthers(clause, phrase)) return 'thing';
  // 直接起诉7件。县人民法院一审判决驳回7件: of suits of either kind.
  const isOfCourt = byCourts.test(text.slice(clause.start, clause.start + longestCourt));
  if (isOfCourt && topic!.startsWith('litigation')) return 'litigation';
  const agent = firstOf(phrase, 'agent');
  const named = agent?.start === clause.start ? agent.id : null;
  const own = ofCourts.test(text.slice(clause.start, clause.start + 2)) ? 'litigation' : named;
  return isRemedy(own) && !topic!.startsWith(own) ? own : topic;
}

const subjects = /^(?:从)?(?:申请)?(?:公开)?(?:的)?(?:内容|事项|信息)[^,。;\d]{0,8}(?:涉及|集中|包括|为)/u;

/** 申请内容主要涉及城乡规划（18.6%）等。全年办理…: the sentence before told what requests were about. */
function toldSubjects(clauses: readonly Clause[], at: number, text: string): boolean {
  let first = at - 1;
  while (first > 0 && clauses[first]!.before !== 'stop' && clauses[first]!.before !== 'semicolon') first--;
  return first >= 0 && subjects.test(text.slice(clauses[first]!.start, clauses[first]!.end));
}

/** So many clauses tell what a sentence is about: each semicolon may begin another, and a text may hold nothing else. */
const longestSentence = 300;

/** What a sentence speaks of before any of its numbers is read. */
export function openSentence(
  clauses: readonly Clause[],
  phrases: readonly Phrase[],
  at: number,
  context: Context,
): void {
  const end = Math.min(endOfSentence(clauses, at), at + longestSentence);
  context.withdrawnBefore = context.theme.withdrawn && context.told.has('requests.received');
  context.theme = themeOf(phrases.slice(at, end), context.text);
  const goesOn = context.informed && context.topic !== null && context.topic !== 'thing';
  context.informed = goesOn || isOfCases(context) || context.theme.informed;
  const sentence = context.text.slice(clauses[at]!.start, clauses[end - 1]!.end);
  context.excluded = context.theme.request && tellsAttributes(sentence);
  context.heading = headingBefore(clauses, phrases, at);
  context.subject = context.heading;
  const both = isRemedy(context.topic) && toldBothKinds(context);
  leaveSentence(context);
  if (both) context.besides.add('bothCases');
  if (context.topic === 'documents' || context.topic === 'rules')
    context.topic = topicOfDocuments(clauses, phrases, at, context.topic);
  else if (isRemedy(context.topic)) context.topic = topicOfCases(clauses[at]!, phrases[at]!, context);
  if (context.topic === 'thing') {
    context.topic = null;
    context.elsewhere = !(context.aspect === 'requests' && toldSubjects(clauses, at, context.text));
  }
}

/** What the tables count, or how. */
export const namesRows = (phrase: Phrase): boolean =>
  has(phrase, 'outcome') ||
  has(phrase, 'verdict') ||
  has(phrase, 'channel') ||
  has(phrase, 'applicant') ||
  phrase.heads.some(({ id }) => id !== 'thing');

/** 予以公开512件，占64%；部分公开48，占6%: the next of the same kind. */
export const goesOnListing = (phrase: Phrase, { lastKind }: Context): boolean =>
  (lastKind === 'outcome' || lastKind === 'verdict' || lastKind === 'channel' || lastKind === 'applicant') &&
  has(phrase, lastKind);

/** Words of time or place that a sentence of its own begins with. */
const fresh =
  /^(?:20\d\d年(?![为是共\d])|今年|全年|年内|本年(?!结转)|截[至止]|\d{1,2}月[至到份,]|[我本全][局委厅办市县区镇乡街院校省](?!总计|合计|共计|累计|共\d)|此外|同时|另外)/u;

/** Whether a sentence of its own begins here. */
export const beginsAnew = (text: string, start: number): boolean => fresh.test(text.slice(start, start + 8));

/**
 * Whether a semicolon stands where a stop might: before a sentence of its own (；全年…), and where something that no table counts
 * is followed by what they count (受理热线356件；经复议维持的4件，占40%).
 */
export function opensAnew(
  clauses: readonly Clause[],
  phrases: readonly Phrase[],
  at: number,
  { topic, text }: Context,
  afterThings: boolean,
): boolean {
  const { start } = clauses[at]!;
  if (beginsAnew(text, start)) return true;
  if (!afterThings || (topic !== 'thing' && topic !== null) || has(phrases[at]!, 'part')) return false;
  let end = at + 1;
  while (end < clauses.length && clauses[end]!.before !== 'stop' && clauses[end]!.before !== 'semicolon')
    end++;
  return phrases.slice(at, end).some(namesRows);
}
