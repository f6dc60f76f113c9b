import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { resolveSettings } from '../config/run-settings.ts';
import { findFiles } from '../files/find-files.ts';
import { toSystemPath } from '../files/system-path.ts';
import { parseTargets } from '../io/sinks.ts';
import { type RunOutcome, toExitCode } from '../outcome.ts';
import { UsageError } from '../usage-error.ts';
import type { CheckCommandOptions } from './check-options.ts';

/** How long to wait between looks; many files take longer to look at, and then are looked at less often. */
const leastWait = 500;
const shareOfTime = 20;

const words = {
  zh: (time: string, code: number) => `${time} 校核完毕（退出码 ${code}），等待文件改动；按 Ctrl-C 结束。`,
  en: (time: string, code: number) =>
    `Checked at ${time} (exit code ${code}); waiting for changes, Ctrl-C ends.`,
} as const;

async function signatureOf(path: string): Promise<string> {
  try {
    const { size, mtimeMs, ino } = await stat(toSystemPath(path));
    return `${path} ${size} ${mtimeMs} ${ino}`;
  } catch {
    return `${path} -`;
  }
}

/** All that a check depends on, as a text that differs when any of it does. */
async function lookAt(paths: readonly string[], options: CheckCommandOptions): Promise<string> {
  try {
    const settings = await resolveSettings(options);
    const outputs = new Set(
      parseTargets(options.format).flatMap(({ file }) => (file === null ? [] : resolve(file))),
    );
    const given = [paths, options.prior === undefined ? null : [options.prior], options.children ?? null];
    const found: string[] = [settings.baselineFile, ...settings.files];
    for (const group of given)
      if (group)
        for (const { path } of await findFiles(group, { rules: settings.ignore, outputs })) found.push(path);
    const signatures: string[] = [];
    for (const path of found) signatures.push(await signatureOf(path));
    return signatures.join('\n');
  } catch (error) {
    // What is gone or wrong for a moment is a change like any other.
    return String(error);
  }
}

/** `gouji check --watch`: checks, and again whenever a file, the configuration or the baseline has changed. */
export async function runWatch(
  paths: readonly string[],
  options: CheckCommandOptions,
  runCheck: (paths: readonly string[], options: CheckCommandOptions) => Promise<RunOutcome>,
): Promise<RunOutcome> {
  if (paths.includes('-'))
    throw new UsageError({
      zh: '--watch 不能用于标准输入。',
      en: '--watch cannot be used with standard input.',
    });
  const language = options.lang ?? 'zh';
  for (;;) {
    let seen = await lookAt(paths, options);
    if (process.stdout.isTTY) process.stdout.write('\u001b[2J\u001b[3J\u001b[H');
    let outcome: RunOutcome = 'usage';
    try {
      outcome = await runCheck(paths, { ...options, cache: true });
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      process.stderr.write(`gouji: ${error.sentence[language]}\n`);
    }
    const time = new Date().toLocaleTimeString('zh-CN', { hour12: false });
    process.stderr.write(`gouji: ${words[language](time, toExitCode(outcome))}\n`);
    for (let changed = false; !changed; ) {
      const started = performance.now();
      const now = await lookAt(paths, options);
      changed = now !== seen;
      seen = now;
      await sleep(Math.max(leastWait, (performance.now() - started) * shareOfTime));
    }
  }
}
