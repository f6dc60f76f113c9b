import type { Language } from '../model/finding.ts';
import { describeFileState } from './file-state.ts';
import type { Summary } from './summary.ts';
import { describeCounts, plural, words } from './words.ts';

const judged: Readonly<Record<'pass' | 'fail' | 'indeterminate', string>> = {
  pass: 'passed',
  fail: 'with problems',
  indeterminate: 'not checked in full',
};

/** States in the order in which a summary tells them. */
const states = ['pending', 'passed', 'problems', 'incomplete', 'unreadable', 'notReport', 'ignored'] as const;

function describeFiles({ files }: Summary, language: Language): string {
  const { colon, comma } = words[language];
  const total = states.reduce((sum, state) => sum + files[state], 0);
  const parts = states
    .filter((state) => files[state] > 0)
    .map((state) => {
      const name = describeFileState(state, language);
      return language === 'zh' ? `${name} ${files[state]}` : `${files[state]} ${name}`;
    });
  const head = language === 'zh' ? `合计 ${total} 个文件` : `${plural(total, 'file')} in all`;
  return `${head}${colon}${parts.join(comma)}`;
}

function describeSources({ outcomes, sources }: Summary, language: Language): string {
  const { outcome, comma, colon } = words[language];
  const zh = language === 'zh';
  const parts = (['pass', 'fail', 'indeterminate'] as const)
    .filter((key) => outcomes[key] > 0)
    .map((key) => (zh ? `${outcome[key]} ${outcomes[key]}` : `${outcomes[key]} ${judged[key]}`));
  const head = zh ? `合计 ${sources} 份` : `${plural(sources, 'report')} in all`;
  return parts.length > 0 ? `${head}${colon}${parts.join(comma)}` : head;
}

/**
 * The last line: how many sources passed, failed, could not be judged, and the findings over all. Where there were files
 * without a verdict too, it counts all files by what became of them.
 */
export function describeSummary(summary: Summary, language: Language): string {
  const { outcomes, counts, sources, files } = summary;
  const total = states.reduce((sum, state) => sum + files[state], 0);
  const told = total > sources ? describeFiles(summary, language) : describeSources(summary, language);
  // Where something could not be judged, "no findings" would promise too much.
  const nothing = Object.values(counts).every((count) => count === 0);
  return nothing && (outcomes.indeterminate > 0 || sources === 0)
    ? told
    : `${told}${words[language].and}${describeCounts(counts, language)}`;
}
