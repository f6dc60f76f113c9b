import type { Document } from '@gouji/core/model';
import { type ReadOptions, readSource, startBudget, UnreadableError } from '@gouji/core/read';
import { joinDocuments } from '../join-documents.ts';
import { unreadable } from '../unreadable.ts';
import { mimeParts } from './mime-parts.ts';

/** Reads a page saved in one file (MHT, MHTML: RFC 2557): its HTML, and that of its frames, in order. */
export async function readMht(bytes: Uint8Array, options: ReadOptions): Promise<Document> {
  const pages = mimeParts(bytes, startBudget(options.limits)).filter(({ type }) => type === 'text/html');
  const read: Document[] = [];
  let refusal: UnreadableError | null = null;
  for (const page of pages)
    try {
      read.push(
        await readSource(
          {
            name: 'page.html',
            bytes: page.bytes,
            format: 'html',
            ...(page.charset && { charset: page.charset }),
          },
          { limits: options.limits },
        ),
      );
    } catch (error) {
      // A page that only holds frames has no text; the frames follow it.
      if (!(error instanceof UnreadableError)) throw error;
      refusal ??= error;
    }
  const [first, ...rest] = read;
  if (!first) throw refusal ?? noPage();
  return joinDocuments(first, rest, 'mht');
}

function noPage(): UnreadableError {
  return unreadable(
    'no-page',
    '单个文件网页（MHT）中没有网页正文；请在浏览器中打开后重新保存。',
    'The single-file web archive (MHT) holds no page; open it in a browser and save it again.',
  );
}
