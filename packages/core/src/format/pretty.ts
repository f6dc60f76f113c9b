import type { FileAccount } from '../model/file-account.ts';
import type { Notice } from '../model/notice.ts';
import type { Diagnosis, Verdict } from '../model/verdict.ts';
import { describeCounts, glyphs } from './counts.ts';
import { coverageLines, describeCoverage } from './describe-coverage.ts';
import { describeCandidate } from './describe-diagnosis.ts';
import { describeNotice } from './describe-notice.ts';
import { describeSummary } from './describe-summary.ts';
import { describeState } from './file-account.ts';
import type { FormatOptions, Formatter } from './options.ts';
import type { PrettyContext } from './pretty-context.ts';
import { prettyFiles } from './pretty-files.ts';
import { prettyFinding } from './pretty-finding.ts';
import { toPrintable } from './printable.ts';
import { describeSkipped } from './reasons.ts';
import { isShown, severityOrder } from './shown.ts';
import { shownName } from './shown-name.ts';
import { createStyle } from './style.ts';
import { addFileToSummary, addToSummary, emptySummary } from './summary.ts';
import { textWidth, wrapText } from './width.ts';
import { speak } from './words/index.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with this one.
const colours = /\u001b\[[\d;]*m/gu;

function createContext(options: FormatOptions): PrettyContext {
  const ambiguous = options.ambiguousWidth ?? 1;
  return {
    options,
    language: options.language ?? 'zh',
    style: createStyle(options.color ?? false),
    lines(text, indent, lead = indent) {
      const room =
        options.width === undefined ? Number.POSITIVE_INFINITY : Math.max(20, options.width - indent.length);
      // What the lead is wider than the indent is taken from the first line; of colours nothing is seen.
      const taken = Math.max(0, textWidth(lead.replace(colours, ''), ambiguous) - indent.length);
      return wrapText(toPrintable(text), room, ambiguous, taken).map((line, index) =>
        ((index === 0 ? lead : indent) + line).trimEnd(),
      );
    },
  };
}

/** Which file and how it ended; on a narrow terminal what was found stands below. */
function verdictLine(verdict: Verdict, { language, style, options }: PrettyContext): string {
  const { incomplete } = speak(language);
  const tone = verdict.outcome === 'fail' ? 'error' : verdict.outcome;
  const head = style(tone, style('strong', `${glyphs[verdict.outcome]} ${describeState(verdict, language)}`));
  const counts = describeCounts(verdict.counts, language);
  const rest = verdict.outcome === 'indeterminate' && verdict.findings.length === 0 ? '' : counts;
  const cut = !verdict.complete && verdict.outcome === 'fail' ? incomplete : '';
  const parts = [rest, cut].filter(Boolean).join('  ');
  const name = toPrintable(shownName(verdict.source, language));
  const { width = Number.POSITIVE_INFINITY, ambiguousWidth = 1 } = options;
  const plain = `${glyphs[verdict.outcome]} ${describeState(verdict, language)}  ${name}  ${parts}`;
  const gap = textWidth(plain, ambiguousWidth) > width ? '\n  ' : '  ';
  return `${head}  ${style('strong', name)}${parts ? gap + parts : ''}`;
}

function noticeLines(notice: Notice, context: PrettyContext): string[] {
  const glyph = context.style(notice.level, glyphs[notice.level]);
  return context.lines(describeNotice(notice, context.language), '    ', `  ${glyph} `);
}

/** Of rows of one table that could not be read, as many are told one by one. */
const fewRows = 4;

/** The notices; where many rows of a table could not be read, the first of them and how many more there are. */
function allNoticeLines(notices: readonly Notice[], context: PrettyContext): string[] {
  const told = new Map<string, number>();
  const lines = notices.flatMap((notice) => {
    if (notice.code !== 'ambiguous-row') return noticeLines(notice, context);
    const table = String(notice.data?.table);
    const count = (told.get(table) ?? 0) + 1;
    told.set(table, count);
    return count <= fewRows ? noticeLines(notice, context) : [];
  });
  const more = [...told.values()].reduce((sum, count) => sum + Math.max(0, count - fewRows), 0);
  return more > 0 ? [...lines, `    ${speak(context.language).moreValues(more)}`] : lines;
}

/** The diagnosis, its candidates when there are several, and folded under it the findings it explains. */
function diagnosisLines(diagnosis: Diagnosis, verdict: Verdict, context: PrettyContext): string[] {
  const { language, style } = context;
  const { names, moreRepairs } = speak(language);
  const label = names.diagnosis;
  const lines = context.lines(diagnosis.message, '    ', `  ${style('strong', `» ${label}`)}  `);
  const shown = diagnosis.candidates.length > 1 ? diagnosis.candidates.slice(0, 5) : [];
  shown.forEach((candidate, index) => {
    lines.push(...context.lines(describeCandidate(candidate, language), '       ', `    ${index + 1}. `));
  });
  const rest = diagnosis.candidates.length - shown.length;
  if (shown.length > 0 && rest > 0) lines.push(`    ${moreRepairs(rest)}`);
  for (const finding of verdict.findings.filter(
    (f) => diagnosis.explains.includes(f.fingerprint) && !f.suppression,
  )) {
    const glyph = style(finding.severity, glyphs[finding.severity]);
    lines.push(
      ...context.lines(finding.message, '        ', `    ${glyph} ${style('dim', finding.ruleId)}  `),
    );
  }
  return lines;
}

/** What was compared and what could not be: one line, or with `coverage: 'full'` all of it. */
function coverageBlock(verdict: Verdict, context: PrettyContext): string[] {
  const { language, style, options } = context;
  const line = describeCoverage(verdict, language);
  if (!line) return [];
  const full = options.coverage === 'full' ? coverageLines(verdict, language) : [];
  return [
    ...context.lines(line, '  ').map((text) => (verdict.coverage.whole ? style('dim', text) : text)),
    ...full.flatMap((text) => context.lines(text, '      ', '    ')),
  ];
}

function skippedLine(verdict: Verdict, context: PrettyContext): string[] {
  const { language, style } = context;
  const reasons = new Map<string, number>();
  for (const { reason } of verdict.rules.skipped) {
    const text = describeSkipped(reason, language);
    reasons.set(text, (reasons.get(text) ?? 0) + 1);
  }
  if (reasons.size === 0) return [];
  const { signs, rulesSkipped } = speak(language);
  const list = [...reasons].map(([reason, count]) => `${reason} ${count}`).join(signs.comma);
  const head = rulesSkipped(verdict.rules.skipped.length);
  return context.lines(`${head}${signs.colon}${list}`, '    ', '  ').map((line) => style('dim', line));
}

/** Whether a file that comes without its verdict was checked all the same: its verdict is not worth showing again. */
const isChecked = ({ state }: FileAccount): boolean =>
  state === 'passed' || state === 'problems' || state === 'incomplete';

/** For people at a terminal: verdict first, then what was found, where, the words of the source, and how to mend it. */
export function createPrettyFormatter(options: FormatOptions): Formatter {
  const context = createContext(options);
  const summary = emptySummary();
  const explain = new Set<string>();
  const unchecked: FileAccount[] = [];
  let unlisted = 0;
  return {
    head: () => '',
    verdict(verdict) {
      addToSummary(summary, verdict);
      if (options.quiet && verdict.outcome === 'pass') return '';
      const explained = new Set(verdict.diagnoses.flatMap((diagnosis) => diagnosis.explains));
      const shown = verdict.findings
        .filter((finding) => !explained.has(finding.fingerprint) && isShown(finding, options))
        .sort((a, b) => severityOrder[a.severity] - severityOrder[b.severity]);
      for (const finding of shown) explain.add(finding.ruleId);
      const blocks = [
        allNoticeLines(verdict.notices, context),
        ...verdict.diagnoses.map((diagnosis) => diagnosisLines(diagnosis, verdict, context)),
        ...shown.map((finding) => prettyFinding(finding, context)),
        options.quiet ? [] : skippedLine(verdict, context),
      ].filter((block) => block.length > 0);
      const body = blocks.map((block) => `\n${block.join('\n')}\n`).join('');
      const coverage = coverageBlock(verdict, context).map((line) => `${line}\n`);
      return `${verdictLine(verdict, context)}\n${coverage.join('')}${body}\n`;
    },
    file(account) {
      addFileToSummary(summary, account);
      if (isChecked(account)) unlisted++;
      else if (!options.quiet || account.state === 'unreadable') unchecked.push(account);
      return '';
    },
    tail() {
      const [example] = explain;
      const hint = speak(context.language).aboutRule;
      const tone = (name: 'dim' | 'strong', text: string): string =>
        context
          .lines(text, '')
          .map((one) => `${context.style(name, one)}\n`)
          .join('');
      const line = example && !options.quiet ? tone('dim', `${hint} ${example}`) : '';
      const same = unlisted > 0 ? tone('dim', speak(context.language).files.unchanged(unlisted)) : '';
      return `${prettyFiles(unchecked, context)}${same}${line}${tone('strong', describeSummary(summary, context.language, options.maxWarnings))}`;
    },
  };
}
