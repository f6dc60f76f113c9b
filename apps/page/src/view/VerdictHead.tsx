import { coverageLines, describeCoverage, describeState } from '@gouji/core/format';
import { useEffect, useRef } from 'preact/hooks';
import { type Entry, language } from '../desk/desk.ts';
import { words } from '../words/words.ts';

/** The outcome of one report, of whom and of when it is, and what was checked of it. */
export function VerdictHead({ entry }: { readonly entry: Entry }) {
  const labels = words.value;
  const covered = useRef<HTMLDetailsElement>(null);
  // On paper nobody can open what was and what was not checked.
  useEffect(() => {
    let wasOpen = false;
    const unfold = (): void => {
      wasOpen = covered.current?.open ?? false;
      if (covered.current) covered.current.open = true;
    };
    const fold = (): void => {
      if (covered.current) covered.current.open = wasOpen;
    };
    addEventListener('beforeprint', unfold);
    addEventListener('afterprint', fold);
    return () => {
      removeEventListener('beforeprint', unfold);
      removeEventListener('afterprint', fold);
    };
  }, []);
  const { verdict, report } = entry;
  const { counts, source, outcome, rules } = verdict;
  const coverage = describeCoverage(verdict, language.value);
  const facts = [
    // A file without a title is headed by its name.
    report?.title ? source.name : '',
    report?.organization?.name ?? '',
    report?.year ? labels.yearOf(report.year) : '',
    report?.template ? labels.edition(report.template) : '',
    [source.format?.toUpperCase(), source.encoding].filter(Boolean).join(' '),
    report ? labels.ran(rules.ran.length, rules.skipped.length) : '',
  ].filter(Boolean);
  return (
    <div class={`verdict ${outcome}`}>
      <p class="stamp">{describeState(verdict, language.value)}</p>
      <div class="verdict-body">
        <h2 tabIndex={-1} id="verdict-title">
          {report?.title ?? source.name}
        </h2>
        <p class="facts">
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
        {coverage && (
          <details ref={covered} class={verdict.coverage.whole ? 'coverage' : 'coverage lacking'}>
            <summary>{coverage}</summary>
            <ul>
              {coverageLines(verdict, language.value).map((line, index) => (
                <li key={index}>{line.trim()}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      {report && (
        <p class="counts">
          {(['error', 'warning', 'info'] as const).map((severity) => (
            <span key={severity} class={counts[severity] > 0 ? severity : undefined}>
              {labels.severity[severity]} <b>{counts[severity]}</b>
            </span>
          ))}
        </p>
      )}
      {verdict.notices.length > 0 && (
        <ul class="notices">
          {verdict.notices.map(({ level, message }, index) => (
            <li key={index} class={level}>
              {message[language.value]}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
