import type { Reader, Source } from '@gouji/core';
import { detectFormat } from '@gouji/core/read';

const builtIn: ReadonlySet<string | null> = new Set(['text', 'markdown', 'html', null]);

/** The readers a source may need. Those of other formats than text and web pages are loaded when the first such file is met. */
export async function readersFor(source: Source): Promise<readonly Reader[]> {
  const format = source.format ?? detectFormat(source.bytes, source.name);
  return builtIn.has(format) ? [] : (await import('@gouji/readers')).binaryReaders;
}
