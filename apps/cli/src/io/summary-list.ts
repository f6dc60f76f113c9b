import {
  addFileToSummary,
  addToSummary,
  createStyle,
  describeEnding,
  describeFileState,
  describeReason,
  describeSummary,
  emptySummary,
  type FormatOptions,
  type Formatter,
  fileGlyph,
  padText,
  shownName,
  speak,
  stateOf,
  toPrintable,
} from '@gouji/core/format';
import type { FileState } from '@gouji/core/model';

const stateWidth = 16;
const nameWidth = 40;
/** Rules beyond these seldom matter for where to begin. */
const mostRules = 20;

/** One line a file with how it ended and how many findings it has, then the rules by how often they were broken. */
export function createSummaryList(options: FormatOptions): Formatter {
  const { language = 'zh', color = false, ambiguousWidth = 1 } = options;
  const summary = emptySummary();
  const style = createStyle(color);
  const byRule = new Map<string, number>();
  const line = (name: string, state: FileState, reason: string): string => {
    const head = padText(
      `${fileGlyph(state)} ${describeFileState(state, language)}`,
      stateWidth,
      ambiguousWidth,
    );
    const tone = state === 'passed' ? 'pass' : state === 'problems' ? 'error' : 'indeterminate';
    const shown = padText(toPrintable(name), nameWidth, ambiguousWidth);
    return `${style(tone, head)}${shown}  ${toPrintable(reason)}`.trimEnd().concat('\n');
  };
  const ranking = (): string => {
    const rules = [...byRule].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1));
    if (rules.length === 0) return '';
    const lines = rules.slice(0, mostRules).map(([id, count]) => `${String(count).padStart(6)}  ${id}`);
    return `\n${style('strong', speak(language).byRule)}\n${lines.join('\n')}\n`;
  };
  return {
    head: () => '',
    verdict(verdict) {
      addToSummary(summary, verdict);
      for (const { ruleId, severity, suppression } of verdict.findings)
        if (!suppression && severity !== 'info') byRule.set(ruleId, (byRule.get(ruleId) ?? 0) + 1);
      return options.quiet && verdict.outcome === 'pass'
        ? ''
        : line(shownName(verdict.source, language), stateOf(verdict), describeEnding(verdict, language));
    },
    file(account) {
      addFileToSummary(summary, account);
      return options.quiet && account.state !== 'unreadable'
        ? ''
        : line(account.name, account.state, describeReason(account, language));
    },
    tail: () => `${ranking()}\n${style('strong', describeSummary(summary, language, options.maxWarnings))}\n`,
  };
}
