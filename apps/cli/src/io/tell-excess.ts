import { describeExcess, type Summary } from '@gouji/core/format';
import type { RunSettings } from '../config/run-settings.ts';
import { sayIn } from '../office/say.ts';

/** Says on standard error that a run fails for its warnings, where no output that people read shows it. */
export function tellExcess(summary: Summary, { language, maxWarnings }: RunSettings): void {
  const zh = describeExcess(summary, 'zh', maxWarnings);
  if (zh) sayIn(language)({ zh: `${zh}。`, en: `${describeExcess(summary, 'en', maxWarnings)}.` });
}
