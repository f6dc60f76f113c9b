import { z } from 'zod';

/** Something about the run itself, not about the report: a guessed encoding, a limit that cut, a rule that crashed. */
export const Notice = z.object({
  code: z.string(),
  level: z.enum(['info', 'warning', 'error']),
  message: z.object({ zh: z.string(), en: z.string() }),
  data: z.record(z.string(), z.unknown()).optional(),
});
export type Notice = z.infer<typeof Notice>;
