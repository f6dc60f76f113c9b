import { z } from 'zod';

/**
 * How a file ended: checked without a finding that counts, checked with some, checked in part or not at all though it is a
 * report, no report, not readable, or left aside on purpose. `pending` is to be checked, where files are only listed.
 */
export const FileState = z.enum([
  'passed',
  'problems',
  'incomplete',
  'notReport',
  'unreadable',
  'ignored',
  'pending',
]);
export type FileState = z.infer<typeof FileState>;

/** What became of one file, in one sentence; every file that was found has one. A folder's name ends in a slash. */
export const FileAccount = z.object({
  name: z.string(),
  state: FileState,
  reason: z.object({ zh: z.string(), en: z.string() }).optional(),
});
export type FileAccount = z.infer<typeof FileAccount>;
