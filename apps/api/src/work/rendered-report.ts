import { Verdict } from '@gouji/core/model';
import { z } from 'zod';

/** What is to be said of a report that was rendered from data. */
export const RenderedReport = z.object({
  title: z.string(),
  /** Values that the form asks for and the data do not give; they are blank. */
  blanks: z.array(z.string()),
  /** Totals that the data do not give; they were added up. */
  computed: z.array(z.string()),
  /** Of the report as rendered. */
  verdict: Verdict,
});
export type RenderedReport = z.infer<typeof RenderedReport>;
