import { isAbsolute, relative, sep } from 'node:path';
import { toShownPath } from '../files/system-path.ts';

/** The name a source goes by: relative to the working directory where it lies inside it, with forward slashes. */
export function sourceName(path: string, directory: string = process.cwd()): string {
  const fromHere = isAbsolute(path) ? relative(directory, path) : path;
  const name =
    fromHere === '' || fromHere === '..' || /^\.\.[\\/]/u.test(fromHere) || isAbsolute(fromHere)
      ? path
      : fromHere;
  return toShownPath(sep === '\\' ? name.replaceAll('\\', '/') : name).replace(/^\.\//u, '');
}
