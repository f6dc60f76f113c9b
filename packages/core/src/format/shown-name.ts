import type { SourceSummary } from '../model/source.ts';
import { type Speech, speak } from './words/index.ts';

/**
 * What a source is called where people read it: one of several reports in an archive with the file it came from, since nobody
 * knows which was the fifth.
 */
export function shownName({ name, part }: SourceSummary, language: Speech): string {
  const from = part?.start.file;
  if (part === undefined || from === undefined || from !== part.end.file) return name;
  const [open, close] = speak(language).signs.close;
  const archive = `${name.slice(0, name.lastIndexOf('#'))}/`;
  return `${name}${open}${from.startsWith(archive) ? from.slice(archive.length) : from}${close}`;
}
