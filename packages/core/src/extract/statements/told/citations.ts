import { oldRegulations } from '../../../language/citations/documents.ts';
import { findAll } from '../../../language/prose/find-all.ts';
import { type Sentence, tells } from '../../../language/prose/sentences.ts';
import { sign } from '../../../language/scan/signs.ts';
import type { Family, Place, Told } from './family.ts';

/** A document cited: half-open range of the words that matter. */
interface Cited {
  readonly title: string | null;
  readonly issuer: string | null;
  readonly year: number | null;
  readonly number: number | null;
  readonly inForce: string | null;
  readonly start: number;
  readonly end: number;
}

const titles = /《([^《》]{2,120})》/gu;
const numbers = /([\u4e00-\u9fff]{1,12})?[〔[(【]((?:19|20)\d\d)(?:年)?[〕\])】]第?(\d{1,4})号/gu;
const decrees = /国务院(?:第)?令?(?:第)?(\d{2,4})号(?:令)?|(?:第)?(\d{2,4})号国务院令/gu;
const dates = /自?(20\d\d)年(\d{1,2})月(\d{1,2})日(?:起)?(?:正式|开始|修订)?(?:施行|实施|生效)/gu;
/** A title belongs to what follows it within so many characters: 》（以下简称《条例》，国务院令第711号）. */
const reach = 24;

interface Title {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const nothing = { title: null, issuer: null, year: null, number: null, inForce: null };

/** Names of the code before a number, without the words that lead up to it. */
const code = (printed: string | undefined): string | null =>
  /(?:国|[\u4e00-\u9fff]政|[\u4e00-\u9fff]府)[\u4e00-\u9fff]{0,8}$/u.exec(printed ?? '')?.[0] ?? null;

const cited = sign('《 〔 [ 国务院令 号令');

function* citedIn(sentence: Sentence): Generator<Cited> {
  const found: Title[] = findAll(sentence.text, titles)
    .map((match) => ({ text: match[1]!, start: match.index, end: match.index + match[0].length }))
    .filter(({ text: title }) => title.length > 2);
  const titleBefore = (at: number, within: number): string | null =>
    found.findLast(({ end }) => end <= at && at - end <= within)?.text ?? null;
  /** 国务院令第711号《中华人民共和国政府信息公开条例》 */
  const titleBehind = (at: number): string | null => found.find(({ start }) => start === at)?.text ?? null;
  const place = (match: RegExpMatchArray) => ({
    start: sentence.start + match.index!,
    end: sentence.start + match.index! + match[0].length,
  });
  for (const { text: title, start, end } of found)
    yield { ...nothing, title, start: sentence.start + start, end: sentence.start + end };
  for (const match of findAll(sentence.text, numbers)) {
    const issuer = code(match[1]);
    const at = match.index + (match[1]?.length ?? 0) - (issuer?.length ?? 0);
    // 《…条例》和国办公开办函〔2021〕30号: another document than the one with the title.
    const isAnother = /》[和与及、,]$/u.test(sentence.text.slice(Math.max(0, at - 2), at));
    yield {
      ...nothing,
      title: isAnother ? null : titleBefore(at, 12),
      issuer,
      year: Number(match[2]),
      number: Number(match[3]),
      start: sentence.start + at,
      end: place(match).end,
    };
  }
  for (const match of findAll(sentence.text, decrees))
    yield {
      ...nothing,
      title: titleBefore(match.index, reach) ?? titleBehind(match.index + match[0].length),
      number: Number(match[1] ?? match[2]),
      ...place(match),
    };
  for (const match of findAll(sentence.text, dates)) {
    const [, year, month, day] = match;
    const inForce = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
    const next = match.index + match[0].length;
    const follows = found.find(({ start }) => start === next + 1 && sentence.text[next] === '的');
    // 自2008年5月1日施行以来 looks back at the Regulations before their revision.
    if (sentence.text.startsWith('以来', next) && inForce === oldRegulations.inForce) continue;
    yield { ...nothing, title: follows?.text ?? titleBefore(match.index, 40), inForce, ...place(match) };
  }
}

function* read({ text, sentences }: Place): Generator<Told> {
  for (const sentence of sentences())
    if (tells(sentence, cited))
      for (const { start, end, ...words } of citedIn(sentence))
        yield { kind: 'citation', printed: text.slice(start, end), ...words, start, end };
}

/** The documents a paragraph cites: titles, their numbers and decrees, and the days they came into force. */
export const citations: Family = { sign: cited, read };
