import { describeCounts } from './counts.ts';
import type { Summary } from './summary.ts';
import { type Speech, speak } from './words/index.ts';

/** States in the order in which a summary tells them. */
const states = ['pending', 'passed', 'problems', 'incomplete', 'unreadable', 'notReport', 'ignored'] as const;

function describeFiles({ files }: Summary, language: Speech): string {
  const { files: words, signs } = speak(language);
  const total = states.reduce((sum, state) => sum + files[state], 0);
  const parts = states.filter((state) => files[state] > 0).map((state) => words.ended(state, files[state]));
  return `${words.total(total)}${signs.colon}${parts.join(signs.comma)}`;
}

function describeSources({ outcomes, sources }: Summary, language: Speech): string {
  const { reports, ended, signs } = speak(language);
  const parts = (['pass', 'fail', 'indeterminate'] as const)
    .filter((outcome) => outcomes[outcome] > 0)
    .map((outcome) => ended(outcome, outcomes[outcome]));
  const head = reports(sources);
  return parts.length > 0 ? `${head}${signs.colon}${parts.join(signs.comma)}` : head;
}

/**
 * The last line: how many sources passed, failed, could not be judged, and the findings over all. Where there were files
 * without a verdict too, it counts all files by what became of them.
 */
export function describeSummary(summary: Summary, language: Speech): string {
  const { outcomes, counts, sources, files } = summary;
  const total = states.reduce((sum, state) => sum + files[state], 0);
  const told = total > sources ? describeFiles(summary, language) : describeSources(summary, language);
  // Where something could not be judged, "no findings" would promise too much.
  const nothing = Object.values(counts).every((count) => count === 0);
  return nothing && (outcomes.indeterminate > 0 || sources === 0)
    ? told
    : `${told}${speak(language).signs.and}${describeCounts(counts, language)}`;
}
