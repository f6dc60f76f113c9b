import { coverageLines, describeCoverage, type FormatName } from '@gouji/core/format';
import type { Language, Report } from '@gouji/core/model';
import { editionForYear, templateOf } from '@gouji/core/template';
import { drawFindings } from './draw-findings.ts';
import { drawTables } from './draw-tables.ts';
import { element } from './element.ts';
import { type CheckedFile, shownFindings } from './result.ts';
import { words } from './words.ts';

/** The exports the page offers, with the ending and the type of the file. */
export const exports: readonly {
  readonly format: FormatName;
  readonly label: string;
  readonly ending: string;
  readonly type: string;
}[] = [
  { format: 'html', label: 'HTML', ending: 'html', type: 'text/html' },
  { format: 'markdown', label: 'Markdown', ending: 'md', type: 'text/markdown' },
  { format: 'csv', label: 'CSV', ending: 'csv', type: 'text/csv' },
  { format: 'json', label: 'JSON', ending: 'json', type: 'application/json' },
  { format: 'sarif', label: 'SARIF', ending: 'sarif', type: 'application/sarif+json' },
  { format: 'junit', label: 'JUnit', ending: 'xml', type: 'application/xml' },
];

function drawHead({ verdict, report, where }: CheckedFile, language: Language): HTMLElement {
  const labels = words[language];
  const { counts, source, outcome, rules } = verdict;
  const coverage = describeCoverage(verdict, language);
  const facts = [
    source.name,
    report?.year ? labels.year(report.year) : '',
    report?.template ? labels.edition(report.template) : '',
    [source.format?.toUpperCase(), source.encoding].filter(Boolean).join(' '),
    labels.rules(rules.ran.length, rules.skipped.length),
    labels[where],
  ].filter(Boolean);
  return element(
    'div',
    { class: `verdict ${outcome}` },
    element('p', { class: 'stamp' }, labels.outcome[outcome]),
    element(
      'div',
      {},
      element('h2', {}, report?.title ?? source.name),
      element('p', { class: 'facts' }, ...facts.map((fact) => element('span', {}, fact))),
    ),
    element(
      'p',
      { class: 'counts' },
      ...(['error', 'warning', 'info'] as const).map((severity) =>
        element(
          'span',
          { class: severity },
          `${labels.severity[severity]} `,
          element('b', {}, String(counts[severity])),
        ),
      ),
    ),
    coverage &&
      element(
        'details',
        { class: verdict.coverage.whole ? 'coverage' : 'coverage lacking' },
        element('summary', {}, coverage),
        element('ul', {}, ...coverageLines(verdict, language).map((line) => element('li', {}, line.trim()))),
      ),
  );
}

function drawSections(report: Report, language: Language): HTMLElement {
  const labels = words[language];
  const edition = report.template ?? (report.year ? editionForYear(report.year) : null) ?? '2021';
  return element(
    'ul',
    { class: 'sections', 'aria-label': labels.sections },
    ...templateOf(edition).sections.map(({ id, number, label, labelEn }) => {
      const found = report.sections.some((section) => section.id === id);
      const name = language === 'zh' ? `${number}、${label}` : labelEn;
      return element(
        'li',
        { class: found ? null : 'lacking' },
        element('span', {}, name),
        !found && ` ${labels.lacking}`,
      );
    }),
  );
}

/** The whole result of one file. `save` is called with the format of an export. */
export function drawVerdict(
  checked: CheckedFile,
  language: Language,
  save: (format: FormatName) => void,
): HTMLElement[] {
  const labels = words[language];
  const { verdict, report, help } = checked;
  const findings = shownFindings(verdict);
  const buttons = exports.map(({ format, label }) => {
    const button = element('button', { type: 'button', class: 'plain', 'data-format': format }, label);
    button.addEventListener('click', () => save(format));
    return button;
  });
  const print = element('button', { type: 'button', class: 'plain' }, labels.print);
  print.addEventListener('click', () => window.print());
  return [
    drawHead(checked, language),
    element(
      'ul',
      { class: 'notices' },
      ...verdict.notices.map(({ level, message }) => element('li', { class: level }, message[language])),
    ),
    element(
      'div',
      { class: 'tools' },
      report ? drawSections(report, language) : element('span'),
      element('div', {}, element('span', {}, labels.export), ...buttons, print),
    ),
    element(
      'div',
      { class: 'sheets' },
      report ? drawTables(report, findings, language) : null,
      report || findings.length > 0
        ? drawFindings(
            { findings, diagnoses: verdict.diagnoses, report, help, complete: verdict.complete },
            language,
          )
        : null,
    ),
  ];
}
