import type { RunOutcome } from '../outcome.ts';

/**
 * `gouji serve`: the HTTP service, the same program as `@gouji/api`. It takes its settings from the environment, says on
 * standard error what is wrong with them, and runs until it is told to stop.
 */
export async function runServe(options: { readonly port?: string }): Promise<RunOutcome> {
  if (options.port !== undefined) process.env.PORT = options.port;
  await import('@gouji/api/main');
  // Wrong settings are reported at once, by exit code; a server that runs keeps the process alive.
  return process.exitCode === 2 ? 'usage' : 'clean';
}
