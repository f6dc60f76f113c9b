import { toPrintable } from '@gouji/core/format';
import { isCharset } from '@gouji/core/read';
import type { MediaType } from '../http/media-types.ts';
import { ProblemError } from '../http/problem.ts';

const LONGEST_SHOWN = 40;

/**
 * The charset that a Content-Type states of a text; null where it states none, or the document is no text (`charset=binary`).
 * One that does not exist is refused: passed over, the text would be read by a guess although somebody knew better.
 */
export function statedCharset(media: MediaType | null): string | null {
  const charset = media?.parameters.get('charset');
  if (!media || !charset || !(media.type.startsWith('text/') || media.type.endsWith('+xml'))) return null;
  if (isCharset(charset)) return charset;
  const shown = toPrintable(charset.slice(0, LONGEST_SHOWN));
  throw new ProblemError('malformed-body', {
    zh: `Content-Type 中的字符编码“${shown}”不存在；请写 utf-8、gb18030 或 big5，不清楚时不写。`,
    en: `There is no charset “${shown}”, which the Content-Type states; write utf-8, gb18030 or big5, or leave it out when unsure.`,
  });
}
