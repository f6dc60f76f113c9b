import { type Command, Option } from 'commander';
import type { CommandHost } from '../command-host.ts';
import { repeat } from '../option-values.ts';
import { batchHelp } from './help.ts';
import type { GcOptions, NameOptions } from './manage.ts';
import type { ResultsOptions } from './results.ts';
import type { StatusOptions } from './status.ts';
import type { SubmitOptions } from './submit.ts';
import type { WorkerOptions } from './worker.ts';

/** `gouji batch …`; each command loads its code when it runs. */
export function addBatchCommands(host: CommandHost): void {
  const help = batchHelp[host.language];
  const batch = host.command('batch', help.batch).helpCommand(false);
  const add = (name: string, description: string): Command =>
    host
      .command(name, description, batch)
      .option('--data <folder>', help.data)
      .option('--database <url>', help.database);
  const named = (name: string, description: string): Command =>
    add(name, description).option('--name <name>', help.name);

  host
    .addCheckOptions(named('submit', help.submit).argument('<path...>', help.paths))
    .action(async (paths: string[], options: SubmitOptions) => {
      host.finish(await (await import('./submit.ts')).runSubmit(paths, { ...options, ...host.given() }));
    });
  add('worker', help.worker)
    .option('--concurrency <number>', help.concurrency)
    .option('--until-empty', help.untilEmpty)
    .option('--time-limit <seconds>', help.timeLimit)
    .option('--memory-limit <megabytes>', help.memoryLimit)
    .action(async (options: WorkerOptions) => {
      host.finish(await (await import('./worker.ts')).runWorker({ ...options, lang: host.language }));
    });
  named('status', help.status)
    .option('--watch', help.watch)
    .addOption(new Option('-f, --format <format>', help.statusFormat).choices(['pretty', 'json']))
    .action(async (options: StatusOptions) => {
      host.finish(await (await import('./status.ts')).runStatus({ ...options, lang: host.language }));
    });
  named('results', help.results)
    .option('-f, --format <format[=file]>', host.formatHelp, repeat)
    .option('--summary', host.summaryHelp)
    .option('--quiet', host.quietHelp)
    .option('--no-color', host.noColorHelp)
    .action(async (options: ResultsOptions) => {
      host.finish(await (await import('./results.ts')).runResults({ ...options, lang: host.language }));
    });
  for (const what of ['retry', 'cancel', 'rejudge'] as const)
    named(what, help[what]).action(async (options: NameOptions) => {
      host.finish(await (await import('./manage.ts')).runManage(what, { ...options, lang: host.language }));
    });
  named('gc', help.gc)
    .option('--older-than <days>', help.olderThan)
    .action(async (options: GcOptions) => {
      host.finish(await (await import('./manage.ts')).runGc({ ...options, lang: host.language }));
    });
  add('sql', help.sql).action(async (options: NameOptions) => {
    host.finish(await (await import('./sql.ts')).runSql({ ...options, lang: host.language }));
  });
}
