import { findingFields, markedPieces } from '@gouji/core/format';
import type { Diagnosis, Excerpt, Finding, Language, Report, Severity } from '@gouji/core/model';
import { describePath } from '@gouji/core/template';
import { element } from './element.ts';
import type { RuleHelp } from './messages.ts';
import { words } from './words.ts';

const severities: readonly Severity[] = ['error', 'warning', 'info'];

function drawExcerpt(excerpt: Excerpt): HTMLElement {
  return element(
    'p',
    { class: 'excerpt' },
    ...markedPieces(excerpt).map(({ text, marked }) => (marked ? element('mark', {}, text) : text)),
  );
}

/** More related values than these are only counted: the tables show them all. */
const MOST_RELATED = 6;

function drawRelated({ related }: Finding, language: Language): string[] {
  const shown = related
    .slice(0, related.length > MOST_RELATED ? MOST_RELATED - 1 : MOST_RELATED)
    .map(({ label, value }) => (value === null ? label : `${label} = ${value}`));
  const rest = related.length - shown.length;
  return rest > 0 ? [...shown, words[language].andMore(rest)] : shown;
}

function drawHelp(help: RuleHelp, language: Language): HTMLElement {
  const labels = words[language];
  return element(
    'details',
    {},
    element('summary', {}, labels.ruleHelp),
    element('p', {}, help.what),
    element('p', {}, help.why),
    element('p', {}, `${labels.falsePositives}: ${help.falsePositives}`),
  );
}

function drawFinding(
  finding: Finding,
  number: number,
  help: RuleHelp | undefined,
  language: Language,
): HTMLElement {
  const labels = words[language];
  return element(
    'li',
    {
      id: `finding-${number}`,
      class: finding.severity,
      tabindex: -1,
      'data-paths': [finding.path, ...finding.related.map(({ path }) => path)].filter(Boolean).join(' '),
      'data-severity': finding.severity,
    },
    element(
      'div',
      { class: 'finding-head' },
      element('b', {}, `${number} ${labels.severity[finding.severity]}`),
      help && element('span', {}, help.title),
      element('code', {}, finding.ruleId),
    ),
    element('p', { class: 'message' }, finding.message),
    finding.excerpt?.text.trim() ? drawExcerpt(finding.excerpt) : null,
    element(
      'dl',
      { class: 'fields' },
      ...findingFields(finding, language).flatMap(({ name, label, values }) => [
        element('dt', {}, label),
        // The tables beside the list show where related values stand.
        element(
          'dd',
          {},
          (name === 'related' ? drawRelated(finding, language) : values).join(
            language === 'zh' ? '；' : '; ',
          ),
        ),
      ]),
    ),
    help ? drawHelp(help, language) : null,
  );
}

function drawDiagnosis(diagnosis: Diagnosis, report: Report | null, language: Language): HTMLElement {
  const labels = words[language];
  const best = diagnosis.candidates.slice(0, 3);
  return element(
    'div',
    { class: 'diagnosis' },
    element('p', {}, element('b', {}, labels.diagnosis), language === 'zh' ? '　' : ' ', diagnosis.message),
    // One candidate is what the message has said already.
    best.length > 1 &&
      element(
        'ul',
        {},
        ...best.map(({ changes, evidence }) =>
          element(
            'li',
            {},
            changes
              .map(({ path, from, to }) =>
                labels.change(
                  describePath(path, report?.template ?? null, language),
                  from === null ? labels.emptyCell : String(from),
                  to,
                ),
              )
              .join(language === 'zh' ? '；' : '; '),
            evidence.length > 0 &&
              element('span', { class: 'quiet' }, ` ${evidence.join(language === 'zh' ? '，' : ', ')}`),
          ),
        ),
      ),
  );
}

/** The list beside the tables: what most likely happened, then every finding with its number, and a filter by severity. */
export function drawFindings(
  checked: {
    readonly findings: readonly Finding[];
    readonly diagnoses: readonly Diagnosis[];
    readonly report: Report | null;
    readonly help: Readonly<Record<string, RuleHelp>>;
    /** Whether an empty list means that nothing is wrong. */
    readonly complete: boolean;
  },
  language: Language,
): HTMLElement {
  const labels = words[language];
  const { findings, diagnoses, report, help, complete } = checked;
  const items = findings.map((finding, index) =>
    drawFinding(finding, index + 1, help[finding.ruleId], language),
  );
  const none = element('p', { class: 'quiet', hidden: true }, labels.noShown);
  const apply = (): void => {
    let shown = 0;
    for (const item of items) {
      item.hidden = !boxes.some(({ box, severity }) => box.checked && severity === item.dataset.severity);
      if (!item.hidden) shown++;
    }
    none.hidden = shown > 0 || items.length === 0;
  };
  const boxes = severities
    .filter((severity) => findings.some((finding) => finding.severity === severity))
    .map((severity) => {
      const box = element('input', { type: 'checkbox', checked: true });
      box.addEventListener('change', apply);
      return { severity, box, label: element('label', {}, box, ` ${labels.severity[severity]}`) };
    });
  return element(
    'section',
    { class: 'side', 'aria-labelledby': 'findings-title', tabindex: 0 },
    element(
      'div',
      { class: 'side-head' },
      element('h3', { id: 'findings-title' }, `${labels.findings} ${findings.length || ''}`.trim()),
      boxes.length > 1 && element('div', { class: 'filters' }, ...boxes.map(({ label }) => label)),
    ),
    ...diagnoses.map((diagnosis) => drawDiagnosis(diagnosis, report, language)),
    element('ol', { class: 'findings' }, ...items),
    none,
    findings.length === 0 && complete && element('p', { class: 'clean' }, labels.noFindings),
  );
}
