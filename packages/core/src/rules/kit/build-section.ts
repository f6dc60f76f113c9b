import type { Section, SectionId } from '../../model/report.ts';

let line = 0;

/** A section for the tests of rules, with an ordered synthetic place for everything in it. */
export function buildSection(id: SectionId | null, heading: string, ...texts: readonly string[]): Section {
  const place = (text: string) => {
    line++;
    const offset = line * 10_000;
    return {
      kind: 'text' as const,
      start: { line, column: 1, offset },
      end: { line, column: text.length + 1, offset: offset + text.length },
    };
  };
  return {
    id,
    heading,
    at: heading === '' ? null : place(heading),
    paragraphs: texts.map((text) => ({ text, at: place(text) })),
  };
}
