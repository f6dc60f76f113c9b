import type { NumberToken } from '../../../language/scan/scan.ts';
import { has, type Phrase, tells } from '../clauses/phrase.ts';
import { type Context, plainCount, type Reader } from '../figures/context.ts';
import type { Meaning } from '../figures/draft.ts';

const farthest = 60;
const named = /集中采购[^。;]*$/u;
const projects = /(?:集中采购(?:项目)?|采购项目)(?:数量?|总数|个数)?(?:为|共有?|有)?$/u;
const amounts = /(?:金额|总额|资金)(?:为|达到?|共计?|合计|总计)?$/u;
/** 节约资金26万元, 预算金额: not what was paid. */
const others = /节[约支]|预算|限额|计划|中标|其中|面向|公告/u;

/** 采购项目9个，采购总金额176.2万元: in the words of the form, which counts 集中采购 alone. */
const inFormWords = /采购(?:项目|总金额)[^。;]*$/u;
const closeBehind = 12;

function namedBefore(before: string, behind: string): string | undefined {
  if (before.includes('集中采购')) return named.exec(before)?.[0];
  const inForm = before.includes('采购总金额') || behind.includes('采购总金额');
  return inForm ? inFormWords.exec(before)?.[0] : undefined;
}

/** 政府集中采购1420个项目，采购总金额86523.7万元: what the forms of 2019 count; 政府采购 alone is more than that. */
export const readProcurement: Reader = (phrase, number, { text }, side) => {
  if (side !== 'left' || has(phrase, 'compare')) return null;
  const before = text.slice(Math.max(0, number.start - farthest), number.start);
  const told = namedBefore(before, text.slice(number.end, number.end + closeBehind));
  if (told === undefined || others.test(told)) return null;
  if (number.unit === '元')
    return amounts.test(before)
      ? { metric: 'procurement.amount', kind: 'money', certainty: 'likely', topic: 'thing' }
      : plainCount('thing', 'money');
  const counts = number.unit === '项' || number.unit === '个' || number.unit === '次';
  const says = projects.test(before) && (told.includes('项目') || text.startsWith('项目', number.end));
  return counts && (says || (projects.test(before) && number.unit === '项'))
    ? { metric: 'procurement.projects', kind: 'count', certainty: 'likely', topic: 'thing' }
    : null;
};

/** 政府集中采购项目1420个，总金额8.65亿元: an amount of what was just counted. */
export function readSpent(left: Phrase, number: NumberToken, context: Context): Meaning | null {
  const isMoney = number.unit === '元' && !tells(left) && context.topic === 'thing';
  const spent = isMoney ? readProcurement(left, number, context, 'left') : null;
  return spent?.metric === 'procurement.amount' ? spent : null;
}
