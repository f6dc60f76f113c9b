import type { FileAccount } from '../model/file-account.ts';
import type { Notice } from '../model/notice.ts';
import type { Diagnosis, Verdict } from '../model/verdict.ts';
import { describePath } from '../template/index.ts';
import { coverageLines, describeCoverage } from './describe-coverage.ts';
import { describeSummary } from './describe-summary.ts';
import type { FormatOptions, Formatter } from './options.ts';
import { prettyFiles } from './pretty-files.ts';
import { prettyFinding } from './pretty-finding.ts';
import { toPrintable } from './printable.ts';
import { describeSkipped } from './reasons.ts';
import { isShown, severityOrder } from './shown.ts';
import { createStyle, type Style } from './style.ts';
import { addFileToSummary, addToSummary, emptySummary } from './summary.ts';
import { wrapText } from './width.ts';
import { describeCounts, glyphs, words } from './words.ts';

/** What the parts of the pretty format share. */
export interface PrettyContext {
  readonly options: FormatOptions;
  readonly language: 'zh' | 'en';
  readonly style: Style;
  /** Text in lines under an indent; the first line may have a lead of its own. */
  lines(text: string, indent: string, lead?: string): string[];
}

function createContext(options: FormatOptions): PrettyContext {
  const ambiguous = options.ambiguousWidth ?? 1;
  return {
    options,
    language: options.language ?? 'zh',
    style: createStyle(options.color ?? false),
    lines(text, indent, lead = indent) {
      const room =
        options.width === undefined ? Number.POSITIVE_INFINITY : Math.max(20, options.width - indent.length);
      return wrapText(toPrintable(text), room, ambiguous).map(
        (line, index) => (index === 0 ? lead : indent) + line,
      );
    },
  };
}

function verdictLine(verdict: Verdict, { language, style }: PrettyContext): string {
  const { outcome, incomplete } = words[language];
  const tone = verdict.outcome === 'fail' ? 'error' : verdict.outcome;
  const head = style(tone, style('strong', `${glyphs[verdict.outcome]} ${outcome[verdict.outcome]}`));
  const counts = describeCounts(verdict.counts, language);
  const rest = verdict.outcome === 'indeterminate' && verdict.findings.length === 0 ? '' : `  ${counts}`;
  const cut = !verdict.complete && verdict.outcome === 'fail' ? `  ${incomplete}` : '';
  return `${head}  ${style('strong', toPrintable(verdict.source.name))}${rest}${cut}`;
}

function noticeLines(notice: Notice, context: PrettyContext): string[] {
  const glyph = context.style(notice.level, glyphs[notice.level]);
  return context.lines(notice.message[context.language], '    ', `  ${glyph} `);
}

/** The diagnosis, its candidates when there are several, and folded under it the findings it explains. */
function diagnosisLines(diagnosis: Diagnosis, verdict: Verdict, context: PrettyContext): string[] {
  const { language, style } = context;
  const { diagnosis: label, and } = words[language];
  const lines = context.lines(diagnosis.message, '    ', `  ${style('strong', `» ${label}`)}  `);
  const shown = diagnosis.candidates.length > 1 ? diagnosis.candidates.slice(0, 5) : [];
  shown.forEach((candidate, index) => {
    const changes = candidate.changes
      .map(({ path, from, to }) => `${describePath(path, null, language)} ${from ?? '□'} → ${to}`)
      .join(and);
    const evidence = candidate.evidence.length > 0 ? `${and}${candidate.evidence.join(and)}` : '';
    lines.push(...context.lines(`${changes}${evidence}`, '       ', `    ${index + 1}. `));
  });
  const rest = diagnosis.candidates.length - shown.length;
  if (shown.length > 0 && rest > 0)
    lines.push(
      `    ${language === 'zh' ? `另有 ${rest} 种改法，见 json 格式` : `${rest} more ways, see the json format`}`,
    );
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

function skippedLine(verdict: Verdict, { language, style }: PrettyContext): string[] {
  const reasons = new Map<string, number>();
  for (const { reason } of verdict.rules.skipped) {
    const text = describeSkipped(reason, language);
    reasons.set(text, (reasons.get(text) ?? 0) + 1);
  }
  if (reasons.size === 0) return [];
  const { comma, colon } = words[language];
  const list = [...reasons].map(([reason, count]) => `${reason} ${count}`).join(comma);
  const head =
    language === 'zh'
      ? `未适用规则 ${verdict.rules.skipped.length} 条`
      : `${verdict.rules.skipped.length} rules not applied`;
  return [style('dim', `  ${head}${colon}${list}`)];
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
        verdict.notices.flatMap((notice) => noticeLines(notice, context)),
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
      const hint = context.language === 'zh' ? '规则说明：gouji explain' : 'About a rule: gouji explain';
      const line = example && !options.quiet ? `${context.style('dim', `${hint} ${example}`)}\n` : '';
      const same =
        unlisted > 0
          ? `${context.style('dim', context.language === 'zh' ? `另有 ${unlisted} 个文件与上次相同，没有列出。` : `${unlisted} more files are as they were and not listed.`)}\n`
          : '';
      return `${prettyFiles(unchecked, context.language, context.style, options.ambiguousWidth ?? 1)}${same}${line}${context.style('strong', describeSummary(summary, context.language))}\n`;
    },
  };
}
