import type { FileState } from '../model/file-account.ts';
import type { Finding } from '../model/finding.ts';
import type { Verdict } from '../model/verdict.ts';
import { describeCoverage } from './describe-coverage.ts';
import { describeNotice } from './describe-notice.ts';
import { describeSummary } from './describe-summary.ts';
import { describeEnding, describeReason, stateOf } from './file-account.ts';
import { fileNameOf } from './file-name.ts';
import { describeFileState } from './file-state.ts';
import { describeCorrection, describeSides } from './finding-fields.ts';
import type { FormatOptions, Formatter } from './options.ts';
import { describePlace } from './place.ts';
import { toPrintable } from './printable.ts';
import { addFileToSummary, addToSummary, emptySummary } from './summary.ts';
import { type Speech, speak } from './words/index.ts';

/** Annotations of one level that GitHub shows for a step; the rest stand in the log only. */
const shownPerLevel = 10;

/** Line breaks are kept, as `%0A`; without that a foreign text could issue commands of its own. */
const escapeData = (text: string): string =>
  text
    .split('\n')
    .map(toPrintable)
    .join('\n')
    .replaceAll('%', '%25')

    .replaceAll('\n', '%0A');
const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

function command(
  level: 'error' | 'warning' | 'info',
  properties: Record<string, string | number>,
  text: string,
): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${commands[level]} ${list.join(',')}::${escapeData(text)}\n`;
}

function annotation(finding: Finding, verdict: Verdict, language: Speech): string {
  const { names, signs } = speak(language);
  const at = finding.location;
  const place =
    at?.kind === 'text'
      ? {
          line: at.start.line,
          endLine: at.end.line,
          // Columns are only allowed on one line.
          ...(at.end.line === at.start.line && { col: at.start.column, endColumn: at.end.column }),
        }
      : {};
  const lines = [finding.message];
  const where = at?.kind === 'text' ? '' : describePlace(finding, language);
  if (where) lines.push(`${names.place}${signs.colon}${where}`);
  const values = [
    [names.sides, describeSides(finding)],
    [names.correction, describeCorrection(finding)],
    [names.mend, finding.suggestion ?? ''],
  ];
  for (const [label, value] of values) if (value) lines.push(`${label}${signs.colon}${value}`);
  return command(
    finding.severity,
    { file: at?.file ?? fileNameOf(verdict.source), ...place, title: finding.ruleId },
    lines.join('\n'),
  );
}

const described = (state: FileState, sentence: string, language: Speech): string =>
  `${describeFileState(state, language)}${speak(language).signs.colon}${sentence}`;

/** A line of the log that is no annotation. */
const plainLine = (name: string, text: string): string => `${toPrintable(name)}  ${toPrintable(text)}\n`;

/** Workflow commands that GitHub shows beside the lines of a file. */
export function createGithubFormatter(options: FormatOptions): Formatter {
  const language = options.language ?? 'zh';
  const summary = emptySummary();
  return {
    head: () => '',
    verdict(verdict) {
      addToSummary(summary, verdict);
      const notices = verdict.notices.map((notice) =>
        command(
          notice.level,
          { file: fileNameOf(verdict.source), title: notice.code },
          describeNotice(notice, language),
        ),
      );
      const findings = verdict.findings
        .filter((finding) => !finding.suppression)
        .map((finding) => annotation(finding, verdict, language));
      const line = describeCoverage(verdict, language);
      const coverage =
        line && !verdict.coverage.whole
          ? [command('warning', { file: fileNameOf(verdict.source), title: 'coverage' }, line)]
          : [];
      const lines = [...coverage, ...notices, ...findings];
      if (lines.length > 0) return lines.join('');
      const text = described(stateOf(verdict), describeEnding(verdict, language), language);
      return plainLine(verdict.source.name, text);
    },
    file(account) {
      addFileToSummary(summary, account);
      const { name, state } = account;
      const text = described(state, describeReason(account, language), language);
      // What is no report needs no annotation, of which only a few are shown.
      return state === 'unreadable'
        ? command('warning', { file: name, title: state }, text)
        : plainLine(name, text);
    },
    tail() {
      const { error, warning, info } = summary.counts;
      const many = Math.max(error, warning, info) > shownPerLevel;
      const note = speak(language).github.manyAnnotations(shownPerLevel);
      return `${many ? command('info', { title: 'gouji' }, note) : ''}${toPrintable(describeSummary(summary, language, options.maxWarnings))}\n`;
    },
  };
}
