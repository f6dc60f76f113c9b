import type { RunOutcome } from '../outcome.ts';
import { UsageError } from '../usage-error.ts';

function portOf(given: string): string {
  if (/^\d{1,5}$/u.test(given) && Number(given) < 65_536) return given;
  throw new UsageError({
    zh: `--port 应为 0 到 65535 之间的整数，而不是“${given}”。`,
    en: `--port takes a whole number from 0 to 65535, not “${given}”.`,
  });
}

/**
 * `gouji serve`: the HTTP service, the same program as `@gouji/api`. It takes its settings from the environment, says on
 * standard error what is wrong with them, and runs until it is told to stop.
 */
export async function runServe(options: { readonly port?: string }): Promise<RunOutcome> {
  if (options.port !== undefined) process.env.PORT = portOf(options.port);
  await import('@gouji/api/main');
  // Wrong settings are reported at once, by exit code; a server that runs keeps the process alive.
  return process.exitCode === 2 ? 'usage' : 'clean';
}
