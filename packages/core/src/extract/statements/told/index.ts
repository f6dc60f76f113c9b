import { type Citable, toCitable } from '../../../language/prose/cite.ts';
import type { Report, SectionId } from '../../../model/report.ts';
import type { Statement } from '../../../model/statement.ts';
import { readCitations } from './citations.ts';
import { readFees } from './fees.ts';
import { readNamedBodies } from './named-bodies.ts';
import { readNamedYears } from './plans.ts';
import { cue, cuesOf, toSentences } from './sentences.ts';
import { readVoices } from './voices.ts';

/** Reads the statements of one paragraph, family by family. */
function* statementsIn({ text, cite }: Citable, section: SectionId | null): Generator<Statement> {
  const said = (start: number, end: number) => {
    const { location, excerpt } = cite(start, end);
    return { section, at: location, excerpt };
  };
  const sentences = toSentences(text);
  const cues = cuesOf(sentences);
  for (const { role, start, end } of readNamedBodies(text, sentences, cues))
    yield { kind: 'body', role, name: text.slice(start, end), ...said(start, end) };
  if ((cues & cue.voice) !== 0)
    for (const { word, unit, start } of readVoices(text))
      yield { kind: 'voice', word, unit, ...said(start, start + word.length) };
  if ((cues & cue.citation) !== 0)
    for (const { start, end, ...cited } of readCitations(sentences))
      yield { kind: 'citation', printed: text.slice(start, end), ...cited, ...said(start, end) };
  if ((cues & cue.fee) !== 0)
    for (const { start, end, ...told } of readFees(text, sentences))
      yield { kind: 'fee', ...told, ...said(start, end) };
  if ((cues & cue.year) !== 0)
    for (const { start, ...named } of readNamedYears(sentences))
      yield { ...named, ...said(start, start + 4) };
}

/** Reads what the prose says without a number; see `Statement`. Pure, in order of the document. */
export function extractStatements({ sections }: Pick<Report, 'sections'>): Statement[] {
  const found: Statement[] = [];
  let section: SectionId | null = null;
  for (const { id, paragraphs } of sections) {
    if (id !== null) section = id;
    for (const paragraph of paragraphs) found.push(...statementsIn(toCitable(paragraph), section));
  }
  return found;
}
