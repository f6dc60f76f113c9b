import type { SectionId } from '../../model/report.ts';

/** A line that opens a top-level section; `id` null when it is none of the six. `confidence` as for labels. */
export interface Heading {
  readonly item: number;
  readonly id: SectionId | null;
  readonly confidence: number;
}
