import { z } from 'zod';
import { Concerns } from './finding.ts';

/**
 * Something about the run itself: a guessed encoding, a limit that cut, a rule that crashed. It concerns our reading,
 * unless it says that it concerns the report (as when a file is no annual report).
 */
export const Notice = z.object({
  code: z.string(),
  level: z.enum(['info', 'warning', 'error']),
  concerns: Concerns.optional(),
  message: z.object({ zh: z.string(), en: z.string() }),
  data: z.record(z.string(), z.unknown()).optional(),
});
export type Notice = z.infer<typeof Notice>;
