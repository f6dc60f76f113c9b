import { readAreas, readOfficeVoice } from './areas.ts';
import { AspectReader } from './aspects.ts';
import { readFeeWords } from './fee-words.ts';
import { readFurniture, readResidues } from './left-overs.ts';
import { readParts } from './parts.ts';
import { readNotices, readSupersededLaw } from './provisions.ts';
import { readSectionFive } from './section-five.ts';
import { readSlogans } from './slogans.ts';
import type { Place, Told } from './told.ts';
import { readImpossibleDates, readYearsOfAccount } from './years.ts';

const readers: readonly ((place: Place) => Iterable<Told>)[] = [
  readResidues,
  readFurniture,
  readImpossibleDates,
  readYearsOfAccount,
  readAreas,
  readOfficeVoice,
  readSectionFive,
  readParts,
  readNotices,
  readSupersededLaw,
  readFeeWords,
  readSlogans,
];

/** Reads what rules remark on in the prose of one report: each reader looks only where its words stand. */
export class RemarkReader {
  private readonly aspects = new AspectReader();

  *read(place: Place): Generator<Told> {
    for (const read of readers) yield* read(place);
    yield* this.aspects.read(place);
  }
}
