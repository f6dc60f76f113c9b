import type { NumberToken, WordToken } from '../../../language/scan/scan.ts';
import { type Phrase, unknownBetween, wordsOf } from '../clauses/phrase.ts';
import { type Context, speaksOfRequests } from '../figures/context.ts';

export const disclosing: ReadonlySet<string> = new Set(['disclosed', 'partlyDisclosed']);

/** 涉及国家秘密的公文类信息3条, 国家秘密以外的其他免予公开的公文5件: papers, and how they may be disclosed. */
const namesPapers = (last: WordToken, phrase: Phrase, text: string): boolean =>
  // 因申请内容不明确发出补正通知71份.
  wordsOf(phrase, 'thing').some(
    ({ start, end }) => start >= last.end && /[知函书]$/u.test(text.slice(start, end)),
  ) || phrase.heads.some(({ start, end }) => start >= last.end && /公文|发文/u.test(text.slice(start, end)));

/** 予以公开规划12件, 全部公开政府信息240条: the words after say that something else is counted. */
export function countsOther(last: WordToken, phrase: Phrase, number: NumberToken, text: string): boolean {
  // 行政查询事项告知另行查询3件: what they were told.
  if (
    wordsOf(phrase, 'outcome', 'unspecific').some(
      ({ start, end }) => start >= last.end && text.slice(start, end) === '告知',
    )
  )
    return false;
  // 目前已公开300条政策: what was published.
  if (
    disclosing.has(last.id) &&
    number.unit === '条' &&
    papersBehind.test(text.slice(number.end, number.end + 10))
  )
    return true;
  const goesOn = furtherReason.test(text.slice(last.end, number.start));
  if (!goesOn && unknownBetween(phrase, last.end, number.start) >= 2) return true;
  if (namesPapers(last, phrase, text)) return true;
  const head = phrase.heads.find(
    (one) => one.start >= last.end && one.id !== 'request' && one.id !== 'application',
  );
  if (!head || !disclosing.has(last.id) || text[head.end] === '的') return false;
  return number.unit === '条' || !text.slice(head.start, head.end).includes('信息');
}

const papersBehind = /^\p{Script=Han}{0,6}(?:政策|文件|公[告示]|新闻|动态|解读|制度|办法|清单|结果|数据)/u;

/** 第三方不同意且不影响公共利益的3件: more of the same reason. */
const furtherReason = /^(?:公开)?[且并而][^,。;\d]{2,16}的$/u;

const farthestPapers = 80;
/** What came before in the sentence: papers by the ways in which they may be disclosed. */
const byAttribute =
  /属性[^。;]*$|主动公开(?:类|的)?(?:占)?[\d.]+[^。;]*依申请公开(?:类|的)?(?:占)?[\d.]+[^。;]*$/u;

/** 核定公文属性1106件，主动公开占19.3%（213件）、依申请公开占8.1%（90件）、不予公开占72.6%（803件）. */
export const isOfPapers = ({ start }: Phrase, text: string): boolean =>
  byAttribute.test(text.slice(Math.max(0, start - farthestPapers), start));

/** Whether a result told here is one of requests. */
export const isRelated = (phrase: Phrase, context: Context): boolean =>
  speaksOfRequests(phrase, context) ||
  context.inRequestList ||
  context.lastKind === 'outcome' ||
  // 受理申请117件，申请人为企业21家、其他机构10家；予以公开53件.
  (context.told.has('requests.received') && phrase.heads.length === 0);

/** 全年公开的资助政策18条. */
const publishedThings = /公开的(?!申请|答复|信息公开)\p{Script=Han}{2,12}$/u;

/** 主动公开情况。经费安排予以公开4次; 79个单位全部公开预算: published, where nothing speaks of requests. */
export function isPublication(
  ids: readonly string[],
  { unit, start, end }: NumberToken,
  phrase: Phrase,
  context: Context,
): boolean {
  const { text } = context;
  if (unit === '条' && publishedThings.test(text.slice(phrase.start, start))) {
    context.topic = 'thing';
    return true;
  }
  if (unit === '个' && bodiesBehind.test(text.slice(end, end + farthestBodies))) return true;
  const isKind = publishedBy.has(unit) && ids.every((id) => disclosing.has(id));
  return (context.aspect === 'published' || isKind) && !isRelated(phrase, context);
}
const bodiesBehind = /^\p{Script=Han}{0,3}(?:单位|部门|机构|乡镇|街道|社区)/u;
const farthestBodies = 6;
const publishedBy: ReadonlySet<string> = new Set(['条', '个', '项', '篇', '期']);
