import { bodySuffix } from '../../../language/bodies/index.ts';
import { readDate } from '../../../language/dates/read-date.ts';
import { expression } from '../../../language/expressions/expression.ts';
import { yearInWords } from '../../../language/expressions/pieces.ts';
import type { Citable } from '../../../language/prose/cite.ts';
import type { Told } from './family.ts';

/** A signature with its date on a line of its own takes so many paragraphs. */
export const signatureLength = 2;

const name = /^[(]?([\u3400-\u9fff]{4,30}?)(?:[(](?:公章|盖章|印章|章)[)])?(?=$|[\d二])/u;
const dateInLine = expression`(?:20\d\d|${yearInWords})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日[)]?$`;

const two = (value: number): string => String(value).padStart(2, '0');

interface Signed {
  readonly paragraph: Citable;
  readonly told: Told;
}

function dateOf(paragraph: Citable): Signed | null {
  const start = dateInLine.exec(paragraph.text)?.index;
  if (start === undefined) return null;
  const { year, month, day } = readDate(paragraph.text, start)?.from ?? {};
  if (!year || !month || !day) return null;
  const date = `${year}-${two(month)}-${two(day)}`;
  return { paragraph, told: { kind: 'signedOn', date, start, end: paragraph.text.length } };
}

function nameOf(paragraph: Citable): Signed | null {
  const match = name.exec(paragraph.text);
  const signed = match?.[1];
  if (!signed || bodySuffix(signed) === null) return null;
  const start = match[0].indexOf(signed);
  return {
    paragraph,
    told: { kind: 'body', role: 'signed', name: signed, start, end: start + signed.length },
  };
}

/** The body and the day under which a report is signed: a line of both at its very end, or one of each. Nothing without a day. */
export function readSignature(last: readonly Citable[]): Signed[] {
  const below = last.at(-1);
  const date = below ? dateOf(below) : null;
  if (!below || !date) return [];
  const isAlone = /^[(]?$/u.test(below.text.slice(0, date.told.start));
  const above = last.at(-2);
  const named = isAlone ? above && nameOf(above) : nameOf(below);
  // A sentence that ends in a date is no signature.
  if (!isAlone && !named) return [];
  const isWhole = isAlone
    ? named?.told.end === above?.text.replace(/[(].*$/u, '').length
    : named?.told.end === date.told.start;
  return named && isWhole ? [named, date] : isAlone ? [date] : [];
}
