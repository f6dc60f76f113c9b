import { textWidth, wrapText } from '@gouji/core/format';
import type { Language } from '@gouji/core/model';
import { Command, Help as CommanderHelp, Option } from 'commander';
import { addBatchCommands } from './batch/commands.ts';
import type { CommandHost } from './command-host.ts';
import type { BaselineOptions } from './commands/baseline.ts';
import type { CheckCommandOptions } from './commands/check-options.ts';
import type { McpOptions } from './commands/mcp.ts';
import type { ParseCommandOptions } from './commands/parse.ts';
import type { ReviewCommandOptions } from './commands/review.ts';
import { helpGroups, helpTexts } from './help.ts';
import { addAuthorOption, addLetterOptions, addOfficeCommands } from './office/commands.ts';
import { repeat, requireArguments, requireOptionValues } from './option-values.ts';
import type { RunOutcome } from './outcome.ts';
import { addSurveyCommand } from './survey/commands.ts';
import { version } from './version.ts';

type Help = (typeof helpTexts)[Language];

/** What is checked and how it is graded: shared by check, review and baseline. */
function addCheckOptions(command: Command, help: Help): Command {
  return command
    .option('--prior <path>', help.prior)
    .option('--children <path...>', help.children)
    .option('--config <file>', help.config)
    .addOption(new Option('--preset <preset>', help.preset).choices(['recommended', 'strict', 'all']))
    .option('--only <glob>', help.only, repeat)
    .option('--skip <glob>', help.skip, repeat)
    .option('--severity <rule=level>', help.severity, repeat)
    .option('--likeness <share>', help.likeness)
    .option('--baseline <file>', help.baselineFile)
    .option('--no-baseline', help.noBaseline)
    .option('--ignore <glob>', help.ignore, repeat);
}

const widthOption = (help: Help): Option =>
  new Option('--ambiguous-width <columns>', help.ambiguousWidth).choices(['1', '2']);

/** Takes what a command line leads to. */
interface Receivers {
  finish(outcome: RunOutcome): void;
  /** Help and version. */
  print(text: string): void;
}

/** The command line as data for commander. Every command loads its code when it runs, and not before. */
export function createProgram(language: Language, { finish, print }: Receivers, helpWidth?: number): Command {
  const help = helpTexts[language];
  const commanderHelp = new CommanderHelp();
  const inWords = (usage: string): string =>
    usage.replaceAll(/\[\w+\]/gu, (place) => help.places[place] ?? place);
  const languageOption = (): Option => new Option('--lang <language>', help.lang).choices(['zh', 'en']);
  const program = new Command('gouji')
    .commandsGroup(helpGroups.at(-1)!.title[language])
    .description(help.gouji)
    .version(version, '-V, --version', help.version)
    .helpOption('-h, --help', help.help)
    .helpCommand('help [command]', help.helpCommand)
    .addOption(languageOption())
    .addHelpText('after', () => `\n${wrapText(help.exitCodes, process.stdout.columns ?? 80).join('\n')}`)
    .exitOverride()
    .configureOutput({ outputError: () => {}, writeOut: print })
    .configureHelp({
      ...(helpWidth !== undefined && { helpWidth }),
      styleTitle: (title) => help.titles[title] ?? title,
      // Behind a full-width colon stands no space.
      formatHelp: (command, helper) => commanderHelp.formatHelp(command, helper).replace(/^(\S+：) /u, '$1'),
      commandUsage: (command) => inWords(commanderHelp.commandUsage(command)),
      subcommandTerm: (command) => inWords(commanderHelp.subcommandTerm(command)),
      optionDescription: ({ description, argChoices }) =>
        argChoices ? `${description} [${argChoices.join('|')}]` : description,
      // What holds unless it is given stands in the words, in the language of the help.
      argumentDescription: ({ description }) => description,
      // Chinese takes two columns a character, and a line of it may end between any two.
      displayWidth: (text) => textWidth(text),
      boxWrap: (text, width) => wrapText(text, width).join('\n'),
    });
  // An option of the whole program is its own wherever it stands on the line, so the commands never see it.
  const given = (): { lang?: Language } => program.opts();
  const command = (name: string, description: string, parent = program, isDefault = false): Command =>
    parent.command(name, { isDefault }).description(description).addOption(languageOption());

  const check = addCheckOptions(
    command('check', help.check, program, true).argument('[path...]', help.paths),
    help,
  );
  addAuthorOption(addLetterOptions(check, language), language)
    .option('-f, --format <format[=file]>', help.format, repeat)
    .addOption(new Option('--fail-on <severity>', help.failOn).choices(['error', 'warning', 'never']))
    .option('--max-warnings <number>', help.maxWarnings)
    .option('--together', help.together)
    .option('--stdin-name <name>', help.stdinName)
    .option('--jobs <number>', help.jobs)
    .option('--cache', help.cache)
    .option('--list-files', help.listFiles)
    .option('--summary', help.summary)
    .option('--changed', help.changed)
    .option('--watch', help.watch)
    .option('--timings', help.timings)
    .option('--quiet', help.quiet)
    .option('--no-color', help.noColor)
    .addOption(widthOption(help))
    .action(async (paths: string[], options: CheckCommandOptions) => {
      finish(await (await import('./commands/check.ts')).runCheck(paths, { ...options, ...given() }));
    });

  command('parse', help.parse)
    .argument('<path...>', help.pathsToParse)
    .option('--stdin-name <name>', help.stdinName)
    .option('--config <file>', help.config)
    .option('--ignore <glob>', help.ignore, repeat)
    .action(async (paths: string[], options: ParseCommandOptions) => {
      finish(await (await import('./commands/parse.ts')).runParse(paths, { ...options, lang: language }));
    });

  addLetterOptions(
    addCheckOptions(command('review', help.review).argument('[path...]', help.paths), help),
    language,
  )
    .option('--plain', help.plain)
    .option('--session <file>', help.session)
    .option('--merge <file>', help.merge, repeat)
    .option('--reviewer <name>', help.reviewer)
    .addOption(new Option('--theme <theme>', help.theme).choices(['dark', 'light', 'colorblind', 'mono']))
    .option('--keys <file>', help.keys)
    .option('--export-folder <folder>', help.exportFolder)
    .option('--mouse', help.mouse)
    .option('--no-color', help.noColor)
    .addOption(widthOption(help))
    .action(async (paths: string[], options: ReviewCommandOptions) => {
      finish(
        await (await import('./commands/review.ts')).runReviewCommand(paths, { ...options, ...given() }),
      );
    });

  command('explain', help.explain)
    .argument('<rule>', help.rule)
    .action(async (rule: string) => {
      finish(await (await import('./commands/explain.ts')).runExplain(rule, { lang: language }));
    });

  command('rules', help.rules)
    .addOption(new Option('-f, --format <format>', help.rulesFormat).choices(['pretty', 'json']))
    .action(async (options: { format?: 'pretty' | 'json' }) => {
      finish(await (await import('./commands/rules.ts')).runRules({ ...options, lang: language }));
    });

  const host: CommandHost = {
    language,
    command: (name, description, parent) => command(name, description, parent),
    addCheckOptions: (added) => addCheckOptions(added, help),
    given,
    finish,
    pathsHelp: help.paths,
    jobsHelp: help.jobs,
    formatHelp: help.format,
    summaryHelp: help.summary,
    quietHelp: help.quiet,
    noColorHelp: help.noColor,
  };
  addSurveyCommand(host);
  addBatchCommands(host);
  addOfficeCommands(host);

  const baseline = command('baseline', help.baseline).helpCommand(false);
  addCheckOptions(command('create', help.baselineCreate, baseline).argument('[path...]', help.paths), help)
    .option('--force', help.force)
    .action(async (paths: string[], options: BaselineOptions) => {
      finish(
        await (await import('./commands/baseline.ts')).runBaselineCreate(paths, { ...options, ...given() }),
      );
    });
  addCheckOptions(
    command('prune', help.baselinePrune, baseline).argument('[path...]', help.paths),
    help,
  ).action(async (paths: string[], options: BaselineOptions) => {
    finish(
      await (await import('./commands/baseline.ts')).runBaselinePrune(paths, { ...options, ...given() }),
    );
  });

  command('serve', help.serve)
    .option('--port <number>', help.port)
    .option('--print-config', help.printConfig)
    .action(async (options: { port?: string }) => {
      finish(await (await import('./commands/serve.ts')).runServe(options));
    });

  command('mcp', help.mcp)
    .argument('[folder]', help.mcpFolder, '.')
    .option('--config <file>', help.config)
    .addOption(new Option('--preset <preset>', help.preset).choices(['recommended', 'strict', 'all']))
    .option('--only <glob>', help.only, repeat)
    .option('--skip <glob>', help.skip, repeat)
    .option('--ignore <glob>', help.ignore, repeat)
    .action(async (folder: string, options: McpOptions) => {
      finish(await (await import('./commands/mcp.ts')).runMcp(folder, { ...options, ...given() }));
    });

  command('page', help.page)
    .option('-o, --output <file>', help.pageFile, 'gouji.html')
    .action(async (options: { output: string }) => {
      finish(await (await import('./commands/page.ts')).runPage({ ...options, lang: language }));
    });

  command('doctor', help.doctor)
    .addOption(new Option('-f, --format <format>', help.rulesFormat).choices(['pretty', 'json']))
    .action(async (options: { format?: 'pretty' | 'json' }) => {
      finish(await (await import('./commands/doctor.ts')).runDoctor({ ...options, lang: language }));
    });

  command('init', help.init).action(async () => {
    finish(await (await import('./commands/init.ts')).runInit({ lang: language }));
  });

  const created = command('new', help.new).helpCommand(false);
  command('rule', help.newRule, created)
    .argument('<id>', help.rule)
    .action(async (id: string) => {
      finish(await (await import('./commands/new-rule.ts')).runNewRule(id, { lang: language }));
    });

  for (const { title, commands } of helpGroups)
    for (const name of commands)
      program.commands.find((one) => one.name() === name)?.helpGroup(title[language]);
  requireOptionValues(program);
  program.hook('preAction', (_, meant) => requireArguments(meant));
  return program;
}
