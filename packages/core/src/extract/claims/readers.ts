import type { Context, Meaning } from './draft.ts';
import type { Features, Head } from './features.ts';
import type { NumberReading } from './read-number.ts';
import { caseUnits } from './vocabulary.ts';

/** On which side of the number the words stand; a number before its noun says less. */
export type Side = 'left' | 'right';

/** Says what a number means, if the words on one side of it tell; null passes it on. */
export type Reader = (
  features: Features,
  number: NumberReading,
  context: Context,
  side: Side,
) => Meaning | null;

/** The head of the noun phrase: the last object named. */
export const headOf = (features: Features): Head | undefined => features.heads.at(-1);
export const hasVerb = (features: Features, ...ids: string[]): boolean =>
  features.verbs.some((verb) => ids.includes(verb.id));
/** Whether the counter is one that requests and cases are counted with. */
export const countsCases = (number: NumberReading): boolean =>
  number.unit === '' || caseUnits.has(number.unit);

/** The characters before a place. */
export const before = (text: string, index: number, length: number): string =>
  text.slice(Math.max(0, index - length), index);
