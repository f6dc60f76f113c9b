import type { Family } from '../family.ts';
import { namedYears } from '../plans.ts';
import { areas, officeVoice } from './areas.ts';
import { circumstances } from './circumstances.ts';
import { feeWords } from './fee-words.ts';
import { pageFurniture, residuesLeft } from './left-overs.ts';
import { partsCounted } from './parts.ts';
import { articlesNamed, noticesNamed, supersededLaw } from './provisions.ts';
import { sectionFive } from './section-five.ts';
import { slogansUsed } from './slogans.ts';
import { impossibleDates, yearsOfAccount } from './years.ts';

/** What rules remark on; a heading of one's own may be remarked on as well. */
export const remarks: readonly Family[] = [
  residuesLeft,
  circumstances,
  pageFurniture,
  impossibleDates,
  yearsOfAccount,
  namedYears,
  areas,
  officeVoice,
  sectionFive,
  partsCounted,
  noticesNamed,
  articlesNamed,
  supersededLaw,
  feeWords,
  slogansUsed,
];
