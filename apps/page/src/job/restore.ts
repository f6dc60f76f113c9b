import type { Kept } from '../desk/keep.ts';
import { restoreLines } from '../desk/read-line.ts';
import { restoreJob } from './job.ts';
import { offer } from './offer.ts';

/** Puts back what was kept, and goes on with the job of the files that were given to the service. */
export function restore(records: readonly Kept[]): void {
  restoreLines(records);
  const id = records.findLast(({ job }) => job)?.job;
  if (id && offer) restoreJob(id);
}
