import type { Finding, Paragraph, Report, SourceLocation } from '@gouji/core/model';
import { parsePath } from '@gouji/core/template';

/** A stretch of a paragraph: indexes of section and paragraph, half-open UTF-16 indexes into its text. */
export interface ProsePlace {
  readonly section: number;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** Whether a paragraph holds the place: a text range inside it, or the same part of a packaged document. */
function holds(paragraph: Paragraph, at: SourceLocation): boolean {
  const own = paragraph.at;
  if (own.kind === 'text' && at.kind === 'text')
    return (
      own.start.offset <= at.start.offset && at.start.offset < Math.max(own.end.offset, own.start.offset + 1)
    );
  if (own.kind === 'part' && at.kind === 'part') return own.part === at.part && own.path === at.path;
  if (own.kind === 'page' && at.kind === 'page')
    return own.page === at.page && own.box.join() === at.box.join();
  return own.kind === 'sheet' && at.kind === 'sheet' && own.cell === at.cell && own.sheet === at.sheet;
}

/** The words a finding points at: the marked ones, else the whole excerpt. */
function markedWords(finding: Finding): { context: string; from: number; to: number } | null {
  const { excerpt } = finding;
  if (!excerpt || excerpt.text.trim() === '') return null;
  const [mark] = excerpt.marks;
  return { context: excerpt.text, from: mark?.[0] ?? 0, to: mark?.[1] ?? excerpt.text.length };
}

function locate(text: string, words: NonNullable<ReturnType<typeof markedWords>>): [number, number] | null {
  const whole = text.indexOf(words.context);
  if (whole >= 0) return [whole + words.from, whole + words.to];
  const part = words.context.slice(words.from, words.to);
  const at = part.length > 1 ? text.indexOf(part) : -1;
  return at >= 0 ? [at, at + part.length] : null;
}

/** Where in the prose a finding stands; null when it is about a table or about nothing printed. */
export function proseOf(report: Report, finding: Finding): ProsePlace | null {
  const words = markedWords(finding);
  const { location } = finding;
  // The figures of a cell may stand anywhere in the prose by chance.
  const isCell = finding.path !== null && parsePath(finding.path) !== null;
  let inPlace: ProsePlace | null = null;
  let elsewhere: ProsePlace | null = null;
  for (const [section, { paragraphs }] of report.sections.entries())
    for (const [paragraph, one] of paragraphs.entries()) {
      const here = location !== null && holds(one, location);
      const found = words && locate(one.text, words);
      if (here && found) return { section, paragraph, start: found[0], end: found[1] };
      if (here) inPlace ??= { section, paragraph, start: 0, end: one.text.length };
      else if (found && location === null && !isCell)
        elsewhere ??= { section, paragraph, start: found[0], end: found[1] };
    }
  return inPlace ?? elsewhere;
}

/** The sentence around a stretch: from the last full stop before it to the next one after it. */
export function sentenceAround(text: string, start: number, end: number): { start: number; end: number } {
  const ends = /[。！？；\n]/u;
  let from = start;
  while (from > 0 && !ends.test(text[from - 1]!)) from--;
  let to = Math.max(start, end);
  if (to > from && ends.test(text[to - 1] ?? '')) to--;
  while (to < text.length && !ends.test(text[to]!)) to++;
  return { start: from, end: Math.min(text.length, to + 1) };
}
