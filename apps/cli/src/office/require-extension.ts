import { parse } from 'node:path';
import { UsageError } from '../usage-error.ts';

/**
 * The extension of a file to be written, in lower case and without its dot. Throws a UsageError where it promises another
 * kind than what is written: programs go by the ending, and say that such a file is damaged.
 */
export function requireExtension(path: string, allowed: readonly string[]): string {
  const extension = parse(path).ext.slice(1).toLowerCase();
  if (allowed.includes(extension)) return extension;
  const [last, ...others] = allowed.filter((one) => one !== '').reverse();
  const listed = (comma: string, or: string): string =>
    others.length > 0 ? `${others.reverse().join(comma)}${or}${last}` : last!;
  throw new UsageError({
    zh: `-o 的扩展名应为 ${listed('、', ' 或 ')}；所给的是“${path}”。`,
    en: `The extension of -o must be ${listed(', ', ' or ')}; given: “${path}”.`,
  });
}
