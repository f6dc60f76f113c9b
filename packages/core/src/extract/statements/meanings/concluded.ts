import type { Certainty } from '../../../model/claim.ts';
import { has, type Phrase } from '../clauses/phrase.ts';
import { weakest } from '../figures/certainty.ts';
import {
  type Context,
  isRemedy,
  plainCount,
  type RemedyTopic,
  remedyMetric,
  tellsOnlyOfCases,
} from '../figures/context.ts';
import type { Meaning } from '../figures/draft.ts';
import { isOfOwnDeciders } from './case-certainty.ts';
import { topicOf } from './case-topic.ts';
import { casesToShare, isOfEither, tellsOfBothKinds } from './follow.ts';

/** 其中2件于2023年1月审结: after the year of the report. */
const isAfterYear = ({ dates }: Phrase, { reportYear }: Context): boolean =>
  reportYear !== null && dates.some(({ from }) => from.year !== null && from.year > reportYear);

/** 复议5件，已审结3件: all that have a result, where the cases of one kind were told; else perhaps cases of other years too. */
export function readConcluded(topic: RemedyTopic, phrase: Phrase, context: Context, isNamed = true): Meaning {
  const { told, topicCertainty, aspect } = context;
  // 复议24件，诉讼13件，已结案件30件: of either, or of both.
  const ofEither = !isNamed && (tellsOfBothKinds(context) || isOfEither(context));
  if (ofEither) context.besides.add('bothCases');
  // 一审结案未上诉的7件，二审结案的3件; 一审收案34件、结案27件: of one instance.
  const ofInstance =
    context.ofInstance || /上诉|[二再终]审/u.test(context.text.slice(phrase.start, phrase.end));
  const isKnown = topicCertainty !== 'loose' && (ofEither || casesToShare(context).length < 2);
  const known = isKnown && !ofInstance && !isAfterYear(phrase, context);
  const ofThose = known && (told.has(remedyMetric(topic)) || aspect === 'remedies');
  return {
    ...(ofThose
      ? {
          metric: `${remedyMetric(topic)}.decided`,
          kind: 'count',
          certainty: weakest('likely', topicCertainty),
          ...(ofEither && { also: 'remedies.each.decided' }),
        }
      : plainCount()),
    concluded: true,
  };
}

/** 审结复议案件5件: of the cases named, which are told as surely as they are about disclosure. */
export function readConcludedOf(
  topic: RemedyTopic,
  phrase: Phrase,
  certainty: Certainty,
  context: Context,
): Meaning {
  // 县政府行政复议办公室审结112件，纠错18件: what the own body for that decided of others.
  if (!phrase.informed && isOfOwnDeciders(phrase, context)) return plainCount('thing', 'remedy');
  const read = readConcluded(topic, phrase, context);
  const kind = read.metric === 'count' ? 'remedy' : read.kind;
  return { ...read, topic, kind, certainty: weakest(read.certainty, certainty) };
}

/** 复议5件，已办结3件: what is said of requests as well, where only cases were told. */
const isDoneWithCases = (phrase: Phrase, { told, topic, lastKind }: Context): boolean =>
  has(phrase, 'verb', 'finish') &&
  isRemedy(topic) &&
  lastKind === 'remedy' &&
  tellsOnlyOfCases(told) &&
  !has(phrase, 'outcome');

/** 已审结3件: without a case named. */
export function readConcludedAlone(phrase: Phrase, context: Context): Meaning | null {
  if (phrase.heads.length > 0) return null;
  if (!has(phrase, 'verb', 'conclude') && !isDoneWithCases(phrase, context)) return null;
  // 县政府行政复议办公室审结案件112件，纠错18件: what its own body for that decided of others.
  if (!phrase.informed && isOfOwnDeciders(phrase, context)) return plainCount('thing', 'remedy');
  // 已结案件42件，其中胜诉32件: of cases of either kind, where the part of the report tells of them and none is named.
  const untold = context.topic === null && context.aspect === 'remedies';
  const topic = untold && !has(phrase, 'agent') ? 'remedies' : topicOf(phrase, context);
  return isRemedy(topic)
    ? {
        ...readConcluded(topic, phrase, context, has(phrase, 'agent')),
        ...(topic !== context.topic && { topic }),
      }
    : null;
}
