import type { Exception, Finding, Verdict } from '@gouji/core';
import { globTest } from '@gouji/core/check';
import { counted, fileNameOf } from '@gouji/core/format';
import type { Sentence } from '../usage-error.ts';
import { fileOfRemark } from './baseline.ts';
import type { RunSettings } from './run-settings.ts';

function testOf(exception: Exception): (finding: Finding) => boolean {
  if (exception.fingerprint) return (finding) => exception.fingerprint === finding.fingerprint;
  const rule = globTest(exception.rule ?? '*');
  const path = globTest(exception.path ?? '*');
  return (finding) => rule(finding.ruleId) && path(finding.path ?? '');
}

const nameOf = (exception: Exception): string =>
  exception.fingerprint ?? [exception.rule, exception.path].filter(Boolean).join(' ');

/** Watches which exceptions and baseline entries a run makes use of, and words those it did not. */
export function watchEntries(settings: RunSettings): {
  see(verdict: Verdict): void;
  unused(): Sentence[];
} {
  const exceptions = new Map(settings.exceptions.map((exception) => [exception, testOf(exception)]));
  const baseline = new Set(settings.baseline.keys());
  const files = new Set<string>();
  let whole = true;
  return {
    see(verdict) {
      whole &&= verdict.complete;
      files.add(fileNameOf(verdict.source));
      for (const finding of verdict.findings) {
        baseline.delete(finding.fingerprint);
        for (const [exception, fits] of exceptions) if (fits(finding)) exceptions.delete(exception);
      }
    },
    unused() {
      const sentences = settings.exceptions
        .filter((exception) => exception.expires !== undefined && exception.expires < settings.today)
        .map((exception) => ({
          zh: `例外“${nameOf(exception)}”已于 ${exception.expires} 到期，不再生效。`,
          en: `The exception “${nameOf(exception)}” expired on ${exception.expires} and no longer holds.`,
        }));
      // When something could not be checked, what seems unused may be in use there.
      if (!whole) return sentences;
      for (const exception of exceptions.keys())
        if (exception.expires === undefined || exception.expires >= settings.today)
          sentences.push({
            zh: `例外“${nameOf(exception)}”没有用到，可以从配置中删去。`,
            en: `The exception “${nameOf(exception)}” was not used and can be removed from the configuration.`,
          });
      // Entries of files that were not checked say nothing.
      const gone = [...baseline].filter((fingerprint) => {
        const file = fileOfRemark(settings.baseline.get(fingerprint) ?? '');
        return file === null || files.has(file);
      });
      if (gone.length > 0)
        sentences.push({
          zh: `基线中有 ${gone.length} 条问题已不再出现，可用 gouji baseline prune 删去。`,
          en: `${counted(gone.length, 'finding of the baseline no longer occurs; remove it', 'findings of the baseline no longer occur; remove them')} with gouji baseline prune.`,
        });
      return sentences;
    },
  };
}
