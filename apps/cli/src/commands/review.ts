import { type CheckFlags, resolveSettings } from '../config/run-settings.ts';
import { type LetterFlags, letterSettingsOf } from '../office/letter-options.ts';
import type { RunOutcome } from '../outcome.ts';
import type { InputFlags } from '../work/open-input.ts';

/** The options of `gouji review`; the first group is that of `gouji check`. */
export interface ReviewCommandOptions
  extends CheckFlags,
    LetterFlags,
    Pick<InputFlags, 'prior' | 'children'> {
  readonly plain?: boolean;
  readonly session?: string;
  readonly merge?: readonly string[];
  readonly reviewer?: string;
  readonly theme?: 'dark' | 'light' | 'colorblind' | 'mono';
  readonly keys?: string;
  readonly exportFolder?: string;
  readonly mouse?: boolean;
  readonly color?: boolean;
  readonly ambiguousWidth?: '1' | '2';
}

/** `gouji review [PATH…]`: hands over to the interactive program, which is loaded only here. */
export async function runReviewCommand(
  paths: readonly string[],
  options: ReviewCommandOptions,
): Promise<RunOutcome> {
  const settings = await resolveSettings(options);
  const { runReview } = await import('../review/index.ts');
  const { plain, session, merge, reviewer, theme, keys, exportFolder, mouse } = options;
  const letter = letterSettingsOf({ ...settings.letter, ...options }, '', settings.language);
  const outcome = await runReview({
    letter,
    ...(plain && { plain }),
    ...(session && { session }),
    ...(merge && { merge }),
    ...(reviewer && { reviewer }),
    ...(theme && { theme }),
    ...(keys && { keys }),
    ...(exportFolder && { exportFolder }),
    ...(mouse && { mouse }),
    ...(options.ambiguousWidth && { ambiguousWidth: options.ambiguousWidth === '2' ? 2 : 1 }),
    paths,
    ...(options.prior !== undefined && { prior: options.prior }),
    ...(options.children && { children: options.children }),
    optionsFor: settings.optionsFor,
    ignore: settings.ignore,
    limits: settings.limits,
    open: settings.open,
    language: settings.language,
    color: options.color !== false && !process.env.NO_COLOR,
    workingDirectory: process.cwd(),
    environment: process.env,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
  });
  return outcome === 0 ? 'clean' : 'usage';
}
