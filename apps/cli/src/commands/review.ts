import type { Language } from '@gouji/core/model';
import type { RunOutcome } from '../outcome.ts';

/** `gouji review [PATH…]`: hands over to the interactive program, which is loaded only here. */
export async function runReviewCommand(
  paths: readonly string[],
  options: {
    readonly lang: Language;
    readonly color?: boolean;
    readonly mouse?: boolean;
    readonly ambiguousWidth?: string;
  },
): Promise<RunOutcome> {
  const { runReview } = await import('../review/index.ts');
  const outcome = await runReview({
    paths,
    check: { language: options.lang },
    language: options.lang,
    color: options.color !== false && !process.env.NO_COLOR,
    ...(options.mouse && { mouse: true }),
    ...(options.ambiguousWidth && { ambiguousWidth: options.ambiguousWidth === '2' ? 2 : 1 }),
    workingDirectory: process.cwd(),
    environment: process.env,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
  });
  return outcome === 0 ? 'clean' : 'usage';
}
