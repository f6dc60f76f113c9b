import type { Severity } from '@gouji/core/model';
import { type Entry, language } from '../desk/desk.ts';
import { words } from '../words/words.ts';
import { compareVerdicts } from './compare.ts';
import { DiagnosisCard } from './DiagnosisCard.tsx';
import { FindingCard } from './FindingCard.tsx';
import type { NumberedFinding } from './marks.ts';
import { hiddenSeverities, trial } from './workbench.ts';

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** What most likely happened, then every finding with its number, and a filter by severity. */
export function FindingList({
  entry,
  findings,
  placed,
}: {
  entry: Entry;
  findings: readonly NumberedFinding[];
  placed: ReadonlySet<number>;
}) {
  const labels = words.value;
  const { verdict, original } = entry;
  const present = severities.filter((severity) =>
    findings.some(({ finding }) => finding.severity === severity),
  );
  const hidden = hiddenSeverities.value;
  const visible = findings.filter(({ finding }) => !hidden.includes(finding.severity));
  const away = present.filter((severity) => hidden.includes(severity));
  const { fresh } = compareVerdicts(original, verdict);
  const looked = trial.value?.key === entry.key ? trial.value : null;
  const going = looked ? compareVerdicts(verdict, looked.checked.verdict).gone : new Set<string>();
  const toggle = (severity: Severity): void => {
    hiddenSeverities.value = hidden.includes(severity)
      ? hidden.filter((one) => one !== severity)
      : [...hidden, severity];
  };
  return (
    <section class="side" aria-labelledby="findings-title" tabIndex={-1} id="findings">
      <div class="side-head">
        <h3 id="findings-title">
          {labels.findings} {findings.length || ''}
        </h3>
        {present.length > 1 && (
          <div class="filters">
            {present.map((severity) => (
              <label key={severity}>
                <input
                  type="checkbox"
                  checked={!hidden.includes(severity)}
                  onChange={() => toggle(severity)}
                />{' '}
                {labels.severity[severity]}{' '}
                {findings.filter(({ finding }) => finding.severity === severity).length}
              </label>
            ))}
          </div>
        )}
      </div>
      {verdict.diagnoses.map((diagnosis, index) => (
        <DiagnosisCard key={index} entry={entry} diagnosis={diagnosis} index={index} />
      ))}
      <ol class="findings">
        {visible.map(({ finding, number }) => (
          <FindingCard
            key={finding.fingerprint}
            entry={entry}
            finding={finding}
            number={number}
            hasPlace={placed.has(number)}
            isFresh={fresh.has(finding.fingerprint)}
            isGoing={going.has(finding.fingerprint)}
          />
        ))}
      </ol>
      {away.length > 0 && (
        <p class="quiet left-out">
          {labels.leftOut(
            findings.length - visible.length,
            away.map((severity) => labels.severity[severity]).join(language.value === 'zh' ? '、' : ', '),
          )}
        </p>
      )}
      {findings.length === 0 && verdict.report && (
        <p class={verdict.outcome === 'pass' ? 'clean' : 'lacking'}>
          {verdict.outcome === 'pass' ? labels.noFindings : labels.notWhole}
        </p>
      )}
    </section>
  );
}
