import { realpathSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { describeSystemError, UsageError } from '../usage-error.ts';

const realPath = (path: string): string => {
  try {
    return realpathSync(path);
  } catch (error) {
    throw new UsageError({
      zh: `无法打开“${path}”：${describeSystemError(error, 'zh')}。`,
      en: `Cannot open “${path}”: ${describeSystemError(error, 'en')}.`,
    });
  }
};

/** The one folder whose files an assistant may have read. */
export class FolderAccess {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = realPath(folder);
  }

  /** The real path of a file or folder within; links that lead out of it are refused like any other path outside. */
  within(path: string): string {
    const real = realPath(resolve(this.folder, path));
    if (real === this.folder || real.startsWith(this.folder.endsWith(sep) ? this.folder : this.folder + sep))
      return real;
    throw new UsageError({
      zh: `“${path}”不在允许读取的文件夹“${this.folder}”内。`,
      en: `“${path}” lies outside “${this.folder}”, the folder that may be read.`,
    });
  }
}
