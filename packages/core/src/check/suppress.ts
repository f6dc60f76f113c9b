import type { Finding } from '../model/finding.ts';
import type { CheckOptions, Exception } from './options.ts';
import { globTest } from './select-rules.ts';

const holds = (exception: Exception, finding: Finding, today: string | undefined): boolean => {
  if (exception.expires && today && exception.expires < today) return false;
  if (exception.fingerprint) return exception.fingerprint === finding.fingerprint;
  if (!exception.rule && !exception.path) return false;
  return (
    (!exception.rule || globTest(exception.rule)(finding.ruleId)) &&
    (!exception.path || globTest(exception.path)(finding.path ?? ''))
  );
};

/** Marks the findings that an exception or the baseline covers; they stay in the verdict but no longer count. */
export function suppress(findings: readonly Finding[], options: CheckOptions): Finding[] {
  const baseline = new Set(options.baseline);
  return findings.map((finding) => {
    const exception = options.exceptions?.find((entry) => holds(entry, finding, options.today));
    if (exception)
      return {
        ...finding,
        suppression: {
          kind: 'exception' as const,
          reason: exception.reason,
          ...(exception.expires && { expires: exception.expires }),
        },
      };
    return baseline.has(finding.fingerprint)
      ? { ...finding, suppression: { kind: 'baseline' as const } }
      : finding;
  });
}
