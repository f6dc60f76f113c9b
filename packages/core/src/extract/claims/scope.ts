import type { Segment } from './segment.ts';

/** Spans of months that are not the whole year: 1-6月, 1月1日至9月30日, 截至10月底. */
const monthSpan = /1月?(?:1日|份)?(?:-|—|–|~|至|到)(?:\d{4}年)?(\d{1,2})月/u;
/** 自2008年…至…: figures added up over years. */
const yearSpan = /(?:自|从)((?:19|20)\d{2})年.{0,12}?[至到]/u;
const untilMonth = /截[至止](?:\d{4}年)?(\d{1,2})月/u;

/**
 * What limits a number to less (or other) than the report's own year and body, as printed; null when nothing does.
 * `sentence` holds the segments up to the number, the last being its own. A part of the year weighs most, then another year,
 * then 备案 and the like, then a level of government, then an area.
 */
export function readScope(
  sentence: readonly Segment[],
  text: string,
  upTo: number,
  reportYear: number | null,
): string | null {
  const own = sentence.at(-1)!;
  let partial: string | null = null;
  let filed: string | null = null;
  let level: string | null = null;
  let area: string | null = null;
  let now: string | null = null;
  let year: number | null = null;
  let since = false;
  let previous: string | null = null;
  for (const segment of sentence) {
    let carried = false;
    let yearHere: number | null = null;
    for (const token of segment.tokens) {
      if (token.start >= upTo) break;
      if (token.kind === 'year') yearHere = token.year;
      if (token.kind !== 'word') continue;
      const word = text.slice(token.start, token.end);
      if (token.class === 'carry') {
        if (token.id === 'previous' && segment === own) previous = word;
        else if (token.id !== 'previous') carried = true;
      }
      if (token.class !== 'scope') continue;
      if (token.id === 'partial' || token.id === 'years') partial = word;
      else if (token.id === 'since')
        since = !/(?:今年|本年|一年|年初|全年)$/u.test(text.slice(token.start - 2, token.start));
      else if (token.id === 'filed' && segment === own) filed = word;
      else if (token.id === 'own' || token.id === 'level') level = word;
      else if (token.id === 'area' || (token.id === 'system' && segment === own)) area = word;
      else if (token.id === 'now') now = word;
    }
    if (carried && segment === own) previous = null;
    // A year named with 结转 says where the requests went, not when they were counted.
    if (yearHere !== null && !carried) year = yearHere;
  }
  const head = text.slice(sentence[0]!.start, Math.min(upTo, sentence[0]!.start + 400));
  const span = yearSpan.exec(head);
  if (span && reportYear !== null && Number(span[1]) !== reportYear) partial ??= `${span[1]}年至`;
  const months = monthSpan.exec(head) ?? untilMonth.exec(head);
  if (months && Number(months[1]) < 12) partial ??= months[0];
  const otherYear = year !== null && reportYear !== null && year !== reportYear;
  if (partial) return partial;
  if (since && (year === null || otherYear)) return year === null ? '以来' : `${year}年以来`;
  if (otherYear) return `${year}年`;
  return previous ?? filed ?? level ?? area ?? now;
}
