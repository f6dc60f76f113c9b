/**
 * The interactive review: `gouji review [PATH…]`.
 *
 * Build: this file and what it imports become one code-split chunk that only the review command loads. The bundler must
 * - define `process.env.NODE_ENV` as "production" (React's development build leaks) and `process.env.DEV` as "false",
 * - put `tui/string-width.ts` in the place of `string-width` everywhere but in `core/width.ts`, so that Ink measures as the terminal draws,
 * - put `tui/no-devtools.ts` in the place of `react-devtools-core`,
 * - use JSX automatic and add a `createRequire` banner (Ink's dependencies contain CommonJS).
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { isAbsolute, join, relative, resolve } from 'node:path';
import type { FileAccount } from '@gouji/core/model';
import { decodeText } from '@gouji/core/read';
import { type FoundFile, findFiles, pathsToRead } from '../files/find-files.ts';
import { sourceName } from '../io/source-name.ts';
import { describeJsonError, describeSystemError, UsageError } from '../usage-error.ts';
import { version } from '../version.ts';
import { buildKeymap, type KeymapProblem } from './core/keymap.ts';
import { Ledger } from './core/ledger.ts';
import { Review } from './core/review.ts';
import { mergeEvents } from './core/session.ts';
import { setAmbiguousWide } from './core/width.ts';
import { Workspace } from './core/workspace.ts';
import { probeTerminal } from './io/probe.ts';
import { NoSessionError, SessionFile, SessionLockedError } from './io/session-file.ts';
import type { ReviewOptions, ReviewOutcome } from './options.ts';
import { Runtime } from './runtime.ts';

export type { ReviewOptions, ReviewOutcome } from './options.ts';

/** A reason not to start, as one sentence. */
class CannotStart extends Error {}

type Say = (zh: string, en: string) => string;

function userName(environment: ReviewOptions['environment']): string {
  try {
    return userInfo().username;
  } catch {
    return environment.USER ?? environment.USERNAME ?? '?';
  }
}

function describeProblem(problem: KeymapProblem, say: Say): string {
  switch (problem.kind) {
    case 'conflict':
      return say(
        `按键“${problem.key}”同时给了 ${problem.first} 和 ${problem.second}`,
        `the key “${problem.key}” is given to both ${problem.first} and ${problem.second}`,
      );
    case 'unknownAction':
      return say(`没有名为“${problem.action}”的操作`, `there is no action “${problem.action}”`);
    case 'unknownKey':
      return say(
        `“${problem.action}”的按键“${problem.key}”没有这样的名称`,
        `“${problem.key}”, given to “${problem.action}”, is no name of a key`,
      );
    case 'notKeys':
      return say(
        `“${problem.action}”后面应是按键名称的列表`,
        `“${problem.action}” needs a list of key names`,
      );
    case 'unreachable':
      return say(`“${problem.action}”至少要有一个按键`, `“${problem.action}” needs at least one key`);
  }
}

function readKeymap(options: ReviewOptions, say: Say) {
  if (options.keys === undefined) return buildKeymap().keymap;
  const path = resolve(options.workingDirectory, options.keys);
  let overrides: unknown;
  try {
    overrides = JSON.parse(decodeText(readFileSync(path)).text.replace(/^\ufeff/u, ''));
  } catch (error) {
    const reason = error instanceof SyntaxError ? describeJsonError : describeSystemError;
    throw new CannotStart(
      say(
        `无法读取按键文件“${options.keys}”：${reason(error, 'zh')}`,
        `Cannot read the key file “${options.keys}”: ${reason(error, 'en')}`,
      ),
    );
  }
  if (typeof overrides !== 'object' || overrides === null || Array.isArray(overrides))
    throw new CannotStart(
      say(`按键文件“${options.keys}”应是一个对象`, `The key file “${options.keys}” must hold an object`),
    );
  const { keymap, problems } = buildKeymap(overrides as Record<string, unknown>);
  if (problems.length > 0)
    throw new CannotStart(
      say(
        `按键文件“${options.keys}”有误：${problems.map((one) => describeProblem(one, say)).join('；')}`,
        `The key file “${options.keys}” is wrong: ${problems.map((one) => describeProblem(one, say)).join('; ')}`,
      ),
    );
  return keymap;
}

function openSession(options: ReviewOptions, say: Say): SessionFile {
  const path = resolve(options.workingDirectory, options.session ?? join('.gouji', 'review.jsonl'));
  const started = new Date().toISOString();
  try {
    return SessionFile.open(path, {
      gouji: 'review',
      version: 1,
      tool: version,
      language: options.language,
      started,
    });
  } catch (error) {
    if (error instanceof SessionLockedError) {
      const { pid, host } = error.holder;
      throw new CannotStart(
        say(
          `另一人正在审阅（${host} 的进程 ${pid}）。请用 --session 另存一份记录，事后可用 --merge 并入；若确无此人，请删除 ${error.lockFile}`,
          `Somebody else is reviewing (process ${pid} on ${host}). Keep a log of your own with --session and merge it later with --merge; if there is nobody, delete ${error.lockFile}`,
        ),
      );
    }
    const name = sourceName(path, options.workingDirectory);
    if (error instanceof NoSessionError)
      throw new CannotStart(
        say(
          `“${name}”不是复核记录，不能把记录写进去；请为 --session 换一个文件名`,
          `“${name}” is no log of a review, and nothing is written into it; give --session another name`,
        ),
      );
    const reason = describeSystemError(error, options.language);
    throw new CannotStart(
      say(`无法写入记录“${name}”：${reason}`, `Cannot write the log “${name}”: ${reason}`),
    );
  }
}

/** How to run: on the whole screen, in plain lines, or not at all. */
export function chooseMode(options: ReviewOptions): 'screen' | 'plain' | 'none' {
  const { environment, stdin, stdout } = options;
  const readsAloud = environment.INK_SCREEN_READER === 'true' || environment.GOUJI_SCREEN_READER === '1';
  if (options.plain || readsAloud) return 'plain';
  if (!stdin.isTTY) return 'none';
  return stdout.isTTY && environment.TERM !== 'dumb' ? 'screen' : 'plain';
}

/** Paths as the reviewer knows them: relative to the folder he is in. */
const shownPath = (path: string, folder: string): string => {
  if (!isAbsolute(path)) return path;
  const shown = relative(folder, path);
  return shown.startsWith('..') ? path : shown;
};

/** The files of the folders that stand on no board, since they are no reports or cannot be read as any; null where there is none. */
function describeLeftOut(found: readonly FoundFile[], say: Say): string | null {
  const count = (wanted: FileAccount['state']): number =>
    found.filter(({ account }) => account?.state === wanted).length;
  const others = count('notReport');
  const unreadable = count('unreadable');
  if (others + unreadable === 0) return null;
  return say(
    `另有 ${others + unreadable} 个文件没有列入（不是报告 ${others}，无法读取 ${unreadable}），逐个说明见 gouji check --list-files`,
    `${others + unreadable} other files are not listed (no reports ${others}, not readable ${unreadable}); gouji check --list-files tells of each`,
  );
}

/** Runs a review until the reviewer leaves. Never throws for bad input: says one sentence on stderr and returns 2. */
export async function runReview(options: ReviewOptions): Promise<ReviewOutcome> {
  const say: Say = (zh, en) => (options.language === 'en' ? en : zh);
  try {
    const mode = chooseMode(options);
    if (mode === 'none')
      throw new CannotStart(
        say(
          "审阅需要终端；要从管道读取命令，请加 --plain（例如 printf 'a\\nq\\n' | gouji review --plain 报告.docx）",
          "The review needs a terminal; to read commands from a pipe add --plain (e.g. printf 'a\\nq\\n' | gouji review --plain report.docx)",
        ),
      );
    const keymap = readKeymap(options, say);
    const given = options.paths.length > 0 ? options.paths : ['.'];
    const here = (path: string): string => resolve(options.workingDirectory, path);
    const rules = options.ignore;
    const find = (named: readonly string[]): Promise<FoundFile[]> =>
      findFiles(named.map(here), { thorough: true, ...(rules && { rules }) });
    const found = await find(given);
    const paths = pathsToRead(found).map((path) => shownPath(path, options.workingDirectory));
    const prior = options.prior === undefined ? null : pathsToRead(await find([options.prior]));
    const children = options.children?.length ? pathsToRead(await find(options.children)) : [];
    const session = openSession(options, say);
    const ledger = new Ledger().replay(mergeEvents(session.log.events));
    const workspace = new Workspace(ledger, (name) => ({
      ...options.optionsFor(resolve(options.workingDirectory, name)),
      language: options.language,
    }));
    const review = new Review(workspace, keymap, options.language, {
      id: randomBytes(5).toString('hex'),
      name: options.reviewer ?? userName(options.environment),
      now: () => new Date().toISOString(),
    });
    const runtime = new Runtime(review, session, options, { prior, children });
    for (const path of options.merge ?? [])
      if (!runtime.merge(path)) {
        session.close();
        throw new CannotStart(review.ui.toast?.text ?? path);
      }
    const aside = describeLeftOut(found, say);
    if (aside !== null) review.toast(aside, 'warning');
    await (mode === 'plain' ? runPlainMode(runtime, paths) : runScreenMode(runtime, paths));
    return 0;
  } catch (error) {
    if (error instanceof CannotStart) options.stderr.write(`gouji: ${error.message}${say('。', '.')}\n`);
    else if (error instanceof UsageError)
      options.stderr.write(`gouji: ${error.sentence[options.language]}\n`);
    else throw error;
    return 2;
  }
}

async function runPlainMode(runtime: Runtime, paths: readonly string[]): Promise<void> {
  const { runPlain } = await import('./plain/run-plain.ts');
  await runPlain(runtime, paths);
}

async function runScreenMode(runtime: Runtime, paths: readonly string[]): Promise<void> {
  const { options } = runtime;
  const { stdin, stdout, environment } = options;
  stdin.setRawMode(true);
  try {
    // The terminal answers while the program for the screen is loaded.
    const [traits, { runScreen }] = await Promise.all([
      probeTerminal(stdin, stdout),
      import('./tui/run-screen.tsx'),
    ]);
    const given = options.ambiguousWidth ?? (Number(environment.GOUJI_AMBIGUOUS_WIDTH) || undefined);
    setAmbiguousWide(given === undefined ? traits.ambiguousWide === true : given === 2);
    const colorless = options.color === false || Boolean(environment.NO_COLOR);
    const theme = colorless ? 'mono' : (options.theme ?? (traits.lightBackground ? 'light' : 'dark'));
    await runScreen(runtime, paths, {
      theme,
      typed: traits.unread,
      mouse: options.mouse === true,
      answers: traits.ambiguousWide !== null,
    });
  } finally {
    stdin.setRawMode(false);
    stdin.pause();
  }
}
