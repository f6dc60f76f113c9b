import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { describeSystemError, UsageError } from '../usage-error.ts';

/** What is picked up when a folder is walked; a file named outright is read whatever its name. */
export const supportedExtensions: ReadonlySet<string> = new Set([
  '.txt',
  '.text',
  '.md',
  '.markdown',
  '.html',
  '.htm',
  '.xhtml',
  '.docx',
  '.doc',
  '.wps',
  '.pdf',
  '.xlsx',
  '.ofd',
]);

const skippedFolders: ReadonlySet<string> = new Set(['node_modules']);

/** Regular files, also behind a link; a pipe or socket that happens to lie there would never end. */
async function isFile(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

async function walk(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    // Names that begin with a dot are hidden, with ~$ the lock files of office programs.
    if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!skippedFolders.has(entry.name)) found.push(...(await walk(path)));
    } else if (supportedExtensions.has(extname(entry.name).toLowerCase()) && (await isFile(entry, path)))
      found.push(path);
  }
  return found;
}

const isGlob = (argument: string): boolean => /[*?[\]{}!()]/u.test(argument);

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Ignored = (path: string) => boolean;

async function expandGlob(pattern: string, ignored: Ignored): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob(pattern, { expandDirectories: false, onlyFiles: true, dot: false });
  const wanted = found.filter((path) => !ignored(path));
  if (wanted.length > 0) return wanted.sort(byName);
  throw new UsageError({
    zh: `没有文件与“${pattern}”匹配；请核对路径或通配符。`,
    en: `No file matches “${pattern}”; check the path or the pattern.`,
  });
}

async function expandFolder(folder: string, ignored: Ignored): Promise<string[]> {
  const found = (await walk(folder)).filter((path) => !ignored(path));
  if (found.length > 0) return found.sort(byName);
  throw new UsageError({
    zh: `文件夹“${folder}”里没有可校核的文件（支持 ${[...supportedExtensions].join(' ')}）。`,
    en: `The folder “${folder}” has no file that can be checked (${[...supportedExtensions].join(' ')}).`,
  });
}

async function expand(argument: string, ignored: Ignored): Promise<string[]> {
  try {
    return (await stat(argument)).isDirectory() ? await expandFolder(argument, ignored) : [argument];
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR')
      throw new UsageError({
        zh: `无法读取“${argument}”：${describeSystemError(error, 'zh')}。`,
        en: `Cannot read “${argument}”: ${describeSystemError(error, 'en')}.`,
      });
  }
  if (isGlob(argument)) return expandGlob(argument, ignored);
  throw new UsageError({
    zh: `找不到“${argument}”；请核对路径。`,
    en: `“${argument}” does not exist; check the path.`,
  });
}

/**
 * The files that arguments stand for, each once: a path that exists wins over a pattern, folders are walked, `-` stays
 * for standard input. `ignored` files (our own output) are not found by walking or patterns, only when named outright.
 * Throws a UsageError when an argument stands for nothing.
 */
export async function collectPaths(
  paths: readonly string[],
  ignored: ReadonlySet<string> = new Set(),
): Promise<string[]> {
  const all = new Map<string, string>();
  const isIgnored = (path: string): boolean => ignored.has(resolve(path));
  for (const argument of paths.length > 0 ? paths : ['.'])
    for (const path of argument === '-' ? ['-'] : await expand(argument, isIgnored)) {
      const key = path === '-' ? path : resolve(path);
      if (!all.has(key)) all.set(key, path);
    }
  return [...all.values()];
}
