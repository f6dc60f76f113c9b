import type { Language } from '@gouji/core/model';
import { type Command, Option } from 'commander';
import type { CommandHost } from '../command-host.ts';
import type { AnnotateCommandOptions } from './annotate.ts';
import type { ExportCommandOptions } from './export.ts';
import type { ExtractCommandOptions } from './extract.ts';
import { officeHelp } from './help.ts';
import type { MergeCommandOptions } from './merge.ts';
import type { FormCommandOptions, RenderCommandOptions } from './render.ts';

const kinds = ['province', 'prefecture', 'county', 'township', 'office', 'department', 'other'];

/** What the commands that write letters may be told of them. */
export function addLetterOptions(command: Command, language: Language): Command {
  const help = officeHelp[language];
  return command
    .option('--letter-template <file>', help.letterTemplate)
    .option('--letter-from <office>', help.letterFrom)
    .option('--letter-number <text>', help.letterNumber)
    .option('--letter-deadline <date>', help.letterDeadline)
    .option('--letter-contact <text>', help.letterContact);
}

/** Who signs the comments of annotated copies. */
export const addAuthorOption = (command: Command, language: Language): Command =>
  command.option('--author <name>', officeHelp[language].author);

/** The commands that write office files. Each loads its code when it runs. */
export function addOfficeCommands(host: CommandHost): void {
  const help = officeHelp[host.language];
  host
    .addCheckOptions(host.command('annotate', help.annotate).argument('<report>', help.report))
    .option('-o, --output <file>', help.annotatedFile)
    .option('--author <name>', help.author)
    .option('--date <date>', help.date)
    .addOption(new Option('--least <severity>', help.least).choices(['error', 'warning', 'info']))
    .action(async (path: string, options: AnnotateCommandOptions) => {
      host.finish(await (await import('./annotate.ts')).runAnnotate(path, { ...options, ...host.given() }));
    });
  host
    .addCheckOptions(host.command('export', help.export).argument('<path...>', host.pathsHelp))
    .addOption(new Option('-f, --format <format>', help.exportFormat).choices(['workbook']))
    .option('-o, --output <file>', help.workbookFile)
    .action(async (paths: string[], options: ExportCommandOptions) => {
      host.finish(await (await import('./export.ts')).runExport(paths, { ...options, ...host.given() }));
    });
  host
    .addCheckOptions(host.command('extract', help.extract).argument('<path...>', host.pathsHelp))
    .requiredOption('-o, --output <file>', help.dataFile)
    .addOption(new Option('--shape <shape>', help.shape).choices(['long', 'wide', 'both']))
    .option('--jobs <number>', host.jobsHelp)
    .action(async (paths: string[], options: ExtractCommandOptions) => {
      host.finish(await (await import('./extract.ts')).runExtract(paths, { ...options, ...host.given() }));
    });
  host
    .command('render', help.render)
    .argument('<data>', help.data)
    .requiredOption('-o, --output <file>', help.renderedFile)
    .action(async (path: string, options: RenderCommandOptions) => {
      const { runRender } = await import('./render.ts');
      host.finish(await runRender(path, { ...options, lang: host.language }));
    });
  host
    .command('form', help.form)
    .requiredOption('-o, --output <file>', help.renderedFile)
    .option('--year <year>', help.year)
    .addOption(new Option('--edition <edition>', help.edition).choices(['2019', '2021']))
    .option('--organization <name>', help.organization)
    .addOption(new Option('--kind <kind>', help.kind).choices(kinds))
    .option('--force', help.force)
    .action(async (options: FormCommandOptions) => {
      host.finish(await (await import('./render.ts')).runForm({ ...options, lang: host.language }));
    });
  host
    .command('letter-template', help.letterTemplateCommand)
    .requiredOption('-o, --output <file>', help.letterTemplateFile)
    .option('--force', help.force)
    .action(async ({ output, force }: { readonly output: string; readonly force?: boolean }) => {
      const { runLetterTemplate } = await import('./letter-template.ts');
      host.finish(await runLetterTemplate(output, host.language, force));
    });
  host
    .addCheckOptions(host.command('merge', help.merge).argument('<path...>', host.pathsHelp))
    .requiredOption('-o, --output <file>', help.mergedFile)
    .option('--organization <name>', help.organization)
    .option('--year <year>', help.mergeYear)
    .option('--roster <file>', help.roster)
    .action(async (paths: string[], options: MergeCommandOptions) => {
      host.finish(await (await import('./merge.ts')).runMerge(paths, { ...options, ...host.given() }));
    });
}
