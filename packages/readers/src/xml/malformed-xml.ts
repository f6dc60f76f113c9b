import type { UnreadableError } from '@gouji/core/read';
import { unreadable } from '../unreadable.ts';

/** The XML is cut or not well-formed. */
export function malformedXml(): UnreadableError {
  return unreadable(
    'malformed-xml',
    '文件内部的 XML 不完整或有错误，无法读取；请重新下载，或用 Word、WPS 等软件打开后另存再试。',
    'The XML inside the file is incomplete or malformed; download it again, or open and save it again.',
  );
}
