import type { WordToken } from '../../../language/scan/scan.ts';
import type { Head } from '../clauses/nouns.ts';
import { type Phrase, unknownBetween, verbsOf } from '../clauses/phrase.ts';

const fromAfar: ReadonlySet<string> = new Set(['来函', '来信']);
const aboutWords: ReadonlySet<string> = new Set(['关于', '有关', '涉及', '针对', '涉及到']);

/** 自然人类申请, 不予公开类申请: kinds that the tables know. */
const ofTables: ReadonlySet<string> = new Set(['applicant', 'outcome', 'channel', 'carry']);

/** 征地类申请, 涉及征地的申请: whether the requests named are those on one subject; null where none are named. */
export function tellsSubject(phrase: Phrase, text: string): boolean | null {
  const { head, words, start: from } = phrase;
  if (namesSubjectBehind(phrase, text)) return true;
  // 调取监控视频一类申请: behind whatever they ask for.
  if (head && !(head.id === 'thing' && words.some(isKindBehind(head, text))))
    return head.id === 'request' || head.id === 'application'
      ? namesSubject(words, phrase, head, text)
      : null;
  const isKind = words.some(
    ({ start, end }) =>
      text.slice(start, end) === '类申请' &&
      !/公开$/u.test(text.slice(from, start)) &&
      !words.some((word) => word.end === start && ofTables.has(word.class)),
  );
  return isKind || null;
}

const isKindBehind =
  (head: Head, text: string) =>
  ({ start, end }: WordToken): boolean =>
    start >= head.end && text.slice(start, end) === '类申请';

const shortestSubject = 2;

/** 收到的申请中涉及公路收费11件: what they are about stands behind them. */
function namesSubjectBehind({ words, end }: Phrase, text: string): boolean {
  const asked = words.find(({ class: kind, id }) => kind === 'atom' && id === 'apply');
  return (
    asked !== undefined &&
    words.some(
      (word) =>
        word.start >= asked.end &&
        end - word.end >= shortestSubject &&
        aboutWords.has(text.slice(word.start, word.end)),
    )
  );
}

/** 有关征地补偿的申请: an unknown word says what they are about. */
function namesSubject(words: readonly WordToken[], phrase: Phrase, head: Head, text: string): boolean {
  const about = words.find(
    (word) => word.end <= head.start && aboutWords.has(text.slice(word.start, word.end)),
  );
  if (about === undefined || namesAllFields(phrase, head, text)) return false;
  return unknownBetween(phrase, about.end, head.start) >= 2;
}

const ofFields = /(?:共|累计|合计)[^,。;\d]*等(?:多个|个)?(?:方面|领域|内容|事项|信息|问题|类)?的?$/u;

const isShared = /^\D{0,4}\d+\D{0,2},?(?:约|大约)?占/u;
const longestShare = 16;

/** 共收到涉及征地、规划等领域的申请15件: on whatever they were, where nothing says that they are some of more. */
export const namesAllFields = ({ start }: Phrase, head: Head, text: string): boolean =>
  ofFields.test(text.slice(start, head.start)) &&
  !isShared.test(text.slice(head.end, head.end + longestShare));

/** 收到有关征地补偿的申请3件, 收到外市来函申请2件: a kind of requests, not all of them. */
export function namesKind(phrase: Phrase, head: Head, text: string): boolean {
  const verb = verbsOf(phrase)[0];
  if (!verb || verb.end > head.start || namesAllFields(phrase, head, text)) return false;
  const between = phrase.words.filter((word) => word.start >= verb.end && word.end <= head.start);
  if (between.some((word) => fromAfar.has(text.slice(word.start, word.end)))) return true;
  return namesSubject(between, phrase, head, text);
}
