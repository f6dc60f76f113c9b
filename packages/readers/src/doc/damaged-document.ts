import type { UnreadableError } from '@gouji/core/read';
import { unreadable } from '../unreadable.ts';

/** The compound file or the Word structures in it are cut or contradict each other. */
export function damagedDocument(): UnreadableError {
  return unreadable(
    'damaged-document',
    'DOC 文件不完整或已损坏，无法读取；请重新下载，或用 Word、WPS 打开后另存为 DOCX 再试。',
    'The DOC file is incomplete or damaged; download it again, or open it in Word or WPS and save it as DOCX.',
  );
}
