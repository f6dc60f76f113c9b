import type { NumberToken } from '../../../language/scan/scan.ts';
import type { Certainty } from '../../../model/claim.ts';
import { has, type Phrase, verbsOf, wordsOf } from '../clauses/phrase.ts';
import type { Context, Side } from '../figures/context.ts';
import { namesOtherBody } from '../scope/bodies.ts';

/** What may be done with documents. */
export type Act = 'issue' | 'repeal' | 'inForce';

/** The sentence that a place stands in. */
const sentenceAround = (place: number, text: string): string => {
  const end = text.indexOf('。', place);
  return text.slice(text.lastIndexOf('。', place) + 1, end < 0 ? text.length : end);
};

/**
 * What lapsed by itself is nothing that the body did; what it declared to have lapsed may stand beside what it repealed, or be counted
 * with it, and is all that it repealed where the sentence tells of nothing else.
 */
function lapsedOnly(phrase: Phrase, text: string): boolean {
  const repeals = wordsOf(phrase, 'verb', 'repeal');
  const words = repeals.map(({ start, end }) => text.slice(start, end));
  if (words.length === 0 || !words.every((one) => one.endsWith('失效') && !one.includes('废止')))
    return false;
  return (
    !words.every((one) => one === '宣布失效') || sentenceAround(repeals[0]!.start, text).includes('废止')
  );
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

/** 对现行规范性文件12件开展清理: those that were gone through. */
const isGoneThrough = (phrase: Phrase, { end }: NumberToken, text: string): boolean =>
  /^(?:其中|[,:])*(?:组织|集中)?[对将就]/u.test(text.slice(phrase.start, phrase.end)) &&
  /^[^,。;]{0,8}(?:清理|评估|审[核查]|梳理|修[订改])/u.test(text.slice(end, end + 12));

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

/** 现行有效省政府规章187件, 牵头制定2部政府规章, in the report of a department: none of its own. */
const namesGovernment = ({ start, head }: Phrase, number: NumberToken, { kind, text }: Context): boolean =>
  (kind === 'department' || kind === 'office') &&
  head !== undefined &&
  (/^[省市县区州]政府/u.test(text.slice(head.start, head.end)) ||
    ledForGovernment.test(text.slice(start, number.end + longestRules)));
const ledForGovernment = /(?:牵头|提请|提交|代)[^,。;]*政府规章/u;
const longestRules = 8;

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
export function certaintyOf(
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
    !isGoneThrough(phrase, number, text) &&
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
