import { unknownBetween } from './features.ts';
import { before, countsCases, hasVerb, headOf, type Reader } from './readers.ts';

/** Fees, in yuan. */
export const readMoney: Reader = (features, number, context) => {
  if (number.unit !== '元') return null;
  const head = headOf(features)?.id;
  if (head === 'informationFee')
    return { metric: 'fees.information', kind: 'money', confidence: 0.95, topic: 'informationFee' };
  if (head === 'administrativeFee') {
    // 减免行政事业性收费 is what was not collected.
    const waived = /减免|免征|取消|降低|减征|清退/u.test(before(context.text, headOf(features)!.start, 8));
    return { metric: 'fees.administrative', kind: 'money', confidence: waived ? 0.4 : 0.95, topic: 'thing' };
  }
  if (context.topic === 'informationFee' && (head === 'fee' || hasVerb(features, 'charge')))
    return { metric: 'fees.information', kind: 'money', confidence: 0.7 };
  return { metric: 'count', kind: 'money', confidence: 0.5 };
};

const documentVerbs = ['issue', 'repeal', 'inForce'] as const;
const documentMetric = { issue: 'issued', repeal: 'repealed', inForce: 'inForce' } as const;

/** Rules and normative documents issued, repealed, in force. */
export const readDocument: Reader = (features, number, context, side) => {
  const head = headOf(features);
  const topic = head ? head.id : context.topic;
  if (topic !== 'documents' && topic !== 'rules') return null;
  if (!countsCases(number) && number.unit !== '部') return null;
  const named = documentVerbs.filter((verb) => hasVerb(features, verb));
  if (
    !head &&
    (named.length === 0 || unknownBetween(features.words, features.verbs.at(-1)!.end, number.start) > 0)
  )
    return null;
  const single = named.length === 1 ? named[0] : undefined;
  // 解读规范性文件3件 counts interpretations.
  const previous = features.heads.at(-2);
  const qualified = previous?.id === 'thing' && head !== undefined && head.start - previous.end <= 2;
  const verb = features.verbs.at(-1);
  const foreign = verb !== undefined && namesOtherBody(context.text, verb.start);
  // What was declared to have lapsed may stand beside what was repealed, or be counted with it.
  const lapsed = verb !== undefined && context.text.slice(verb.start, verb.end).endsWith('失效');
  const clear =
    side === 'left' &&
    single !== undefined &&
    !qualified &&
    !foreign &&
    !lapsed &&
    !hasVerb(features, 'publish');
  return {
    metric: `${topic}.${documentMetric[single ?? 'issue']}`,
    kind: 'document',
    confidence: clear ? (head ? 0.92 : 0.85) : 0.5,
    topic,
  };
};

/** A department named as the subject (县司法局出台…), other than 我局 and 本局. */
const namesOtherBody = (text: string, verbStart: number): boolean =>
  /[^我本全各](?:局|厅|委员会|中心|领域|部门)/u.test(before(text, verbStart, 14));

const decisions = new Set(['licensing', 'penalties', 'compulsion']);

/** Licences, penalties and compulsory measures. */
export const readDecision: Reader = (features, number, context, side) => {
  const head = headOf(features);
  if (!head || !decisions.has(head.id) || !'件宗起项例次个份'.includes(number.unit || '。')) return null;
  if (hasVerb(features, 'publish'))
    return { metric: 'count', kind: 'count', confidence: 0.5, topic: 'thing' };
  const decides = hasVerb(features, 'decide', 'handle', 'finish') && side === 'left';
  const applied = context.text.slice(head.start, head.end).endsWith('申请');
  const verb = features.verbs.at(-1);
  // 办理道路运输行政许可 and 县某局作出行政处罚 are figures of one field or body.
  const partial =
    verb !== undefined &&
    (unknownBetween(features.words, verb.end, head.start) >= 2 || namesOtherBody(context.text, verb.start));
  const clear = !partial && unknownBetween(features.words, head.end, number.start) <= 2;
  return {
    metric: `decisions.${head.id}`,
    kind: 'decision',
    confidence: decides && clear && !applied ? 0.75 : 0.5,
    topic: 'thing',
  };
};
