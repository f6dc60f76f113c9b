import type { Document } from '@gouji/core/model';
import { type ReadOptions, startBudget } from '@gouji/core/read';
import { unreadable } from '../unreadable.ts';
import { readWordParts } from '../word/word-package.ts';
import { scanRtf } from './rtf-tokens.ts';
import { RtfTranslator } from './rtf-translator.ts';

/** Reads an RTF (specification 1.9.1, as Word, WPS and LibreOffice write it), within the limits. */
export function readRtf(bytes: Uint8Array, options: ReadOptions): Document {
  const budget = startBudget(options.limits);
  const translator = new RtfTranslator(budget);
  scanRtf(bytes, budget, translator);
  if (!translator.isClosed)
    throw unreadable(
      'damaged-rtf',
      'RTF 文件不完整（在中间断开）；请重新下载或另存后再试。',
      'The RTF file is incomplete: it breaks off in the middle; download or save it again.',
    );
  const { title } = translator;
  return readWordParts(
    { part: 'document', body: translator.toXml(), ...(title && { title }) },
    'rtf',
    options,
  );
}
