import type { NumberToken } from '../../../language/scan/scan.ts';
import type { Certainty } from '../../../model/claim.ts';
import { has, type Phrase, unknownBetween, verbsOf, wordsOf } from '../clauses/phrase.ts';
import { type Context, countsCases, plainCount, type Reader, type Side } from '../figures/context.ts';
import type { Meaning } from '../figures/draft.ts';
import { namesOtherBody } from '../scope/bodies.ts';

type Act = 'issue' | 'repeal' | 'inForce';
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

const allThereAre = /(?:规章|文件)(?:总[数量]|存量|保有量)(?!年初|期初)/u;

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

/** What was declared to have lapsed may stand beside what was repealed, or be counted with it. */
function lapsedOnly(phrase: Phrase, text: string): boolean {
  const repeals = wordsOf(phrase, 'verb', 'repeal').map(({ start, end }) => text.slice(start, end));
  return repeals.length > 0 && repeals.every((words) => words.endsWith('失效') && !words.includes('废止'));
}

const described = /制[发定]的[^,。;]{0,14}(?:备案|审[核查]|清理|评估|解读)\p{Script=Han}{0,2}$/u;
const reviewed = /^[^,。;]{0,20}(?:清理|评估|审[核查]|备案|归档|解读|有效期内|[现继仍][行续然]?有效)/u;
const longestDescribed = 24;
const farthestYear = 16;
const ofThisYear = /(?:本年|今年|年内|新|20\d\d年)[^,。;]{0,8}的$/u;

/** 集中公开现行有效规范性文件，涉及以县政府名义印发的规范性文件25件: all that are in force, whenever they were issued. */
const ofThoseInForce = /现行有效[^。;\d]*(?:印发|制[发定])的[^,。;\d]{0,14}$/u;
const farthestInForce = 90;

/** 对本单位制发的14件规范性文件进行清理评估: of whatever year. */
const isReviewed = (act: Act, { start, end }: NumberToken, text: string): boolean =>
  act === 'issue' &&
  // 对已制发的规范性文件进行备案8件.
  (described.test(text.slice(Math.max(0, start - longestDescribed), start)) ||
    ofThoseInForce.test(text.slice(Math.max(0, start - farthestInForce), start)) ||
    (text[start - 1] === '的' && reviewed.test(text.slice(end, end + 24)))) &&
  !ofThisYear.test(text.slice(Math.max(0, start - farthestYear), start));

const amended = /^[^。;]{0,16}修[改订正](?:的)?\d/u;
const amendedWithin = /^[(,]?(?:其中|含|包括)\D{0,8}(\d+)\D{0,6}修[改订正]的?(\d+)/u;

/** 新制定5件、修改4件, 新增9件（含新制定5件、修改4件）: whether what was amended is counted as issued is for each body to say. */
function standsBesideAmended(act: Act, number: NumberToken, phrase: Phrase, text: string): boolean {
  if (act !== 'issue') return false;
  const after = text.slice(number.end, number.end + 24);
  const [within, made, changed] = amendedWithin.exec(after) ?? [];
  if (within !== undefined && Number(made) + Number(changed) === number.value) return true;
  return (
    wordsOf(phrase, 'verb', 'issue').some(({ start, end }) => text.slice(start - 1, end).includes('新')) &&
    amended.test(after)
  );
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

/** 现行有效省政府规章187件, 牵头制定2部政府规章, in the report of a department: none of its own. */
const namesGovernment = ({ start, head }: Phrase, number: NumberToken, { kind, text }: Context): boolean =>
  (kind === 'department' || kind === 'office') &&
  head !== undefined &&
  (/^[省市县区州]政府/u.test(text.slice(head.start, head.end)) ||
    ledForGovernment.test(text.slice(start, number.end + longestRules)));
const ledForGovernment = /(?:牵头|提请|提交|代)[^,。;]*政府规章/u;
const longestRules = 8;

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

const farthestEarlier = 60;
/** What is kept of those is told: 保留87件，现行有效140件 counts all. */
const issuedBefore = /20\d\d年[^,。;]{0,8}前[^,。;]{0,6}(?:制[发定]|印发|出台|发布)(?:(?!保留\d)[^。;])*$/u;

/** 开展定期清理，宣布废止13件，继续有效97件; 确定继续有效97件: of what was gone through. */
const keptAfterReview =
  /(?:开展|进行|组织|完成)[^。;]{0,16}清理(?![后并]?废止|结果)(?:(?!截至|目前|现)[^。;])*(?:继续|确认|确定|仍然|保持|仍)[^,。;\d]{0,4}有效[^,。;\d]{0,10}$|确[定认]继续有效[^,。;\d]{0,10}$/u;

/** 清理规范性文件1362件，其中继续有效986件: of those that were gone through, of whatever level. */
const keptOfReviewed = /清理[^。;\d]{0,16}文件\d+件,其中[^。;\d]*$/u;

/** 对2022年12月31日前制发的规范性文件进行清理，继续有效55件: without those of this year. */
const isOfEarlier = (done: readonly Act[], { start, end }: Phrase, text: string): boolean =>
  done[0] === 'inForce' &&
  (issuedBefore.test(text.slice(Math.max(0, start - farthestEarlier), start)) ||
    keptAfterReview.test(text.slice(Math.max(0, start - farthestEarlier), end)) ||
    keptOfReviewed.test(text.slice(Math.max(0, start - farthestEarlier), end)));

const farthestPublished = 110;
const amongPublished = /(?:公开|发布|公布)[^。;]{0,8}规范性文件\d+件[,(]?其中[^。;]*$/u;
const ofTheYear = /[本今当全]年|年内|20\d\d年|新制|新出|新发/u;
const published = /(?:公开|公布|公示|发布|推送)[^。;]{0,16}信息[^。;]{0,6}\d条[^。;]{0,80}$/u;

/** 公开信息309条，其中工作动态306条，有效规范性文件2件: what was published of them. */
function isPublished(
  done: readonly Act[],
  { start, end }: Phrase,
  { lastKind, topic, text }: Context,
): boolean {
  const before = text.slice(Math.max(0, start - farthestPublished), start);
  // 公开规范性文件30件，其中现行有效28件.
  // 公开规范性文件30件，其中本年新制发7件: those of the year are told apart.
  if (amongPublished.test(text.slice(Math.max(0, start - farthestPublished), end)))
    return done[0] !== 'issue' || !ofTheYear.test(text.slice(start, end));
  return done[0] === 'inForce' && lastKind === 'count' && topic === 'thing' && published.test(before);
}

/** How surely a number tells what was done with documents of the body in the year. */
function certaintyOf(
  done: readonly Act[],
  phrase: Phrase,
  number: NumberToken,
  context: Context,
  side: Side,
): Certainty {
  const { text } = context;
  const clear =
    done.length === 1 &&
    !lapsedOnly(phrase, text) &&
    !isOfEarlier(done, phrase, text) &&
    !namesOtherBody(phrase, context) &&
    !namesGovernment(phrase, number, context) &&
    !isReviewed(done[0]!, number, text) &&
    !standsBesideAmended(done[0]!, number, phrase, text) &&
    !isPublished(done, phrase, context) &&
    !(phrase.head === undefined && context.besides.has('drafting'));
  if (!clear) return 'loose';
  const named = phrase.head !== undefined && phrase.head.id !== 'paper' && verbsOf(phrase).length > 0;
  // 公开现行有效规范性文件2件: perhaps not all of them.
  return side === 'left' && named && !has(phrase, 'verb', 'publish') ? 'sure' : 'likely';
}

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
