import { applicants } from './applicants.ts';
import { bodies } from './bodies.ts';
import { carry } from './carry.ts';
import { channels } from './channels.ts';
import { comparisons } from './comparisons.ts';
import { denials } from './denials.ts';
import { documents } from './documents.ts';
import { exclusions } from './exclusions.ts';
import { fillers } from './fillers.ts';
import { lists } from './lists.ts';
import { lookalikes } from './lookalikes.ts';
import { outcomes } from './outcomes.ts';
import { remedies } from './remedies.ts';
import { requests } from './requests.ts';
import { scopes } from './scopes.ts';
import { templateWords } from './template-words.ts';
import { things } from './things.ts';
import type { WordTable } from './types.ts';
import { verbs } from './verbs.ts';

const ownWords: WordTable = [
  ...verbs,
  ...requests,
  ...outcomes,
  ...remedies,
  ...documents,
  ...channels,
  ...applicants,
  ...carry,
  ...comparisons,
  ...lists,
  ...denials,
  ...scopes,
  ...exclusions.map(({ takes, names, words }) => ['excluded', names ?? takes, words] as const),
  ...things,
  ...bodies,
  ...fillers,
  ...lookalikes,
];

/** Every word of the prose that means something, by hand and from the labels of the known editions. */
export const wordTable = (): WordTable => [...ownWords, ...templateWords()];
