import type { Language } from '@gouji/core/model';
import type { CommanderError } from 'commander';

const chinese: Readonly<Record<string, (quoted: string) => string>> = {
  'commander.unknownOption': (quoted) => `没有选项 ${quoted}`,
  'commander.unknownCommand': (quoted) => `没有命令 ${quoted}`,
  'commander.missingArgument': (quoted) => `缺少参数 ${quoted}`,
  'commander.optionMissingArgument': (quoted) => `选项 ${quoted} 后面缺少值`,
  'commander.excessArguments': () => '参数过多',
  'commander.invalidArgument': (quoted) => `选项取值有误：${quoted}`,
};

/** The word that was probably meant: as commander found it among its own names, or among the values an option takes. */
async function meant(english: string, allowed: readonly string[]): Promise<string | null> {
  const own = /\(Did you mean (?:one of )?([^)]*)\?\)/u.exec(english)?.[1];
  if (own !== undefined) return own.split(', ')[0]!;
  const value = /argument '([^']*)' is invalid/u.exec(english)?.[1];
  return value === undefined ? null : (await import('@gouji/core/check')).nearestName(value, allowed);
}

/** A mistake in the command line, in one sentence. Commander words it in English only, so the quoted part is taken over. */
export async function wordCommanderError(error: CommanderError, language: Language): Promise<string> {
  const english = error.message.replace(/^error: /u, '').replaceAll('\n', ' ');
  const choices = /Allowed choices are ([^.]*)\./u.exec(english)?.[1];
  const nearest = await meant(english, choices?.split(', ') ?? []);
  const plain = english.replace(/\s*\(Did you mean [^)]*\)/u, '').replace(/\.?\s*$/u, '');
  if (language === 'en') return `${plain}${nearest ? `; did you mean ${nearest}` : ''}; see "gouji --help".`;
  const quoted = [...plain.matchAll(/'([^']*)'/gu)].map((match) => match[1]).join('，');
  const sentence = chinese[error.code]?.(quoted) ?? plain;
  return `${sentence}${nearest ? `，是否指 ${nearest}` : ''}${choices ? `（可用：${choices}）` : ''}；用法见 gouji --help。`;
}
