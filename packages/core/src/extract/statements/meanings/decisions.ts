import { expression } from '../../../language/expressions/expression.ts';
import { lead, place } from '../../../language/expressions/pieces.ts';
import type { NumberToken } from '../../../language/scan/scan.ts';
import type { WordClass } from '../../../language/words/types.ts';
import type { Head } from '../clauses/nouns.ts';
import { has, type Phrase, unknownBetween, verbsOf, wordsOf } from '../clauses/phrase.ts';
import { type Context, isRemedy, plainCount, type Reader, type Side } from '../figures/context.ts';
import type { Meaning, Topic } from '../figures/draft.ts';
import { namesOtherBody } from '../scope/bodies.ts';

type Decision = 'licensing' | 'penalties' | 'compulsion';
const decisions: ReadonlySet<string> = new Set(['licensing', 'penalties', 'compulsion']);
const isDecision = (id: string | null | undefined): id is Decision => id != null && decisions.has(id);

/** 项 counts matters that may be licensed, not licences. */
const counters = '件宗起例次个份条';
/** 作出税务行政处罚1403户次: each a decision. */
const times: ReadonlySet<string> = new Set(['件次', '宗次', '户次']);
const shortName = 2;

/** 许可 and 处罚 alone are decisions only beside 行政许可 and the like. */
const isShort = (head: Head): boolean => head.end - head.start <= shortName;

/** The clause goes on to say 的决定结果, not only 行政许可决定153件. */
function speaksOfDecisions(number: NumberToken, text: string): boolean {
  const stop = text.indexOf('。', number.end);
  const rest = text.slice(number.end, stop < 0 ? undefined : stop);
  return rest.includes('决定') && ofDecisions.test(rest);
}
const ofDecisions = /(?<!许可类?|处罚类?|强制类?)决定/u;

const longestField = 8;

/** 税务行政许可 of a tax bureau: the field is the body's own. */
function isOwnField(from: number, to: number, { text, own, kind }: Context): boolean {
  const field = /(\p{Script=Han}{2,8}?)(?:领域|行业|系统|方面|类)?的?$/u.exec(
    text.slice(from, to).slice(-longestField),
  )?.[1];
  return field !== undefined && kind === 'department' && (own ?? '').includes(field);
}

/** 县级行政处罚80起: of one level. */
const ofLevel = expression`${place}级$`;
/** 行政处罚案件25件，其中结案20件: of which not all were decided. */
const partlyDecided = /^[^。;]{0,4}(?:其中|已)[^。;]{0,12}(?:结案|移送|办结)/u;

/** 行政许可决定60件、变更30件、延续10件: perhaps all of them are decisions. */
const besideChanges = /^[件个份宗项]?[、,及和](?:变更|延续|换[发证]|注销|补[办发])[^、,。;\d]{0,6}\d/u;

const namesSome = /等(?:各[类项种]|方面的?|[类项])?$/u;
const longestSome = 4;

/** 办理相关行政许可1126件: of some matters. */
const ofMatters = /(?:相关|有关|该类|此类|上述|涉企|涉农)的?$/u;

const leading: ReadonlySet<string> = new Set(['verb', 'scope']);

const introducing: ReadonlySet<WordClass> = new Set([
  'verb',
  'scope',
  'sum',
  'join',
  'part',
  'all',
  'object',
]);

/** 简易程序处罚18.6万起, 从轻处罚860件: a word that is not of what was done stands directly before the short name. */
function namesKind({ start, words }: Phrase, head: Head, text: string): boolean {
  if (head.start === start || !isHan.test(text[head.start - 1]!)) return false;
  const before = words.find(({ end }) => end === head.start);
  return before === undefined || (before.end - before.start > 1 && !introducing.has(before.class));
}
const isHan = /\p{Script=Han}/u;

/** 办理道路运输行政许可, 含食品经营许可 and 县某局作出行政处罚 are figures of one field or body. */
function isPartial(phrase: Phrase, head: Head, number: NumberToken, context: Context): boolean {
  // 平台办理行政许可60件、线下办理40件; 治安处罚304件、其他处罚74件.
  if (has(phrase, 'channel') || has(phrase, 'rest')) return true;
  // 行政处罚含简易程序16203件: some of them.
  if (wordsOf(phrase, 'part').some(({ start }) => start >= head.end)) return true;
  if (ofMatters.test(context.text.slice(Math.max(0, head.start - 3), head.start)))
    context.besides.add('someDecisions');
  if (context.besides.has('someDecisions')) return true;
  if (ofLevel.test(context.text.slice(Math.max(0, head.start - 2), head.start))) return true;
  if (partlyDecided.test(context.text.slice(number.end, number.end + 24))) return true;
  if (besideChanges.test(context.text.slice(number.end, number.end + 16))) return true;
  if (isShort(head) && namesKind(phrase, head, context.text)) return true;
  const verb = verbsOf(phrase).findLast(({ end }) => end <= head.start);
  // 作出教师资格认定等行政许可: all of them, of which one is named.
  const unknown = namesSome.test(context.text.slice(Math.max(0, head.start - longestSome), head.start))
    ? 0
    : unknownBetween(phrase, verb?.end ?? phrase.start, head.start);
  const last = phrase.words.findLast(({ class: kind, end }) => end <= head.start && leading.has(kind));
  if (unknown >= 2 && !isOwnField(last?.end ?? phrase.start, head.start, context)) return true;
  return namesOtherBody(phrase, context);
}

/** 作出行政许可12项、行政处罚4项: what was decided, whatever counts it. */
const decides = (phrase: Phrase, { unit }: NumberToken, { text, lastKind, lastUnit }: Context): boolean =>
  unit === '项' &&
  (/[作做]出/u.test(text.slice(phrase.start, phrase.head!.start)) ||
    (verbsOf(phrase).length === 0 && lastKind === 'decision' && lastUnit === unit));

/** Not 推进重点事项公开，全年行政许可…: a clause that ends there published nothing of what follows. */
const publishing =
  /(?:公开|公布|公示|发布)(?![率,;])(?:办理)?(?:(?!作出|实施|办理|(?<!许可|处罚|强制)决定|审批|核发|。).){0,100}\d[件个条份宗项期篇]次?(?:[,、;]|以?及|和|与)?$/u;

/** 公开规范性文件3件，行政许可3607件: the list goes on with what was published; 发布信息113条；办理行政许可1883件 does not. */
const goesOnPublishing = (phrase: Phrase, text: string): boolean =>
  verbsOf(phrase).every(({ id }) => id === 'handle' && text[phrase.start - 1] !== ';') &&
  publishing.test(text.slice(Math.max(0, phrase.start - 120), phrase.start));

/** 行政处罚案件被撤销1件, 行政许可撤回3件, 行政许可不予批准4件: what became of decisions, whenever they were made, or none. */
const undone = /被|撤[销回]|不予|未予|未获|不批|驳回/u;

/** 行政许可变更30件, 行政处罚听证2次, 行政处罚结果15条: what else there is of them. */
const beside = /^(?:决定)?(?:变更|延续|注销|补[办发]|听证|评查|复议|信用)/u;

/** 行政复议维持行政处罚决定1件, 行政许可变更30件. */
const countsBeside = ({ heads }: Phrase, head: Head, { unit }: NumberToken, text: string): boolean =>
  heads.some(({ id, end }) => isRemedy(id) && end <= head.start) ||
  beside.test(text.slice(head.end, head.end + 4)) ||
  (unit === '条' && text.startsWith('结果', head.end));

const undoes = /(?:撤[销回]|注销|吊销|取消)$/u;

const namesLicences = /^[^。;]{0,6}其中[^。;]{0,20}行政许可/u;
/** 行政审批事项办结120件，其中行政许可18件、行政确认102件: more than licences. */
const countsApprovals = (head: Head, number: NumberToken, text: string): boolean =>
  text.slice(head.start, head.end).includes('审批') &&
  namesLicences.test(text.slice(number.end, number.end + 40));

const tellsOfPublished = (phrase: Phrase, text: string): boolean =>
  phrase.publishes ||
  has(phrase, 'verb', 'publish', 'amend') ||
  has(phrase, 'outcome', 'disclosed') ||
  goesOnPublishing(phrase, text);

/** 公开行政许可决定340件、行政处罚决定51件: decisions, though perhaps not all of them were made known. */
const isNamedDecision = ({ start, end }: Head, { unit }: NumberToken, { text, lastKind }: Context): boolean =>
  unit !== '条' && lastKind !== 'count' && text.slice(start, end).endsWith('决定');

/** 行政处罚本年处理决定数量803条: as the column of table two says it. */
const namesColumn = /^(?:本年度?)?处理决定/u;

/** 行政许可处58件、稽查局18件: who handled them. */
const namesOffice = ({ end }: Head, text: string): boolean =>
  /^[处科股室](?![理罚置])/u.test(text.slice(end, end + 2));

/** 行政许可共11个事项: kinds of licences. */
const countsKinds = ({ end }: NumberToken, text: string): boolean =>
  /^(?:[大小子]项|事项|类)/u.test(text.slice(end, end + 2));

/** Whether the number counts anything but decisions: what was asked for, published, concluded or undone. */
function countsOther(phrase: Phrase, head: Head, number: NumberToken, context: Context, side: Side): boolean {
  if (namesOffice(head, context.text) || countsKinds(number, context.text)) return true;
  const { text, lastKind } = context;
  const counts = number.unit === '' || counters.includes(number.unit) || times.has(number.unit);
  if (!counts && !decides(phrase, number, context)) return true;
  // 行政许可申请 was asked for, not decided; 行政审批局 is a body.
  if (text.slice(head.start, head.end).endsWith('申请') || text[head.end] === '局') return true;
  if (countsBeside(phrase, head, number, text)) return true;
  if (undoes.test(text.slice(Math.max(0, head.start - 2), head.start))) return true;
  if (countsApprovals(head, number, text)) return true;
  const ofColumn = side === 'left' && namesColumn.test(text.slice(head.end, number.start));
  if (number.unit === '条' && !ofColumn && has(phrase, 'verb', 'publish')) return true;
  const isDecided = ofColumn || isNamedDecision(head, number, context) || speaksOfDecisions(number, text);
  if (!isDecided && tellsOfPublished(phrase, text)) return true;
  // 主动公开信息128条，其中行政许可22条、行政处罚36条: what was published of them.
  if (number.unit === '条' && lastKind === 'count' && !ofColumn) return true;
  if (side === 'left' && undone.test(text.slice(head.end, number.start))) return true;
  // 执业登记、资格注册等行政许可: names of licences.
  return wordsOf(phrase, 'verb', 'conclude', 'receive').some(
    ({ end }) => !'、等'.includes(text[end] ?? '。'),
  );
}

/** 行政许可、行政处罚和行政强制合计409507件: the decisions named side by side before one number. */
function decisionsTogether({ heads, words }: Phrase): string[] {
  const named = heads.filter(({ id }) => isDecision(id));
  const isJoined = named
    .slice(0, -1)
    .every(({ end }) => words.some((word) => word.class === 'join' && word.start === end));
  return isJoined ? [...new Set(named.map(({ id }) => id))] : [];
}

const besideDecisions = /^、行政(?:处罚|强制)(?:决定)?\d/u;

/** 办理行政许可事项126件、行政处罚3件: one verb counts both, and so no kinds of matters. */
function asLicences(
  head: Head | undefined,
  phrase: Phrase,
  number: NumberToken,
  text: string,
): Head | undefined {
  if (head?.id !== 'thing' || number.unit !== '件' || text.slice(head.start, head.end) !== '行政许可事项')
    return head;
  const isDone = verbsOf(phrase).some(
    ({ id, end }) => (id === 'handle' || id === 'finish') && end === head.start,
  );
  return isDone && besideDecisions.test(text.slice(number.end, number.end + 12))
    ? { ...head, id: 'licensing' }
    : head;
}

const about =
  /(?:^|,)(?:主要|分别|多|内容|事项)*(?:涉及?|关于|有关|属于?|针对|反映|咨询|(?:申请|要求)公开)[^,、\d]{0,16}(?:\d+[件起宗](?:[,、][^,、\d]{1,12}\d+[件起宗])*[,、])?$/u;
/** 申请内容按频次排列：环评批复26件、处罚决定13件. */
const ofAsked = /申请(?:公开)?的?(?:内容|事项|信息|类[型别])[^。;\d]{0,14}[:为]/u;
const longestList = 90;

/** 新收申请28件，涉及行政许可11件、行政处罚7件: what requests are about, and what is listed with it. */
function isSubject(
  phrase: Phrase,
  head: Head,
  { topic, told, inRequestList, lastKind, text }: Context,
): boolean {
  const said = text
    .slice(Math.max(0, head.start - longestList), head.start)
    .split(/[。;]/u)
    .at(-1)!;
  if (lastKind === 'count' && ofAsked.test(said)) return true;
  if (topic !== 'request' && ![...told].some((metric) => metric.startsWith('requests.'))) return false;
  if (inRequestList && lastKind === 'count') return true;
  if (verbsOf(phrase).some(({ id }) => id !== 'occur')) return false;
  return about.test(said.split(/[:(]/u).at(-1)!);
}

/** 许可36件，处罚、强制均为0件: at the head of a sentence on what table two holds. */
const opensTable = (phrase: Phrase, head: Head, { aspect, text }: Context): boolean =>
  aspect === 'published' &&
  !has(phrase, 'compare') &&
  /[。;]/u.test(text[phrase.start - 1] ?? '。') &&
  unknownBetween(phrase, phrase.start, head.start) === 0 &&
  phrase.words.every((word) => word.start >= head.start || opening.has(word.id));
/** 全年共办理许可36件 as well. */
const opening: ReadonlySet<string> = new Set(['handle', 'finish', 'decide', 'year', 'weak', 'own']);

const decided = expression`(?:^|[^不未])(?:作出|做出|实施)(?:的?决定)?(?:${lead})*$`;
const longestDecided = 12;

/** 局机关作出许可86件，受委托的县局作出112件; 行政许可：作出决定36件: of the decisions that were spoken of last, or that the caption names. */
function readDecided(phrase: Phrase, { start, unit }: NumberToken, context: Context): Meaning | null {
  const { topic, lastKind, text } = context;
  if (!isDecision(topic) || phrase.heads.length > 0 || unit === '' || !'件宗起'.includes(unit)) return null;
  if (!decided.test(text.slice(Math.max(phrase.start, start - longestDecided), start))) return null;
  const goesOn = lastKind === 'decision' && (has(phrase, 'body') || has(phrase, 'scope'));
  const isCaptioned = text[phrase.start - 1] === ':' && context.aspect === 'published';
  return goesOn || isCaptioned
    ? { metric: `decisions.${topic}`, kind: 'decision', certainty: 'likely', topic }
    : null;
}

const readNamed: Reader = (phrase, number, context, side) => {
  const head = asLicences(phrase.head, phrase, number, context.text);
  if (!head || !isDecision(head.id) || number.unit === '元') return null;
  const topic: Topic = head.id;
  const beside =
    context.theme.decisions ||
    opensTable(phrase, head, context) ||
    isDecision(context.topic) ||
    phrase.heads.some((other) => isDecision(other.id) && !isShort(other));
  if (isShort(head) && !beside) return null;
  if (countsOther(phrase, head, number, context, side)) return plainCount('thing');
  const together = side === 'left' ? decisionsTogether(phrase) : [];
  if (together.length > 1)
    return {
      metric: together.map((id) => `decisions.${id}`).join('+'),
      kind: 'decision',
      certainty: has(phrase, 'sum') && !isPartial(phrase, head, number, context) ? 'likely' : 'loose',
      topic,
    };
  // 复议486件，其中针对许可决定162件: what the cases are against.
  if (context.aspect === 'remedies' || context.inCaseList) return plainCount('thing');
  if (isSubject(phrase, head, context)) return plainCount();
  const clear = side === 'left' && unknownBetween(phrase, head.end, number.start) <= 2;
  const isOpen =
    isPartial(phrase, head, number, context) ||
    (isNamedDecision(head, number, context) &&
      !speaksOfDecisions(number, context.text) &&
      tellsOfPublished(phrase, context.text));
  const certainty = !isOpen && (clear || side === 'right') ? 'likely' : 'loose';
  return { metric: `decisions.${head.id}`, kind: 'decision', certainty, topic };
};

/** Licences, penalties and compulsory measures. */
export const readDecision: Reader = (phrase, number, context, side) =>
  phrase.head || side === 'right'
    ? readNamed(phrase, number, context, side)
    : readDecided(phrase, number, context);
