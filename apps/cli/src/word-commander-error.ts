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

/** A mistake in the command line, in one sentence. Commander words it in English only, so the quoted part is taken over. */
export function wordCommanderError(error: CommanderError, language: Language): string {
  const english = error.message.replace(/^error: /u, '').replaceAll('\n', ' ');
  if (language === 'en') return `${english}; see "gouji --help".`;
  const quoted = [...english.matchAll(/'([^']*)'/gu)].map((match) => match[1]).join('，');
  const allowed = /Allowed choices are ([^.]*)\./u.exec(english)?.[1];
  const sentence = chinese[error.code]?.(quoted) ?? english;
  return `${sentence}${allowed ? `（可用：${allowed}）` : ''}；用法见 gouji --help。`;
}
