import type { Finding, Related } from '../model/finding.ts';
import { renderExcerpt } from './excerpt.ts';
import { describeLocation, describePlace } from './place.ts';
import type { PrettyContext } from './pretty.ts';
import { describeValue } from './value.ts';
import { padText, textWidth } from './width.ts';
import { glyphs, words } from './words.ts';

/** Columns of an excerpt when the width of the terminal is not known. */
const defaultExcerptWidth = 100;

function describeRelated(related: Related, language: 'zh' | 'en'): string {
  const { close } = words[language];
  const value = related.value === null ? '' : ` = ${related.value}`;
  const place = related.location
    ? `${close[0]}${describeLocation(related.location, language)}${close[1].trimEnd()}`
    : '';
  return `${related.label}${value}${place}`;
}

function excerptLines(finding: Finding, { options, style }: PrettyContext): string[] {
  if (!finding.excerpt?.text.trim()) return [];
  const line = finding.location?.kind === 'text' ? String(finding.location.start.line) : '';
  const gutter = `      ${line.padStart(4)} | `;
  const width = Math.max(20, (options.width ?? defaultExcerptWidth) - gutter.length);
  const { text, carets } = renderExcerpt(finding.excerpt, width, options.ambiguousWidth ?? 1, style);
  const lines = [style('dim', gutter) + text];
  if (carets)
    lines.push(style('dim', `${' '.repeat(gutter.length - 2)}| `) + style(finding.severity, carets));
  return lines;
}

/** One finding as lines: rule, message, place, source with the figure marked, expected and found, basis, how to mend. */
export function prettyFinding(finding: Finding, context: PrettyContext): string[] {
  const { language, style } = context;
  const labels = words[language];
  const names = [labels.place, labels.expected, labels.actual, labels.related, labels.basis, labels.mend];
  const labelWidth = Math.max(...names.map((name) => textWidth(name)));
  const field = (name: string, value: string): string[] => {
    if (!value) return [];
    const lead = `    ${style('dim', padText(name, labelWidth))}  `;
    return context.lines(value, ' '.repeat(labelWidth + 6), lead);
  };
  const head = `${glyphs[finding.severity]} ${labels.severity[finding.severity]}`;
  return [
    `  ${style(finding.severity, style('strong', head))}  ${style('dim', finding.ruleId)}`,
    ...context.lines(finding.message, '    '),
    ...field(labels.place, describePlace(finding, language)),
    ...excerptLines(finding, context),
    ...field(labels.expected, describeValue(finding.data.expected)),
    ...field(labels.actual, describeValue(finding.data.actual)),
    ...finding.related.flatMap((related, index) =>
      field(index === 0 ? labels.related : ' ', describeRelated(related, language)),
    ),
    ...field(labels.basis, finding.basis.map((basis) => basis.text).join(labels.and)),
    ...field(labels.mend, finding.suggestion ?? ''),
  ];
}
