import type { Command, Option } from 'commander';
import { UsageError } from './usage-error.ts';

/** For an option that may be given several times: every value is kept. */
export const repeat = (value: string, previous: string[] | undefined): string[] => [
  ...(previous ?? []),
  value,
];

const longOf = ({ long, flags }: Option): string => long ?? flags;

/** What a variable of the shell that is not set leaves behind; taken as it stands it would mean the folder, or nothing at all. */
const emptyValue = (option: Option): UsageError =>
  new UsageError({
    zh: `选项 ${longOf(option)} 的值是空的；不需要时请整个省去。`,
    en: `The value of ${longOf(option)} is empty; leave the option out if it is not needed.`,
  });

const secondValue = (option: Option, first: string, second: string): UsageError =>
  new UsageError({
    zh: `选项 ${longOf(option)} 给了两个不同的值（“${first}”和“${second}”），只能用一个。`,
    en: `${longOf(option)} is given twice with different values (“${first}” and “${second}”); it takes one.`,
  });

function watch(command: Command, option: Option): void {
  let first: string | null = null;
  const keepsAll = option.variadic || option.parseArg === repeat;
  command.on(`option:${option.name()}`, (value: string) => {
    if (command.options.some(({ short, long }) => value === short || value === long))
      command.error(`error: option '${option.flags}' argument missing`, {
        code: 'commander.optionMissingArgument',
      });
    if (value === '') throw emptyValue(option);
    if (!keepsAll && first !== null && first !== value) throw secondValue(option, first, value);
    first = value;
  });
}

/**
 * Refuses what commander takes for a value and nobody meant as one: an empty text, the name of the option that comes next,
 * and a second value where only the last would count and the first be lost without a word.
 */
export function requireOptionValues(command: Command): void {
  for (const option of command.options) if (option.required) watch(command, option);
  for (const below of command.commands) requireOptionValues(below);
}

/** Refuses an argument that is empty: as a path it would be the folder that the program stands in. */
export function requireArguments({ args, registeredArguments: [argument] }: Command): void {
  if (!args.includes('')) return;
  const name = argument?.name() ?? 'path';
  throw new UsageError({
    zh: `参数 ${name} 是空的。`,
    en: `The argument ${name} is empty.`,
  });
}
