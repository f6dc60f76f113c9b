import type { NumberToken } from '../../../language/scan/scan.ts';
import { has, type Phrase, unknownBetween, verbsOf, wordsOf } from '../clauses/phrase.ts';
import { type Context, countsCases, plainCount, type Reader } from '../figures/context.ts';
import type { Meaning } from '../figures/draft.ts';
import { type Act, certaintyOf } from './document-certainty.ts';

const acts = ['issue', 'repeal', 'inForce'] as const;
const metricOfAct: Readonly<Record<Act, string>> = {
  issue: 'issued',
  repeal: 'repealed',
  inForce: 'inForce',
};

const tellsOfDocuments = ({ told }: Context): boolean =>
  [...told].some((metric) => metric.startsWith('documents.') || metric.startsWith('rules.'));

/** 其他文件36件, 其他各类文件: what closes a list of documents is none of them, nor what is told behind it. */
const isOtherPaper = (phrase: Phrase): boolean =>
  phrase.head?.id === 'paper' &&
  wordsOf(phrase, 'rest').some(
    ({ end }) => end <= phrase.head!.start && phrase.head!.start - end <= longestKind,
  );
const longestKind = 6;

/** What the number counts: documents, rules, or nothing table two knows. */
function rowOf(phrase: Phrase, { unit, end }: NumberToken, context: Context): 'documents' | 'rules' | null {
  const id = phrase.head?.id;
  if (id === 'documents' || id === 'rules') return id;
  // 制发文件14件。明确5方面21项任务: of the sentence before only what is counted as documents are.
  const counted = (unit !== '个' && unit !== '项') || tellsOfDocuments(context);
  // 全区共制发24件，废止31件，现行有效的规范性文件共56件.
  if (id === undefined && context.theme.documents && has(phrase, 'verb', 'issue', 'repeal'))
    return 'documents';
  const inherits = (id === undefined || id === 'paper') && counted;
  if (inherits && (context.topic === 'documents' || context.topic === 'rules'))
    return headBehind(end, context) ?? context.topic;
  // 制发规范性文件14件，发布解读材料19份，废止6件: only documents are repealed.
  const goesOn = id === undefined && has(phrase, 'verb', 'repeal', 'inForce');
  return goesOn && context.topic === 'thing' && context.told.has('documents.issued') ? 'documents' : null;
}

/** 制发的规范性文件现行有效9件: an act followed by 的 only describes the documents. */
function predicates(named: Act[], phrase: Phrase, text: string): Act[] {
  const stated = named.filter((act) => wordsOf(phrase, 'verb', act).some((verb) => text[verb.end] !== '的'));
  return stated.length > 0 ? stated : named;
}

/** 制作解读8个: what is made is an interpretation. */
function makesInterpretation(phrase: Phrase, text: string): boolean {
  const [act, last] = verbsOf(phrase).slice(-2);
  return phrase.head === undefined && last?.start === act!.end && text.slice(last.start, last.end) === '解读';
}

const allThereAre =
  /(?:规章|文件)(?:总[数量]|存量|保有量)(?!年初|期初)|(?:规章|文件)(?:数量?|件数)?由(?:上年|去年|年)[末底初]/u;

/** What was done: the acts named, or the one of the clause before (制定规章5部，规范性文件16件). */
function actsOf(phrase: Phrase, context: Context): Act[] {
  const named = acts.filter(
    (act) => has(phrase, 'verb', act) || (act === 'issue' && has(phrase, 'verb', 'gain')),
  );
  if (named.length > 0 && makesInterpretation(phrase, context.text)) return [];
  if (named.length > 1) return predicates(named, phrase, context.text);
  if (named.length === 1) return named;
  const verbs = verbsOf(phrase);
  if (verbs.some(({ id }) => id !== 'publish')) return [];
  // 规章总数由50部增至52部, 对外公开规章总数31件: all there are.
  if (allThereAre.test(context.text.slice(phrase.start, phrase.end))) return ['inForce'];
  const act = context.act ?? (context.inList ? context.lastAct : null);
  return verbs.length === 0 && act !== null && phrase.head !== undefined && phrase.head.id !== 'paper'
    ? [act]
    : [];
}

/** 解读规范性文件3件 counts interpretations, 法律法规规章规范性文件120件 those of all levels. */
function isQualified({ heads }: Phrase): boolean {
  for (let at = heads.length - 1; at > 0; at--) {
    const previous = heads[at - 1]!;
    if (heads[at]!.start - previous.end > 2) return false;
    if (previous.id === 'thing') return true;
  }
  return false;
}

const superior =
  /(?:上级|上位|国家|中央|国务院|部委)(?:机关|部门|单位|政府|层面)?(?:的)?(?:现行)?(?:有效)?(?:的)?$/u;

/** 汇总公开上级现行有效规范性文件58件: of those above, put together for readers. */
const isOfSuperiors = ({ start, head }: Phrase, text: string): boolean =>
  head !== undefined && superior.test(text.slice(start, head.start));

/** 新制发4件、废止2件行政规范性文件: the words behind the last number of a list say what all of it counts. */
const sharedHead =
  /^(?:[、,和及]|以及)\p{Script=Han}{2,6}\d+[件个份部]的?(?:行政|党政|部门)?(?:规范性文件|规章)/u;
const longestShared = 24;
function headBehind(end: number, { text }: Context): 'documents' | 'rules' | null {
  const shared = sharedHead.exec(text.slice(end, end + longestShared))?.[0];
  if (shared === undefined) return null;
  return shared.endsWith('规章') ? 'rules' : 'documents';
}

/** 集中公开教育领域现行有效的规范性文件: what was put together for readers, of one field or of others. */
const isCollection = (phrase: Phrase, row: string, text: string): boolean =>
  row === 'documents' &&
  has(phrase, 'verb', 'publish') &&
  wordsOf(phrase, 'verb', 'inForce').some(
    (verb) => text[verb.end] === '的' || unknownBetween(phrase, phrase.start, verb.start) >= 2,
  );

const promulgating: ReadonlySet<string> = new Set(['发布', '公开发布']);

/** 发布行政规范性文件6篇: the word for making a document known, directly before it and with nothing else done to it. */
function promulgates(phrase: Phrase, text: string): boolean {
  const [verb, ...others] = verbsOf(phrase);
  if (!verb || others.length > 0 || phrase.heads.length !== 1) return false;
  return promulgating.has(text.slice(verb.start, verb.end)) && phrase.head!.start === verb.end;
}

/** 清理市政府规范性文件45件，其中继续有效38件, in the report of a department: of the government. */
const ofGovernment = ({ start, head }: Phrase, { kind, text }: Context): boolean =>
  (kind === 'department' || kind === 'office') &&
  head !== undefined &&
  /政府(?:行政)?$/u.test(text.slice(start, head.start));

const intention = /^(?:的)?(?:年度)?(?:立项|编制)?(?:计划|目标|任务|草案|送审稿|征求意见稿|建议)/u;
const longestIntention = 8;

/** 制定规范性文件计划8件，实际出台5件: what was planned, and what then came of it. */
const isPlanned = ({ head }: Phrase, text: string): boolean =>
  head !== undefined && intention.test(text.slice(head.end, head.end + longestIntention));

/** 拟废止规范性文件4件, 建议修改3件: not done yet. */
const isIntended = (phrase: Phrase, text: string): boolean =>
  verbsOf(phrase).some(({ start }) =>
    /(?:拟|计划|建议|准备)$/u.test(text.slice(Math.max(0, start - 2), start)),
  );

/** 代县政府起草规范性文件3件，印发2件: it goes on with what others issue. */
const isDrafted = (phrase: Phrase, text: string): boolean =>
  wordsOf(phrase, 'verb', 'amend').some(({ start, end }) =>
    /起草|[代草]拟|拟制/u.test(text.slice(start, end)),
  );

/** 新公开规范性文件7件, 新公开7件: what the form of 2019 has a column of its own for. */
const isNewlyDisclosed = (phrase: Phrase, number: NumberToken, text: string): boolean => {
  const [verb, ...others] = verbsOf(phrase);
  // 规章、规范性文件分别新公开2件、64件: shared out to both.
  if (!verb || others.length > 0 || has(phrase, 'each')) return false;
  if (text.slice(verb.start, verb.end) !== '新公开') return false;
  return phrase.heads.length < 2 && (phrase.head?.start ?? number.start) === verb.end;
};

/** Documents of other bodies, put together or spoken of. */
const isOfOthers = (phrase: Phrase, row: string, context: Context): boolean =>
  isQualified(phrase) || isCollection(phrase, row, context.text) || isOfSuperiors(phrase, context.text);

/** Rules and normative documents issued, repealed, in force. */
export const readDocument: Reader = (phrase, number, context, side): Meaning | null => {
  const row = rowOf(phrase, number, context);
  if (!row || (!countsCases(number) && number.unit !== '篇')) return null;
  if (isOtherPaper(phrase)) return plainCount('thing', 'document');
  const done = actsOf(phrase, context);
  if (isPlanned(phrase, context.text)) return plainCount(row, 'document');
  if (isIntended(phrase, context.text)) return plainCount('thing', 'document');
  if (isNewlyDisclosed(phrase, number, context.text))
    return { metric: `${row}.disclosed`, kind: 'document', certainty: 'likely', topic: row };
  const last = verbsOf(phrase).at(-1);
  if (!phrase.head && (done.length === 0 || !last || unknownBetween(phrase, last.end, number.start) > 0))
    return null;
  if (isOfOthers(phrase, row, context)) return plainCount(row, 'document');
  if (isDrafted(phrase, context.text)) context.besides.add('drafting');
  // Documents published, interpreted or filed are not documents issued; 发布 may mean either.
  if (done.length === 0)
    return promulgates(phrase, context.text)
      ? { metric: `${row}.issued`, kind: 'document', certainty: 'loose', topic: row }
      : plainCount(ofGovernment(phrase, context) ? 'thing' : row, 'document');
  return {
    metric: `${row}.${metricOfAct[done[0]!]}`,
    kind: 'document',
    certainty: certaintyOf(done, phrase, number, context, side),
    topic: row,
  };
};
