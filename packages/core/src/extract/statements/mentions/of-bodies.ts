import { expression } from '../../../language/expressions/expression.ts';
import {
  answers,
  bodyEnding,
  count,
  counter,
  counties,
  lead,
  receives,
  towns,
  units,
} from '../../../language/expressions/pieces.ts';
import { has } from '../clauses/phrase.ts';
import type { Mention } from './mentions.ts';

const bodyBefore = expression`(?:针对|涉及|[向对、和与及])[^,。;、()]{1,16}${bodyEnding}\($`;
const farthestBody = 24;

/** 针对县政府（93件）、县自然资源局（81件）的申请: asked of each, not received by the one that reports. */
const isOfBodyBefore = ({ number }: Mention, text: string): boolean =>
  text[number.start - 1] === '(' &&
  bodyBefore.test(text.slice(Math.max(0, number.start - farthestBody), number.start));

const bodiesWithin = /^(?:以[上下内]|至\d+件)?(?:以[上下内])?的(?:单位|部门)?(?:分别)?(?:有|为)?\d+[个家]/u;
const longestWithin = 20;

/** 收件100件以上的1个、50至100件的2个: how much bodies received. */
const countsWithin = ({ number }: Mention, text: string): boolean =>
  bodiesWithin.test(text.slice(number.end, number.end + longestWithin));

const restOfBodies = expression`其[他它余]的?${count}[个家](?:${counties}|${units}|${towns}|处室|科室)${lead}*${receives}?$`;
const longestRest = 18;

/** 县司法局21件，其余单位73件. */
const restBehindBody = expression`${bodyEnding}${receives}?${count}${counter}[、,;和及](?:以及)?其[他它余]各?${units}${lead}*${receives}?$`;
const farthestRestOfBodies = 28;

const thoseThat = expression`的(?:${units}|${towns})(?:共|分别)?(?:有|为|达)?$`;

/** 收到申请超过100件的单位有5个: how many bodies did so. */
const countsThoseThat = ({ number }: Mention, text: string): boolean =>
  (number.unit === '个' || number.unit === '家') &&
  thoseThat.test(text.slice(Math.max(0, number.start - longestThose), number.start));
const longestThose = 10;

const restOfTiers = expression`其[他它余]的?各?(?:${counties}|${towns}|${units})${lead}*(?:${receives}|${answers})$`;

/** 县政府办37件、…、其余24个单位51件: of bodies, not of organisations that asked. */
const isOfRestOfBodies = ({ number, left }: Mention, text: string): boolean =>
  has(left, 'rest') &&
  (restOfTiers.test(text.slice(Math.max(0, number.start - longestRest), number.start)) ||
    restOfBodies.test(text.slice(Math.max(0, number.start - longestRest), number.start)) ||
    restBehindBody.test(text.slice(Math.max(0, number.start - farthestRestOfBodies), number.start)));

const ofEachBefore = expression`${count}[个家名位户人][^,。;\d]{1,8}各(?:自|有|为|提出|提交|申请)?$`;
const longestEach = 16;

/** 2家企业各1件: what each of them asked for, not all of them together. */
const isOfEach = ({ number, left }: Mention, text: string): boolean =>
  has(left, 'each', 'each') &&
  ofEachBefore.test(text.slice(Math.max(0, number.start - longestEach), number.start));

/** What is told of single bodies, and not of the one that reports. */
export const isOfBodies = (mention: Mention, text: string): boolean =>
  isOfBodyBefore(mention, text) ||
  isOfRestOfBodies(mention, text) ||
  isOfEach(mention, text) ||
  countsWithin(mention, text) ||
  countsThoseThat(mention, text);
