import { open, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { nearestName } from '@gouji/core/check';
import { counted, isOwnOutput, ownHeadLength, ownOutput } from '@gouji/core/format';
import type { FileAccount } from '@gouji/core/model';
import { sourceName } from '../io/source-name.ts';
import { describeSystemError, UsageError } from '../usage-error.ts';
import { isDocumentName, type Settled, settleByHead, settleByName } from './file-kind.ts';
import { type IgnoreRules, IgnoreRules as Rules } from './ignore-rules.ts';
import { fromSystemName, toSystemPath } from './system-path.ts';
import { FolderWalk, type Found } from './walk-folder.ts';

/** A file of a run. */
export interface FoundFile {
  /** `-` is standard input. Names that are no UTF-8 are carried as `fromSystemName` gives them. */
  readonly path: string;
  /** Written out on the command line, and hence read as a report whatever it is. */
  readonly named: boolean;
  /** What became of it without being checked; null when it is to be read and checked. */
  readonly account: FileAccount | null;
  /** It could not even be opened, and may hold reports. */
  readonly unopened?: true;
}

export interface FindOptions {
  readonly rules?: IgnoreRules;
  /** Absolute paths of what this very run writes: whether they are there already makes no difference to it. */
  readonly outputs?: ReadonlySet<string>;
  /** Looks into documents too, which otherwise are looked at when they are read. */
  readonly thorough?: boolean;
}

async function readHead(path: string): Promise<Uint8Array> {
  const handle = await open(toSystemPath(path), 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(ownHeadLength), 0, ownHeadLength, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** What a file that lies in a folder is, as far as its name and its beginning tell. */
async function settle(path: string, { thorough }: FindOptions): Promise<Settled | null> {
  const byName = settleByName(path);
  if (byName) return byName;
  const isDocument = isDocumentName(path);
  if (isDocument && !thorough) return null;
  try {
    const head = await readHead(path);
    if (isDocument) return isOwnOutput(head) ? ownOutput : null;
    return settleByHead(path, head);
  } catch (error) {
    const reason = {
      zh: `无法打开：${describeSystemError(error, 'zh')}。`,
      en: `Cannot be opened: ${describeSystemError(error, 'en')}.`,
    };
    return isDocument ? null : { state: 'unreadable', reason, unopened: true };
  }
}

async function toFile({ path, settled }: Found, options: FindOptions): Promise<FoundFile> {
  const end = settled ?? (await settle(path, options));
  if (!end) return { path, named: false, account: null };
  const { state, reason, unopened } = end;
  return {
    path,
    named: false,
    account: { name: sourceName(path), state, reason },
    ...(unopened && { unopened }),
  };
}

/** The path as typed where it was typed relative: what a walk over absolute paths finds is shown as people expect it. */
function asTyped(argument: string, root: string): (path: string) => string {
  return (path) => {
    const below = relative(root, path);
    const typed = below === '' ? argument : join(argument, below);
    return path.endsWith('/') ? `${typed}/` : typed;
  };
}

async function walk(
  folder: string,
  rules: IgnoreRules,
  wanted?: (path: string) => boolean,
): Promise<Found[]> {
  const root = resolve(folder);
  const typed = asTyped(folder, root);
  const found: Found[] = [];
  for await (const one of new FolderWalk(root, rules).walk()) {
    const path = typed(one.path);
    if (!wanted || wanted(path) || (path.endsWith('/') && one.settled?.state === 'unreadable'))
      found.push({ ...one, path });
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

const isPattern = (argument: string): boolean => /[*?[\]{}!()]/u.test(argument);

async function expandPattern(pattern: string, rules: IgnoreRules): Promise<Found[]> {
  const { default: picomatch } = await import('picomatch');
  const forward = sep === '/' ? pattern : pattern.replaceAll(sep, '/');
  const { base } = picomatch.scan(forward);
  const matches = picomatch(forward.replace(/^\.\//u, ''));
  const fits = (path: string): boolean =>
    matches((sep === '/' ? path : path.replaceAll(sep, '/')).replace(/^\.\//u, ''));
  const found = (await isFolder(base || '.')) ? await walk(base || '.', rules, fits) : [];
  if (found.length > 0) return found;
  throw new UsageError({
    zh: `没有文件与“${pattern}”匹配；请核对路径或通配符。`,
    en: `No file matches “${pattern}”; check the path or the pattern.`,
  });
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/** The path that was meant where the shell handed over a name that is no UTF-8, which arrives with its bytes lost. */
async function recover(argument: string): Promise<string | null> {
  if (!argument.includes('\ufffd')) return null;
  const parent = dirname(argument);
  const folder = parent.includes('\ufffd') ? await recover(parent) : parent;
  if (folder === null) return null;
  const wanted = argument.slice(argument.lastIndexOf(sep) + 1);
  try {
    const names = await readdir(toSystemPath(folder), { encoding: 'buffer' });
    const alike = names.filter((name) => name.toString() === wanted);
    return alike.length === 1 ? join(folder, fromSystemName(alike[0]!)) : null;
  } catch {
    return null;
  }
}

/** A file of the same folder with nearly the same name. */
async function nearestFile(path: string): Promise<string | null> {
  const folder = dirname(path);
  try {
    const nearest = nearestName(basename(path), await readdir(folder));
    return nearest === null ? null : join(folder, nearest);
  } catch {
    return null;
  }
}

/** A file that is given and to be written: a result of an earlier run is passed over, anything else must not be lost. */
async function toOutput(path: string, options: FindOptions): Promise<FoundFile> {
  if (isOwnOutput(await readHead(path))) return toFile({ path, settled: ownOutput }, options);
  throw new UsageError({
    zh: `输出文件“${sourceName(path)}”就是要读取的文件，写入会毁去原件；请换一个文件名。`,
    en: `The output “${sourceName(path)}” is the very file to be read, which would be lost; choose another name.`,
  });
}

async function expand(argument: string, options: FindOptions): Promise<FoundFile[]> {
  const rules = options.rules ?? new Rules(process.cwd(), null, null);
  const files = async (found: readonly Found[]): Promise<FoundFile[]> => {
    const all: FoundFile[] = [];
    for (const one of found)
      if (!options.outputs?.has(resolve(one.path))) all.push(await toFile(one, options));
    return all;
  };
  if (argument === '-') return [{ path: '-', named: true, account: null }];
  const path = (await recover(argument)) ?? argument;
  try {
    if (!(await stat(toSystemPath(path))).isDirectory())
      return [
        options.outputs?.has(resolve(path))
          ? await toOutput(path, options)
          : { path, named: true, account: null },
      ];
    await readdir(toSystemPath(path));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR')
      throw new UsageError({
        zh: `无法读取“${sourceName(path)}”：${describeSystemError(error, 'zh')}。`,
        en: `Cannot read “${sourceName(path)}”: ${describeSystemError(error, 'en')}.`,
      });
    if (isPattern(argument)) return files(await expandPattern(argument, rules));
    const alike = await nearestFile(argument);
    throw new UsageError({
      zh: `找不到“${sourceName(argument)}”${alike ? `，是否指“${alike}”` : '；请核对路径'}。`,
      en: `“${sourceName(argument)}” does not exist; ${alike ? `did you mean “${alike}”?` : 'check the path.'}`,
    });
  }
  const found = await files(await walk(path, rules));
  if (found.length > 0) return found;
  throw new UsageError({
    zh: `文件夹“${sourceName(path)}”是空的。`,
    en: `The folder “${sourceName(path)}” is empty.`,
  });
}

/**
 * The files that arguments stand for, each once, with an account of those that will not be checked: a path that exists wins over a pattern,
 * folders are walked, `-` stays for standard input. Throws a UsageError when an argument stands for nothing.
 */
export async function findFiles(paths: readonly string[], options: FindOptions = {}): Promise<FoundFile[]> {
  const all = new Map<string, FoundFile>();
  for (const argument of paths.length > 0 ? paths : ['.'])
    for (const file of await expand(argument, options)) {
      const key = file.path === '-' ? '-' : resolve(file.path);
      const known = all.get(key);
      // What is also written out is read as a report, whatever the folder says of it.
      if (!known || (file.named && !known.named)) all.set(key, file);
    }
  return [...all.values()];
}

/** The paths of those files that are to be read; throws a UsageError when there is none. */
export function pathsToRead(files: readonly FoundFile[]): string[] {
  const paths = files.flatMap(({ path, account }) => (account ? [] : [path]));
  if (paths.length > 0) return paths;
  throw new UsageError({
    zh: `找到 ${files.length} 个文件，其中没有可读取的报告；用 gouji check --list-files 查看各文件的情况。`,
    en: `${counted(files.length, 'file was', 'files were')} found, and none can be read as a report; see gouji check --list-files.`,
  });
}
