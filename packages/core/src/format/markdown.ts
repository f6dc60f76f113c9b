import type { Finding } from '../model/finding.ts';
import type { Verdict } from '../model/verdict.ts';
import { glyphs } from './counts.ts';
import { describeCoverage } from './describe-coverage.ts';
import { describeNotice } from './describe-notice.ts';
import { describeSummary } from './describe-summary.ts';
import { escapeMarkdown } from './escape.ts';
import { markedPieces } from './excerpt.ts';
import { describeReason, describeState } from './file-account.ts';
import { describeFileState, fileGlyph } from './file-state.ts';
import { findingFields } from './finding-fields.ts';
import type { FormatOptions, Formatter } from './options.ts';
import { isShown, severityOrder } from './shown.ts';
import { shownName } from './shown-name.ts';
import { addFileToSummary, addToSummary, emptySummary } from './summary.ts';
import { type Speech, speak } from './words/index.ts';

function findingItem(finding: Finding, language: Speech): string {
  const { severity, names, signs } = speak(language);
  const head = `- **${glyphs[finding.severity]} ${severity[finding.severity]}** \`${finding.ruleId}\` ${escapeMarkdown(finding.message)}`;
  const lines = findingFields(finding, language).map(
    ({ label, values }) => `  - ${label}${signs.colon}${values.map(escapeMarkdown).join(signs.and)}`,
  );
  if (finding.excerpt) {
    const text = markedPieces(finding.excerpt)
      .map((piece) => (piece.marked ? `<b>${escapeMarkdown(piece.text)}</b>` : escapeMarkdown(piece.text)))
      .join('');
    lines.splice(finding.location || finding.path ? 1 : 0, 0, `  - ${names.excerpt}${signs.colon}${text}`);
  }
  return [head, ...lines].join('\n');
}

function section(verdict: Verdict, options: FormatOptions): string {
  const language = options.language ?? 'zh';
  const { names, none, signs } = speak(language);
  const explained = new Set(verdict.diagnoses.flatMap((entry) => entry.explains));
  const shown = verdict.findings
    .filter((finding) => isShown(finding, options))
    .sort((a, b) => severityOrder[a.severity] - severityOrder[b.severity]);
  const items = shown
    .filter((finding) => !explained.has(finding.fingerprint))
    .map((f) => findingItem(f, language));
  const diagnoses = verdict.diagnoses.map((entry) => {
    const under = shown
      .filter((finding) => entry.explains.includes(finding.fingerprint))
      .map((finding) => `  - \`${finding.ruleId}\` ${escapeMarkdown(finding.message)}`);
    return [`- **» ${names.diagnosis}** ${escapeMarkdown(entry.message)}`, ...under].join('\n');
  });
  const notices = verdict.notices.map(
    (notice) => `> ${glyphs[notice.level]} ${escapeMarkdown(describeNotice(notice, language))}`,
  );
  const blocks = [
    `## ${glyphs[verdict.outcome]} ${describeState(verdict, language)}${signs.colon}${escapeMarkdown(shownName(verdict.source, language))}`,
    escapeMarkdown(describeCoverage(verdict, language)),
    notices.join('\n>\n'),
    [...diagnoses, ...items].join('\n') || (verdict.outcome === 'pass' ? none : ''),
  ];
  return `\n${blocks.filter(Boolean).join('\n\n')}\n`;
}

/** Markdown for pull requests and step summaries: the verdict of every file in a table, then the findings file by file. */
export function createMarkdownFormatter(options: FormatOptions): Formatter {
  const language = options.language ?? 'zh';
  const { names, severity, signs } = speak(language);
  const { title, file, verdict: verdictHead } = names;
  const summary = emptySummary();
  const rows: string[] = [];
  return {
    // Seen by no reader of the page, and tells the next run that this is no report.
    head: () => '<!-- gouji -->\n',
    verdict(verdict) {
      addToSummary(summary, verdict);
      const { counts, outcome, source } = verdict;
      rows.push(
        `| ${escapeMarkdown(shownName(source, language))} | ${glyphs[outcome]} ${describeState(verdict, language)} | ${counts.error} | ${counts.warning} | ${counts.info} |`,
      );
      return options.quiet && outcome === 'pass' ? '' : section(verdict, options);
    },
    file(account) {
      addFileToSummary(summary, account);
      const { name, state } = account;
      const ending = `${describeFileState(state, language)}${signs.colon}${describeReason(account, language)}`;
      rows.push(`| ${escapeMarkdown(name)} | ${fileGlyph(state)} ${escapeMarkdown(ending)} | | | |`);
      return '';
    },
    lead() {
      const header = `| ${file} | ${verdictHead} | ${severity.error} | ${severity.warning} | ${severity.info} |\n| --- | --- | ---: | ---: | ---: |`;
      const table = rows.length > 0 ? [[header, ...rows].join('\n')] : [];
      return `${[`# ${title}`, describeSummary(summary, language, options.maxWarnings), ...table].join('\n\n')}\n`;
    },
    tail: () => '',
  };
}
