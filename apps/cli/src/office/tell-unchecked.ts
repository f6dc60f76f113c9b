import { describeCompanionReason } from '@gouji/core/format';
import type { Verdict } from '@gouji/core/model';
import type { Say } from './say.ts';

/** Says why a report could not be read, and what it was to be compared with and was not: a file that is written tells neither by itself. */
export function tellUnchecked({ notices, source, coverage }: Verdict, say: Say): void {
  for (const { level, message } of notices)
    if (level === 'error') say({ zh: `${source.name}：${message.zh}`, en: `${source.name}: ${message.en}` });
  for (const { name, used, reason } of coverage.companions)
    if (!used && reason)
      say({
        zh: `${source.name}：${describeCompanionReason(reason, 'zh')}（${name}），未用于核对。`,
        en: `${source.name}: ${describeCompanionReason(reason, 'en')} (${name}); it was not used.`,
      });
}
