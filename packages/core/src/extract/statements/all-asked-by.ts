import { expression } from '../../language/expressions/expression.ts';
import { receives, thisYear, yearInDigits } from '../../language/expressions/pieces.ts';
import type { WordToken } from '../../language/scan/scan.ts';
import { type Phrase, wordsOf } from './clauses/phrase.ts';
import type { Context } from './figures/context.ts';
import { type Draft, toDraft, wholly } from './figures/draft.ts';

/** All of those received were asked for by one kind of applicants, told from `start` on. */
const allAskedBy = (applicant: WordToken, whole: Draft, start: number): Draft => ({
  ...whole,
  metric: `requests.${applicant.id}`,
  kind: 'applicant',
  form: 'all',
  certainty: whole.certainty === 'loose' ? 'loose' : 'likely',
  start,
  end: applicant.end,
  anchor: start,
  partOf: whole,
  done: false,
});

const from = /^(?:均|全部|全|皆|都)(?:为|系|是|由|来自于?|属于)/u;

/** “收到9件，全部为自然人申请”: the one kind of those who asked. */
export function readAllFrom(phrase: Phrase, all: WordToken, whole: Draft, text: string): Draft | null {
  const [applicant, ...others] = wordsOf(phrase, 'applicant').filter((word) => word.start >= all.end);
  if (!applicant || others.some(({ id }) => id !== applicant.id)) return null;
  const directly = from.test(text.slice(all.start, applicant.start)) && applicant.start - all.end <= 2;
  if (whole.metric !== 'requests.received' || !directly) return null;
  return allAskedBy(applicant, whole, all.start);
}

const askedBy = /^(?:申请(?:人|主体)(?:类[别型]|性质|身份|情况)?)?(?:为|系|是)$/u;

/** “收到5件，申请人类别为自然人”, “收到2件，为自然人申请”. */
export function readAskedBy(phrase: Phrase, whole: Draft, text: string): Draft | null {
  const [applicant, ...others] = wordsOf(phrase, 'applicant');
  if (whole.metric !== 'requests.received' || !applicant || others.length > 0) return null;
  if (!askedBy.test(text.slice(phrase.start, applicant.start))) return null;
  if (!/^(?:申请)?$/u.test(text.slice(applicant.end, phrase.end))) return null;
  return allAskedBy(applicant, whole, phrase.start);
}

const askers = expression`
  ^(?:在?${yearInDigits}|${thisYear})?,?(?:我[局镇乡办委]|本机关|本单位)?(?:新?${receives}的?|所有|全部)?(?:的)?
  (?:(?:政府)?信息公开|依申请公开)?申请(?:人|主体|者)?(?:类[别型]|身份|性质)?
  (?:均|全部|全|皆|都)(?:为|系|是|由|来自于?|属于)$
`;

/** “申请人均为自然人”, “全年申请均由企业提出”, where nothing tells how many there were: a share of 100 of this kind. */
export function readAllAskers(phrase: Phrase, { text }: Context): Draft | null {
  const [applicant, ...others] = wordsOf(phrase, 'applicant');
  if (!applicant || others.length > 0 || !askers.test(text.slice(phrase.start, applicant.start))) return null;
  return toDraft({ ...wholly(phrase.start, applicant), metric: 'rate', of: `requests.${applicant.id}` });
}
