import type { Language } from '@gouji/core/model';
import { Command, CommanderError, Option } from 'commander';
import type { CheckCommandOptions } from './commands/check.ts';
import { helpTexts } from './help.ts';
import { type RunOutcome, toExitCode } from './outcome.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';
import { wordCommanderError } from './word-commander-error.ts';

/** The language has to be known before the command line is understood, since its mistakes are worded in it. */
function languageOf(args: readonly string[]): Language {
  const at = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const value = at < 0 ? undefined : args[at] === '--lang' ? args[at + 1] : args[at]!.slice('--lang='.length);
  return value === 'en' ? 'en' : 'zh';
}

const repeat = (value: string, previous: string[] | undefined): string[] => [...(previous ?? []), value];

function createProgram(language: Language, finish: (outcome: RunOutcome) => void): Command {
  const help = helpTexts[language];
  const lang = (): Option => new Option('--lang <language>', help.lang).choices(['zh', 'en']);
  const config = (): Option => new Option('--config <file>', help.config);
  const program = new Command('gouji')
    .description(help.gouji)
    .version(version, '-V, --version', help.version)
    .helpOption('-h, --help', help.help)
    .helpCommand(false)
    .addOption(lang())
    .addHelpText('after', `\n${help.exitCodes}`)
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .configureHelp({ styleTitle: (title) => help.titles[title] ?? title });

  program
    .command('check')
    .argument('[path...]', help.paths)
    .description(help.check)
    .option('-f, --format <format[=file]>', help.format, repeat)
    .option('--prior <path>', help.prior)
    .option('--children <path...>', help.children)
    .addOption(config())
    .addOption(new Option('--preset <preset>', help.preset).choices(['recommended', 'strict', 'all']))
    .option('--only <glob>', help.only, repeat)
    .option('--skip <glob>', help.skip, repeat)
    .option('--severity <rule=level>', help.severity, repeat)
    .addOption(new Option('--fail-on <severity>', help.failOn).choices(['error', 'warning', 'never']))
    .option('--max-warnings <number>', help.maxWarnings)
    .option('--baseline <file>', help.baselineFile)
    .option('--stdin-name <name>', help.stdinName)
    .option('--jobs <number>', help.jobs)
    .option('--cache', help.cache)
    .option('--timings', help.timings)
    .option('--quiet', help.quiet)
    .option('--no-color', help.noColor)
    .addOption(new Option('--ambiguous-width <columns>', help.ambiguousWidth).choices(['1', '2']))
    .addOption(lang())
    .action(async (paths: string[], options: CheckCommandOptions) => {
      const { runCheck } = await import('./commands/check.ts');
      finish(await runCheck(paths, { ...options, lang: language }));
    });

  program
    .command('parse')
    .argument('<path>', help.path)
    .description(help.parse)
    .option('--stdin-name <name>', help.stdinName)
    .addOption(lang())
    .action(async (path: string, options: { stdinName?: string }) => {
      const { runParse } = await import('./commands/parse.ts');
      finish(await runParse(path, { ...options, lang: language }));
    });

  program
    .command('review')
    .argument('[path...]', help.paths)
    .description(help.review)
    .allowUnknownOption()
    .allowExcessArguments()
    .addOption(config())
    .option('--prior <path>', help.prior)
    .option('--children <path...>', help.children)
    .option('--no-color', help.noColor)
    .option('--mouse', help.mouse)
    .addOption(new Option('--ambiguous-width <columns>', help.ambiguousWidth).choices(['1', '2']))
    .addOption(lang())
    .action(async (paths: string[], options: Record<string, unknown>) => {
      const { runReviewCommand } = await import('./commands/review.ts');
      finish(await runReviewCommand(paths, { ...options, lang: language }));
    });

  program
    .command('explain')
    .argument('<rule>', help.rule)
    .description(help.explain)
    .option('--no-color', help.noColor)
    .addOption(lang())
    .action(async (rule: string, options: { color: boolean }) => {
      const { runExplain } = await import('./commands/explain.ts');
      finish(await runExplain(rule, { ...options, lang: language }));
    });

  program
    .command('rules')
    .description(help.rules)
    .addOption(new Option('-f, --format <format>', help.rulesFormat).choices(['pretty', 'json']))
    .option('--no-color', help.noColor)
    .addOption(lang())
    .action(async (options: { format?: 'pretty' | 'json'; color: boolean }) => {
      const { runRules } = await import('./commands/rules.ts');
      finish(await runRules({ ...options, lang: language }));
    });
  return program;
}

/** Runs one command line and gives the exit code; says what went wrong in one sentence on standard error. */
export async function run(args: readonly string[]): Promise<number> {
  const language = languageOf(args);
  let outcome: RunOutcome = 'clean';
  const program = createProgram(language, (result) => {
    outcome = result;
  });
  const complain = (sentence: string): void => void process.stderr.write(`gouji: ${sentence}\n`);
  try {
    if (args.length === 0) {
      program.outputHelp({ error: true });
      return toExitCode('usage');
    }
    await program.parseAsync([...args], { from: 'user' });
    return toExitCode(outcome);
  } catch (error) {
    if (error instanceof UsageError) {
      complain(error.sentence[language]);
      return toExitCode('usage');
    }
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      complain(wordCommanderError(error, language));
      return toExitCode('usage');
    }
    const detail =
      error instanceof Error ? (process.env.GOUJI_DEBUG ? error.stack : error.message) : String(error);
    complain(
      language === 'zh'
        ? `程序内部出错，未能完成：${detail}。请把所用命令和文件反馈给我们。`
        : `An internal fault stopped the run: ${detail}. Please report the command and the file.`,
    );
    return toExitCode('broken');
  }
}
