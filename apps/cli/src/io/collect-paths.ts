import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
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

async function walk(folder: string): Promise<string[]> {
  const found: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries) {
    // Names that begin with a dot are hidden, with ~$ the lock files of office programs.
    if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!skippedFolders.has(entry.name)) found.push(...(await walk(path)));
    } else if (supportedExtensions.has(extname(entry.name).toLowerCase())) found.push(path);
  }
  return found;
}

const isGlob = (argument: string): boolean => /[*?[\]{}!()]/u.test(argument);

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function expand(argument: string): Promise<string[]> {
  try {
    const info = await stat(argument);
    if (!info.isDirectory()) return [argument];
    const found = await walk(argument);
    if (found.length > 0) return found.sort(byName);
    throw new UsageError({
      zh: `文件夹“${argument}”里没有可校核的文件（支持 ${[...supportedExtensions].join(' ')}）。`,
      en: `The folder “${argument}” has no file that can be checked (${[...supportedExtensions].join(' ')}).`,
    });
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (
      (error as NodeJS.ErrnoException).code !== 'ENOENT' &&
      (error as NodeJS.ErrnoException).code !== 'ENOTDIR'
    )
      throw new UsageError({
        zh: `无法读取“${argument}”：${describeSystemError(error, 'zh')}。`,
        en: `Cannot read “${argument}”: ${describeSystemError(error, 'en')}.`,
      });
  }
  if (isGlob(argument)) {
    const { glob } = await import('tinyglobby');
    const found = await glob(argument, { expandDirectories: false, onlyFiles: true, dot: false });
    if (found.length > 0) return found.sort(byName);
    throw new UsageError({
      zh: `没有文件与“${argument}”匹配；请核对路径或通配符。`,
      en: `No file matches “${argument}”; check the path or the pattern.`,
    });
  }
  throw new UsageError({
    zh: `找不到“${argument}”；请核对路径。`,
    en: `“${argument}” does not exist; check the path.`,
  });
}

/**
 * The files that arguments stand for, each once: a path that exists wins over a pattern, folders are walked, `-` stays
 * for standard input. Throws a UsageError when an argument stands for nothing.
 */
export async function collectPaths(paths: readonly string[]): Promise<string[]> {
  const all = new Set<string>();
  for (const argument of paths.length > 0 ? paths : ['.'])
    for (const path of argument === '-' ? ['-'] : await expand(argument)) all.add(path);
  return [...all];
}
