import { describeCounts } from './counts.ts';
import type { Summary } from './summary.ts';
import { type Speech, speak } from './words/index.ts';

/** States in the order in which a summary tells them. */
const states = ['pending', 'passed', 'problems', 'incomplete', 'unreadable', 'notReport', 'ignored'] as const;

/** How many ended how; each source by its own name where there was nothing but sources with a verdict. */
function describeEndings({ files, sources }: Summary, language: Speech): string {
  const { files: words, reports, signs } = speak(language);
  const total = states.reduce((sum, state) => sum + files[state], 0);
  const parts = states.filter((state) => files[state] > 0).map((state) => words.ended(state, files[state]));
  const head = total > sources ? words.total(total) : reports(sources);
  return parts.length > 0 ? `${head}${signs.colon}${parts.join(signs.comma)}` : head;
}

/** That there are more warnings than a run may have, as a sentence without its stop; empty where there are not. */
export function describeExcess({ counts }: Summary, language: Speech, maxWarnings?: number): string {
  if (maxWarnings === undefined || counts.warning <= maxWarnings) return '';
  return speak(language).tooManyWarnings(counts.warning, maxWarnings);
}

/**
 * The last line: how many sources passed, failed, were not checked in full or could not be read, and the findings over all.
 * Where there were files without a verdict too, it counts all files by what became of them. More warnings than `maxWarnings`
 * are told as what fails the run, since no single report shows it.
 */
export function describeSummary(summary: Summary, language: Speech, maxWarnings?: number): string {
  const { outcomes, counts, sources } = summary;
  const told = describeEndings(summary, language);
  // Where something could not be judged, "no findings" would promise too much.
  const nothing = Object.values(counts).every((count) => count === 0);
  if (nothing && (outcomes.indeterminate > 0 || sources === 0)) return told;
  const excess = describeExcess(summary, language, maxWarnings);
  return [told, describeCounts(counts, language), ...(excess ? [excess] : [])].join(
    speak(language).signs.and,
  );
}
