import { type Context, isRemedy } from './context.ts';
import type { Meaning, Topic } from './draft.ts';
import { has, lastOf, type Phrase, tells } from './phrase.ts';

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

/** What a clause without number, or with one that only qualifies, makes the subject of those that follow. */
export function follow(phrase: Phrase, context: Context): void {
  const { head } = phrase;
  if (tells(phrase)) context.subject = phrase;
  if (has(phrase, 'excluded', 'subject')) {
    context.excluded = true;
    context.topic = 'thing';
  } else if (head?.id === 'request') {
    context.topic = 'request';
    context.topicCertainty = 'sure';
    context.elsewhere = false;
  } else if (head && isTopical(head.id)) {
    context.topic = head.id;
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

const asked: ReadonlySet<string> = new Set(['request', 'application']);

/** 各渠道发布信息数量：网站410条: what the colon opens counts what was published. */
export function followCaption(phrase: Phrase, context: Context): void {
  if (has(phrase, 'verb', 'publish') && !asked.has(phrase.head?.id ?? '')) context.topic = 'thing';
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

const acts = ['issue', 'repeal', 'inForce'] as const;

/** What was done to the documents that a clause counts. */
export function followAct(phrase: Phrase, context: Context): void {
  const act = acts.find((one) => has(phrase, 'verb', one));
  if (!act) return;
  context.act = context.act === null || context.act === act ? act : null;
  context.lastAct = act;
}
