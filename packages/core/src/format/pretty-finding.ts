import type { Finding } from '../model/finding.ts';
import { glyphs } from './counts.ts';
import { renderExcerpt } from './excerpt.ts';
import { findingFields } from './finding-fields.ts';
import type { PrettyContext } from './pretty-context.ts';
import { padText, textWidth } from './width.ts';
import { speak } from './words/index.ts';

/** Columns of an excerpt when the width of the terminal is not known. */
const defaultExcerptWidth = 100;

/** Other values shown of one finding. */
const mostRelated = 5;

function excerptLines(finding: Finding, { options, style }: PrettyContext): string[] {
  if (!finding.excerpt?.text.trim()) return [];
  const line = finding.location?.kind === 'text' ? String(finding.location.start.line) : '';
  const gutter = `      ${line.padStart(4)} | `;
  const width = Math.max(20, (options.width ?? defaultExcerptWidth) - gutter.length);
  const { text, carets } = renderExcerpt(finding.excerpt, width, options.ambiguousWidth ?? 1, style);
  const under = `${' '.repeat(gutter.length - 2)}| `;
  return [
    style('dim', gutter) + text,
    ...(carets ? [style('dim', under) + style(finding.severity, carets)] : []),
  ];
}

/** One finding as lines: rule, message, place, source with the figure marked, the two sides, what fixes it, basis, how to mend. */
export function prettyFinding(finding: Finding, context: PrettyContext): string[] {
  const { language, style } = context;
  const { names: labels, signs, severity } = speak(language);
  const names = [labels.place, labels.sides, labels.correction, labels.related, labels.basis, labels.mend];
  const labelWidth = Math.max(...names.map((name) => textWidth(name)));
  const head = `${glyphs[finding.severity]} ${severity[finding.severity]}`;
  const lines = [
    `  ${style(finding.severity, style('strong', head))}  ${style('dim', finding.ruleId)}`,
    ...context.lines(finding.message, '    '),
  ];
  for (const { name, label, values } of findingFields(finding, language, mostRelated)) {
    const shown = name === 'basis' ? [values.join(signs.and)] : values;
    shown.forEach((value, index) => {
      const lead = `    ${style('dim', padText(index === 0 ? label : '', labelWidth))}  `;
      lines.push(...context.lines(value, ' '.repeat(labelWidth + 6), lead));
    });
    if (name === 'place') lines.push(...excerptLines(finding, context));
  }
  if (!finding.location && !finding.path) lines.push(...excerptLines(finding, context));
  return lines;
}
