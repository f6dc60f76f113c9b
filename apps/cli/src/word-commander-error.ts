import type { Language } from '@gouji/core/model';
import type { Command, CommanderError } from 'commander';

const chinese: Readonly<Record<string, (quoted: string) => string>> = {
  'commander.unknownOption': (quoted) => `没有选项 ${quoted}`,
  'commander.unknownCommand': (quoted) => `没有命令 ${quoted}`,
  'commander.optionMissingArgument': (quoted) => `选项 ${quoted} 后面缺少值`,
  'commander.excessArguments': () => '参数过多',
};

/** The word that was probably meant: as commander found it among its own names, or among the values an option takes. */
async function meant(english: string, allowed: readonly string[]): Promise<string | null> {
  const own = /\(Did you mean (?:one of )?([^)]*)\?\)/u.exec(english)?.[1];
  if (own !== undefined) return own.split(', ')[0]!;
  const value = /argument '([^']*)' is invalid/u.exec(english)?.[1];
  return value === undefined ? null : (await import('@gouji/core/check')).nearestName(value, allowed);
}

/** The command that a command line names, as far as it names one. */
function commandOf(program: Command, args: readonly string[]): Command {
  let command = program;
  for (const word of args) {
    const next = command.commands.find((one) => one.name() === word);
    if (next) command = next;
    else if (!word.startsWith('-')) break;
  }
  return command;
}

const pathOf = (command: Command): string =>
  command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();

/** The first part of what the help says of an argument or an option. */
const saidOf = (one: { readonly description?: string } | undefined): string =>
  one?.description ? `（${one.description.split('；')[0]}）` : '';

/** The same mistake in Chinese; null for one that commander words in a way not known here. */
function inChinese({ code }: CommanderError, plain: string, command: Command): string | null {
  const quoted = [...plain.matchAll(/'([^']*)'/gu)].map((match) => match[1]!);
  const [first = '', second = ''] = quoted;
  const option = command.options.find(({ flags }) => flags === first);
  switch (code) {
    case 'commander.missingArgument': {
      const argument = command.registeredArguments.find((one) => one.name() === first);
      return `缺少参数 ${first}${saidOf(argument)}`;
    }
    case 'commander.missingMandatoryOptionValue':
      return `缺少选项 ${first}${saidOf(option)}`;
    case 'commander.invalidArgument':
      return `选项 ${first.split(/[ ,]/u)[0]} 的取值“${second}”有误`;
    default:
      return chinese[code]?.(quoted.join('，')) ?? null;
  }
}

/** A mistake in the command line, in one sentence. Commander words it in English only, so the quoted parts are taken over. */
export async function wordCommanderError(
  error: CommanderError,
  language: Language,
  program: Command,
  args: readonly string[],
): Promise<string> {
  const english = error.message.replace(/^error: /u, '').replaceAll('\n', ' ');
  const choices = /Allowed choices are ([^.]*)\./u.exec(english)?.[1];
  const nearest = await meant(english, choices?.split(', ') ?? []);
  const plain = english.replace(/\s*\(Did you mean [^)]*\)/u, '').replace(/\.?\s*$/u, '');
  const command = commandOf(program, args);
  const help = `${pathOf(command)} --help`;
  if (language === 'en') return `${plain}${nearest ? `; did you mean ${nearest}` : ''}; see "${help}".`;
  const sentence = inChinese(error, plain, command) ?? plain;
  const allowed = choices ? `（可用：${choices.replaceAll(', ', '、')}）` : '';
  return `${sentence}${nearest ? `，是否指 ${nearest}` : ''}${allowed}；用法见 ${help}。`;
}
