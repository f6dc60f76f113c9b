import { has, type Phrase } from '../clauses/phrase.ts';
import { type Context, plainCount } from '../figures/context.ts';
import type { Meaning } from '../figures/draft.ts';
import type { Mention } from './mentions.ts';

const longestSign = 7;
const leftOver = /(?:[仍尚还]有|除)$/u;
const rest = /(?:其余|剩余|余下|剩下)的?$/u;
/** 4件在法定期限内办理; 13件仍在答复期限内: no word that anything is done. */
const withinTerm =
  /^(?:仍|尚|还|正)?(?:在|处于)(?:法定|规定)?(?:的)?(?:办理|答复|处理)?(?:期限|时限|期)内(?:继续|正在|抓紧|加紧)?(?:办理|答复|处理)?(?:中|之中)?[,。;)、]/u;
/** 办结243件，余8件. */
const remaining = /(?:[,;](?:尚|还|仍|结)?[余剩]|剩余|结余)$/u;
const stillWithin = /^(?:仍|尚|还|正)/u;
const longestTerm = 16;
const doing = /^(?:正在|仍在|尚在)(?:办理|处理|答复)/u;
const awaits = /^(?:申请)?(?:尚|仍|还)?待(?:答复|办理|办结|回复)[,。;]/u;
/** 8件正在办理中. */
const onlyDoing = /^(?:正在|仍在|尚在)(?:办理|处理|答复)中?[,。;]/u;
const doingBefore = /(正在|尚在|仍在)(?:办理|处理|答复)中?的?有?$/u;

const stillInHand =
  /(?:仍|尚|还|正)(?:处于|在)?(?:办理|答复|处理)(?:过程)?中?的(?:政府)?(?:信息)?(?:公开)?申请(?:件|事项)?(?:共|有|还有|尚有|为)*$/u;
const atEnd = /(?:年[末底终]|12月31日(?:24时)?)[,止]?/u;
const longestInHand = 24;
const longestEnd = 14;

/** 截至年末仍在办理中的申请3件: what was asked for is named with what is left of it. */
function readInHand({ heads, start: from }: Phrase, start: number, text: string): Meaning | null {
  if (heads.length !== 1 || !stillInHand.test(text.slice(Math.max(0, start - longestInHand), start)))
    return null;
  return atEnd.test(text.slice(Math.max(0, from - longestEnd), start))
    ? stillOpen('likely')
    : plainCount('request');
}

/** 剩余26件均未到法定期限. */
const undue = /^(?:均|都)?(?:尚)?未(?:到|满|届|超)/u;

/** What had not been answered at the end of the year. */
const stillOpen = (certainty: Meaning['certainty']): Meaning => ({
  metric: 'requests.carriedOut',
  kind: 'outcome',
  certainty,
  topic: 'request',
});

/** 办结66件，其中予以公开26件、不予公开8件，剩余32件: what is left in a list of results is the rest of what was answered. */
const isRestOfResults = ({ inRequestList, lastKind }: Context): boolean =>
  inRequestList && lastKind === 'outcome';

/** 尚有4件在法定期限内办理; 剩余13件仍在答复期限内; 办结243件，余8件. */
function isLeft(before: string, end: number, context: Context): boolean {
  const { text, told } = context;
  const term = text.slice(end, end + longestTerm);
  if (withinTerm.test(term)) return leftOver.test(before) || (rest.test(before) && stillWithin.test(term));
  if (!remaining.test(before) || isRestOfResults(context)) return false;
  return told.has('requests.processed') && closing.includes(text[end] ?? '。');
}
const closing = ',。;';

/** 尚有5件政府信息公开申请正在办理中: the noun stands between; 5件申请正在办理 may be of any time. */
function readDoing(left: Phrase, right: Phrase, start: number, text: string): Meaning | null {
  const { head } = right;
  if (right.heads.length !== 1 || (head!.id !== 'request' && head!.id !== 'application')) return null;
  if (!doing.test(text.slice(head!.end, head!.end + longestSign + 1))) return null;
  const isLeftOver =
    leftOver.test(text.slice(Math.max(0, start - longestSign), start)) ||
    atEnd.test(text.slice(Math.max(0, left.start - longestEnd), left.end));
  return isLeftOver ? stillOpen('likely') : plainCount('request');
}

/** 尚有5件政府信息公开申请正在办理中: behind what was told of something else, too. */
const readNamed = (
  left: Phrase,
  right: Phrase,
  start: number,
  text: string,
  ofRequests: boolean,
): Meaning | null =>
  ofRequests || right.heads[0]?.id === 'request'
    ? (readInHand(left, start, text) ?? readDoing(left, right, start, text))
    : null;

/** 18件已答复，1件待答复. */
const isAwaited = ({ words }: Phrase, behind: string, { told }: Context): boolean =>
  words.length === 0 && told.has('requests.processed') && awaits.test(behind);

/** 正在办理 may be said of the day of writing. */
const sureness = (inHand: string): Meaning['certainty'] => (inHand === '正在' ? 'loose' : 'likely');

/** 截至12月31日，仍有3件尚在办理期限内; 已办结79件、正在办理5件; 剩余2件将于下年1月答复. */
export function readStillOpen({ left, right, number }: Mention, context: Context): Meaning | null {
  const { text, topic, aspect, told, reportYear } = context;
  const ofRequests = topic === 'request' || (topic === null && aspect === 'requests');
  const named = readNamed(left, right, number.start, text, ofRequests);
  if (named) return named;
  if (!ofRequests || told.has('requests.carriedOut') || left.heads.length > 0 || has(right, 'verdict'))
    return null;
  const before = text.slice(Math.max(0, number.start - longestSign), number.start);
  const inHand = doingBefore.exec(before)?.[1];
  if (inHand) return told.has('requests.processed') ? stillOpen(sureness(inHand)) : null;
  const behind = text.slice(number.end, number.end + longestSign + 1);
  if (isLeft(before, number.end, context) || isAwaited(left, behind, context)) return stillOpen('likely');
  if (rest.test(before) && undue.test(behind) && told.has('requests.processed')) return stillOpen('likely');
  const says = leftOver.test(before) || onlyDoing.test(behind);
  if (says && (has(right, 'carry', 'open', 'due') || doing.test(behind))) return stillOpen('likely');
  const nextYear = reportYear !== null && right.dates.some(({ from }) => from.year === reportYear + 1);
  const done = nextYear && right.heads.length === 0 && has(right, 'verb', 'answer', 'finish');
  return done && !has(left, 'verb') ? stillOpen('likely') : null;
}
