import { Option } from 'commander';
import type { CommandHost } from '../command-host.ts';
import { addLetterOptions } from '../office/commands.ts';
import { repeat } from '../option-values.ts';
import { surveyHelp } from './help.ts';
import type { SurveyCommandOptions } from './survey.ts';

/** `gouji survey`; its code is loaded when it runs. */
export function addSurveyCommand(host: CommandHost): void {
  const help = surveyHelp[host.language];
  const command = host.addCheckOptions(host.command('survey', help.survey).argument('<path...>', help.paths));
  addLetterOptions(command, host.language)
    .option('--roster <file>', help.roster)
    .option('--year <year>', help.year, repeat)
    .option('-o, --output <file>', help.output, repeat)
    .addOption(new Option('-f, --format <format>', help.format).choices(['pretty', 'json']))
    .option('--letters <folder>', help.letters)
    .option('--jobs <number>', host.jobsHelp)
    .option('--quiet', host.quietHelp)
    .option('--no-color', host.noColorHelp)
    .action(async (paths: string[], options: SurveyCommandOptions) => {
      host.finish(await (await import('./survey.ts')).runSurvey(paths, { ...options, ...host.given() }));
    });
}
