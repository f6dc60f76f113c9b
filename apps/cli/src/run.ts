import { existsSync } from 'node:fs';
import type { Language } from '@gouji/core/model';
import { CommanderError } from 'commander';
import { standardOutput } from './io/output.ts';
import { isNodeTooOld, leastNode } from './node-version.ts';
import { type RunOutcome, toExitCode } from './outcome.ts';
import { createProgram } from './program.ts';
import { systemSentence, UsageError } from './usage-error.ts';
import { wordCommanderError } from './word-commander-error.ts';

/** The language has to be known before the command line is understood, since its mistakes are worded in it. */
function languageOf(args: readonly string[]): Language {
  const at = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const value = at < 0 ? undefined : args[at] === '--lang' ? args[at + 1] : args[at]!.slice('--lang='.length);
  return value === 'en' ? 'en' : 'zh';
}

function wordFault(error: unknown, language: Language): string {
  const message = error instanceof Error ? error.message : String(error);
  const detail = process.env.GOUJI_DEBUG && error instanceof Error ? error.stack : message.split('\n', 1)[0];
  if (isNodeTooOld())
    return language === 'zh'
      ? `未能完成：本机的 Node ${process.versions.node} 版本过低，需要 ${leastNode} 或更高（${detail}）。`
      : `The run stopped: Node ${process.versions.node} of this machine is too old, ${leastNode} or newer is needed (${detail}).`;
  return language === 'zh'
    ? `程序内部出错，未能完成（${detail}）；请把所用命令和文件反馈给我们。`
    : `An internal fault stopped the run (${detail}); please report the command and the file.`;
}

/** Somebody else removed the folder that the terminal stands in. */
const folderIsGone: Readonly<Record<Language, string>> = {
  zh: '当前文件夹已不存在；请换到别的文件夹再运行。',
  en: 'The current folder is no longer there; go to another and run again.',
};

const noCommand = (word: string, nearest: string | null): UsageError =>
  new UsageError({
    zh: `没有命令 ${word}${nearest === null ? '' : `，是否指 ${nearest}`}；用法见 gouji --help。`,
    en: `There is no command ${word}${nearest === null ? '.' : `; did you mean ${nearest}?`} See gouji --help.`,
  });

/** `help batch submit` as `batch submit --help`: commander prints the help of the whole for what it does not know. */
async function asHelpOption(
  args: readonly string[],
  commands: readonly string[],
): Promise<readonly string[]> {
  const [first, word] = args;
  if (first !== 'help' || word === undefined || word.startsWith('-')) return args;
  if (!commands.includes(word))
    throw noCommand(word, (await import('@gouji/core/check')).nearestName(word, commands));
  return [...args.slice(1), '--help'];
}

/** A first word that is neither a command nor a file but much like a command is a slip, and no path to look for. */
async function refuseMistypedCommand(word: string, commands: readonly string[]): Promise<void> {
  if (word.startsWith('-') || commands.includes(word) || existsSync(word)) return;
  if (!/^[\w-]+$/u.test(word)) return;
  const nearest = (await import('@gouji/core/check')).nearestName(word, commands);
  if (nearest !== null) throw noCommand(word, nearest);
}

/** Runs one command line and gives the exit code; says what went wrong in one sentence on standard error. */
export async function run(args: readonly string[]): Promise<number> {
  const language = languageOf(args);
  let outcome: RunOutcome = 'clean';
  let help = '';
  const program = createProgram(language, {
    finish(result) {
      outcome = result;
    },
    print(text) {
      help += text;
    },
  });
  const complain = (sentence: string): void => void process.stderr.write(`gouji: ${sentence}\n`);
  try {
    if (args.length === 0) {
      program.outputHelp({ error: true });
      return toExitCode('usage');
    }
    const commands = ['help', ...program.commands.map((command) => command.name())];
    await refuseMistypedCommand(args[0]!, commands);
    await program.parseAsync([...(await asHelpOption(args, commands))], { from: 'user' });
    return toExitCode(outcome);
  } catch (error) {
    if (error instanceof CommanderError) {
      // Help and version were asked for and have been printed.
      if (error.exitCode === 0) return printHelp(help, language, complain);
      if (error.code === 'commander.help') return toExitCode('usage');
      complain(await wordCommanderError(error, language, program, args));
      return toExitCode('usage');
    }
    if (error instanceof UsageError) {
      complain(error.sentence[language]);
      return toExitCode('usage');
    }
    if ((error as NodeJS.ErrnoException | null)?.syscall === 'uv_cwd') {
      complain(folderIsGone[language]);
      return toExitCode('usage');
    }
    const system = systemSentence(error);
    if (system && !process.env.GOUJI_DEBUG) {
      complain(system[language]);
      return toExitCode('usage');
    }
    complain(wordFault(error, language));
    return toExitCode('broken');
  }
}

async function printHelp(
  text: string,
  language: Language,
  complain: (sentence: string) => void,
): Promise<number> {
  try {
    await standardOutput().write(text);
    return toExitCode('clean');
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    complain(error.sentence[language]);
    return toExitCode('usage');
  }
}
