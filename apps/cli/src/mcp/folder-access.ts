import { realpathSync, statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { describeSystemError, UsageError } from '../usage-error.ts';

/** Errors name a path as it was asked for, and never where the folder lies on this machine. */
function realPath(path: string, asked: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    throw new UsageError({
      zh: `无法打开“${asked}”：${describeSystemError(error, 'zh')}。`,
      en: `Cannot open “${asked}”: ${describeSystemError(error, 'en')}.`,
    });
  }
}

/** The one folder whose files an assistant may have read. */
export class FolderAccess {
  /** Its real path. */
  readonly folder: string;

  /** Throws a UsageError for what is no folder. */
  constructor(folder: string) {
    this.folder = realPath(resolve(folder), folder);
    if (!statSync(this.folder).isDirectory())
      throw new UsageError({ zh: `“${folder}”不是文件夹。`, en: `“${folder}” is no folder.` });
  }

  #holds(real: string): boolean {
    return (
      real === this.folder || real.startsWith(this.folder.endsWith(sep) ? this.folder : this.folder + sep)
    );
  }

  /** A file or folder within, relative to the folder; links that lead out of it are refused like any path outside. */
  within(path: string): string {
    const real = realPath(resolve(this.folder, path), path);
    if (this.#holds(real)) return relative(this.folder, real) || '.';
    throw new UsageError({
      zh: `“${path}”不在允许读取的文件夹内。`,
      en: `“${path}” lies outside the folder that may be read.`,
    });
  }

  /** The link, relative to the folder, by which a path found in it leads out of it; null where it stays within. */
  exitOf(path: string): string | null {
    let exit: string | null = null;
    for (let at = path; at !== '.' && at !== sep; at = dirname(at))
      try {
        if (!this.#holds(realpathSync(resolve(this.folder, at)))) exit = at;
      } catch {
        // What cannot be followed leads nowhere.
      }
    return exit;
  }
}
