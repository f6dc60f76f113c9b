import type { Language } from '@gouji/core/model';
import type { Command } from 'commander';
import type { RunOutcome } from './outcome.ts';

/** What the program gives each group of commands: how to add one, and where its outcome goes. */
export interface CommandHost {
  readonly language: Language;
  command(name: string, description: string, parent?: Command): Command;
  addCheckOptions(command: Command): Command;
  given(): { lang?: Language };
  finish(outcome: RunOutcome): void;
  /** Help of the arguments and options that other commands have too. */
  readonly pathsHelp: string;
  readonly jobsHelp: string;
  readonly formatHelp: string;
  readonly summaryHelp: string;
  readonly quietHelp: string;
  readonly noColorHelp: string;
}
