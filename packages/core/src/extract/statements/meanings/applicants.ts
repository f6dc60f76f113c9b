import { expression } from '../../../language/expressions/expression.ts';
import { answers, lead, receives } from '../../../language/expressions/pieces.ts';
import type { NumberToken, WordToken } from '../../../language/scan/scan.ts';
import { has, type Phrase, unknownBetween, unknownFrom, verbsOf, wordsOf } from '../clauses/phrase.ts';
import {
  type Context,
  countsCases,
  isRemedy,
  plainCount,
  type Reader,
  type Side,
  speaksOfRequests,
  tellsOnlyOfCases,
} from '../figures/context.ts';
import type { Meaning } from '../figures/draft.ts';
import { countsTimes } from './request-words.ts';

const people: ReadonlySet<string> = new Set(['村民', '居民', '市民', '家长', '业主', '网民']);

/** Anybody may be meant, but for 群众申请 beside 企业申请. */
const anybody: ReadonlySet<string> = new Set(['群众', '人民群众', '民众']);

const opensCount = ({ told, lastKind }: Context): boolean =>
  !told.has('requests.received') && lastKind !== 'applicant';

/** 收到村民申请12件、企业申请3件: people, beside other kinds of those who ask. */
function readPeople(phrase: Phrase, number: NumberToken, context: Context, side: Side): Meaning | null {
  const word = wordsOf(phrase, 'person').at(-1);
  if (!word || side === 'right') return null;
  const goesOn = otherAskers.test(context.text.slice(number.end, number.end + farthestAskers));
  if (!context.theme.applicants && !goesOn) return null;
  const name = context.text.slice(word.start, word.end);
  // 收到群众申请15件，其中公民12件: all of them, before any kind is told.
  if (anybody.has(name) && !goesOn && opensCount(context)) return null;
  const named = people.has(name) || anybody.has(name);
  const farthest = anybody.has(name) ? 0 : 3;
  const asks = phrase.heads.some(({ start }) => start >= word.end && start - word.end <= farthest);
  return named && asks && phrase.head?.id !== 'thing'
    ? { metric: 'requests.naturalPerson', kind: 'applicant', certainty: 'likely', topic: 'request' }
    : null;
}

/** 、村委会申请1件: the next of those who ask. */
const otherAskers = expression`^(?:[、,和及与]|以及)\p{Script=Han}{2,6}申请\d`;
const farthestAskers = 14;

/** 自然人46件、律所5件、企业等单位15件: all that are no persons, or those of them that are not named. */
function readOthers({ id }: WordToken, named: boolean, { told }: Context): Meaning {
  if (!named || id === 'naturalPerson') return plainCount('request', 'applicant');
  const all: Meaning = {
    metric: 'requests.organization',
    kind: 'applicant',
    certainty: 'likely',
    topic: 'request',
  };
  return kindsOfOrganizations.some((metric) => told.has(metric))
    ? { ...all, metric: 'requests.otherOrganization', also: all.metric }
    : all;
}
const kindsOfOrganizations = ['enterprise', 'researchInstitution', 'publicInterest', 'legalService'].map(
  (id) => `requests.${id}`,
);

/** 法人申请42件 where 其他组织 or 律师事务所 are counted apart. */
const namesCompanies = ({ start, end }: WordToken, { text, theme }: Context): boolean =>
  theme.organizations && /^法人(?:单位|组织)?$/u.test(text.slice(start, end));

/** 收到公民提交的申请4件, where nothing else was told of those who asked: citizens may be anybody. */
const isAnyCitizen = ({ start, end }: WordToken, phrase: Phrase, context: Context): boolean =>
  context.text.slice(start, end) === '公民' &&
  !context.theme.groups &&
  has(phrase, 'verb', 'receive', 'handle', 'finish', 'answer') &&
  !context.inRequestList &&
  context.lastKind !== 'applicant' &&
  !context.told.has('requests.received');

const byCitizens: Meaning = {
  metric: 'requests.received',
  kind: 'request',
  certainty: 'likely',
  topic: 'request',
  also: 'requests.naturalPerson',
};

/** 甲局6件、其他单位4件, 家长12件、其他自然人2件: the rest of them; 申请较多的单位为甲局6件: who received them. */
const isOtherReceiver = ({ id, start, end }: WordToken, phrase: Phrase, text: string): boolean =>
  (/其[他它]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    (id === 'organization' || id === 'naturalPerson')) ||
  (id === 'organization' &&
    (receiving.test(text.slice(end, end + farthestReceipt)) ||
      wordsOf(phrase, 'body').some((body) => body.start >= end)));
/** 驻外单位收到申请20件. */
const receiving = expression`^(?:${lead}|另外?)*(?:${receives}|${answers})`;
const farthestReceipt = 10;

/** 其中反映养老服务33件、社会组织30件: what the requests were about, as those told before it. */
const isSubject = (
  { start, end }: WordToken,
  phrase: Phrase,
  { inRequestList, lastKind, text }: Context,
): boolean =>
  // 工程招标（9件）、入园企业（6件）.
  (inRequestList || unknownBetween(phrase, phrase.start, start) >= 2) &&
  lastKind === 'count' &&
  phrase.heads.length === 0 &&
  !has(phrase, 'verb', 'lodge') &&
  !/^(?:类)?(?:申请|提)/u.test(text.slice(end, end + 3));

/** 企业、律所等单位: all that are no persons; 企业等 alone leaves open who else; null where nothing is added. */
function readMore(last: WordToken, context: Context): Meaning | null {
  const behind = /^等(?:各类|其他|法人|社会)*(组织|单位|机构|主体|团体)?/u.exec(
    context.text.slice(last.end, last.end + 8),
  );
  return behind && readOthers(last, behind[1] !== undefined, context);
}

/** Whoever was not named. */
export const others: Meaning = {
  metric: 'requests.otherOrganization',
  kind: 'applicant',
  certainty: 'likely',
  topic: 'request',
  also: 'requests.organization',
};

/** 自然人86件、企业21件、其他10件: whoever was not named. */
function readRest(phrase: Phrase, context: Context): Meaning | null {
  // 其他申请10件.
  const asked = phrase.heads.length === 0 || (phrase.heads.length === 1 && phrase.head!.id === 'application');
  const bare = asked && has(phrase, 'rest', 'other') && verbsOf(phrase).length === 0;
  return bare && context.lastKind === 'applicant' && context.topic === 'request' ? others : null;
}

/** 法律服务机构及其他组织提交5件: of both together; null where they may be of anybody (自然人、法人和其他组织). */
function readTogether(words: readonly WordToken[], { text, told }: Context): Meaning | null {
  if (text[words.at(-1)!.end] === '等') return null;
  const ids = [...new Set(words.map(({ id }) => id))];
  if (ids.includes('naturalPerson') || ids.includes('organization')) return null;
  return {
    metric: ids.map((id) => `requests.${id}`).join('+'),
    kind: 'applicant',
    certainty: 'likely',
    topic: 'request',
    // 个人27件，企业和其他组织4件: all that are no persons.
    ...(isAllThatRemain(ids, told) && { also: 'requests.organization' }),
  };
}

const isAllThatRemain = (ids: readonly string[], told: Context['told']): boolean =>
  ids.includes('enterprise') && ids.includes('otherOrganization') && told.has('requests.naturalPerson');

/** 受理居民和单位提出的申请6件: whoever asked. */
const joinsPeople = (last: WordToken, phrase: Phrase, text: string): boolean =>
  last.id !== 'naturalPerson' &&
  wordsOf(phrase, 'person').some(
    ({ start, end }) =>
      end <= last.start && joined.test(text.slice(end, last.start)) && isAnyone(text.slice(start, end)),
  );
const isAnyone = (name: string): boolean =>
  people.has(name) || anybody.has(name) || name === '公众' || name === '社会公众';
const joined = /^(?:[和、及与或]|以及|或者)$/u;

/** 居民提出的5件申请和律所提出的1件申请: who asked for what the next number counts. */
const isOfNext = ({ start }: WordToken, phrase: Phrase): boolean =>
  wordsOf(phrase, 'join').some(
    (join) => join.end === start && phrase.heads.some(({ end }) => end === join.start),
  );

const decisions: ReadonlySet<string> = new Set(['licensing', 'penalties', 'compulsion']);

const isOfOthers = (last: WordToken, phrase: Phrase, text: string, side: Side): boolean =>
  (side === 'right' && isOfNext(last, phrase)) ||
  joinsPeople(last, phrase, text) ||
  // 58件行政处罚均为外地单位: of decisions.
  phrase.heads.some(({ id }) => decisions.has(id));

const passing = /转办|转交|转送|分送|移送|交由|转由/u;

/** 转办县级单位11件: to whom it was passed on; 3件申请公开企业年报: what was asked for. */
const isPassedOn = (phrase: Phrase, { start }: WordToken, text: string): boolean =>
  passing.test(text.slice(phrase.start, start)) || askedFor.test(text.slice(phrase.start, start));

/** 向企业公开信息3件: to whom it was disclosed, not what they asked for. */
const isGiven = ({ start, end }: WordToken, text: string): boolean =>
  '向对给'.includes(text[start - 1] ?? '。') &&
  /^(?:予以|依法)?(?:公开|提供|答复|告知)/u.test(text.slice(end, end + longestGiving));
const longestGiving = 6;
const askedFor = /(?:公开|查询|查阅|获取|了解|咨询)(?:有关|相关|涉及)?$/u;

const isRelated = (phrase: Phrase, context: Context): boolean =>
  speaksOfRequests(phrase, context) ||
  phrase.heads.some((head) => head.id === 'application') ||
  context.lastKind === 'applicant';

/** 22件复议案件中，申请人为自然人的19件: who brought the cases. */
const isOfCases = (phrase: Phrase, { inCaseList, topic, told }: Context): boolean =>
  isRemedy(topic) &&
  !phrase.heads.some(({ id }) => id === 'request') &&
  (inCaseList || tellsOnlyOfCases(told));

/** 公司全年共收到申请3件, in the report of a company: the body itself. */
const isSelf = ({ start, end }: WordToken, { own, text }: Context): boolean =>
  text.slice(start, end) === '公司' &&
  own !== null &&
  /(?:公司|集团)$/u.test(own) &&
  !/[\d申提]/u.test(text[end] ?? '');

/** 企业264件、科研5件、社会公益4件: short names, which beside others alone say who asked. */
const isShortName = ({ start, end }: WordToken, { lastKind, text }: Context): boolean =>
  lastKind !== 'applicant' && shortNames.has(text.slice(start, end));
const shortNames: ReadonlySet<string> = new Set(['科研', '社会公益', '法律服务', '其他机构', '其他类机构']);

/** 企业等单位: examples of them come before. */
const closesExamples = ({ id, start }: WordToken, { text }: Context): boolean =>
  id === 'organization' && text[start - 1] === '等';

/** Requests by who asked. */
export const readApplicant: Reader = (phrase, number, context, side) => {
  const words = wordsOf(phrase, 'applicant').filter(
    (word) => !isSelf(word, context) && !isShortName(word, context) && !closesExamples(word, context),
  );
  // 自然人36人次、企业3家次: each time they asked.
  const times = countsTimes(number, context.text);
  if (words.length === 0 && (countsCases(number) || times))
    return readPeople(phrase, number, context, side) ?? (side === 'left' ? readRest(phrase, context) : null);
  const last = words.at(-1);
  if (!last || !(countsCases(number) || times) || phrase.head?.id === 'thing') return null;
  if (isOfOthers(last, phrase, context.text, side)) return null;
  if (isSubject(last, phrase, context) || isOfCases(phrase, context)) return plainCount();
  if (!isRelated(phrase, context)) return null;
  const opens = context.text[number.start - 1] === '(' ? 1 : 0;
  const between = side === 'left' ? unknownBetween(phrase, last.end, number.start) : 0;
  if (between > opens) return null;
  if (words.some((word) => word.id !== last.id)) return readTogether(words, context);
  if (
    isOtherReceiver(last, phrase, context.text) ||
    isPassedOn(phrase, last, context.text) ||
    isGiven(last, context.text) ||
    isOfTrade(last, phrase, context.text)
  )
    return plainCount('request', 'applicant');
  return readMore(last, context) ?? readNamed(last, phrase, context, times);
};

/** 物业公司11件, 房地产企业8件, 医疗卫生单位35件: of one trade. */
function isOfTrade({ id, start, end }: WordToken, phrase: Phrase, text: string): boolean {
  if (id !== 'enterprise' && !(id === 'organization' && text.slice(start, end) === '单位')) return false;
  const trade = text.slice(unknownFrom(phrase, start), start);
  return onlyWords.test(trade) && !anyTrade.test(trade);
}
const onlyWords = /^\p{Script=Han}{2,}$/u;
const anyTrade = /(?:辖区|本地|相关|有关|部分|来自|属于|分别|通过|包括|所述|的)$/u;

const isAllOthers = ({ id }: WordToken, { told }: Context): boolean =>
  id === 'otherOrganization' && !told.has('requests.enterprise') && told.has('requests.naturalPerson');

/** One kind of those who ask. */
function readNamed(last: WordToken, phrase: Phrase, context: Context, times: boolean): Meaning {
  // 自然人、法人、其他组织: companies, beside other kinds of organisations.
  const companies = last.id === 'organization' && namesCompanies(last, context);
  // 社会组织 may be of public interest or not.
  const either = last.id === 'publicInterest' && context.text.slice(last.start, last.end) === '社会组织';
  if (isAnyCitizen(last, phrase, context)) return byCitizens;
  return {
    metric: `requests.${last.id}`,
    kind: 'applicant',
    certainty: either || companies || times ? 'likely' : 'sure',
    topic: 'request',
    ...(either && { also: 'requests.otherOrganization' }),
    // 自然人140件、其他各类组织28件: all that are no persons.
    ...(isAllOthers(last, context) && { also: 'requests.organization' }),
    ...(companies && { also: 'requests.enterprise' }),
  };
}
