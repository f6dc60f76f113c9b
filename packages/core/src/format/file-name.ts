import type { SourceSummary } from '../model/source.ts';

/** The file a source lies in: its name, without the number that tells apart several reports of one file. */
export const fileNameOf = ({ name, part }: Pick<SourceSummary, 'name' | 'part'>): string =>
  part ? name.slice(0, -`#${part.number}`.length) : name;
