import type { UnreadableError } from '@gouji/core/read';
import { unreadable } from '../unreadable.ts';

/** The archive is cut, damaged, or its headers contradict its contents. */
export function damagedArchive(part?: string): UnreadableError {
  return unreadable(
    'damaged-archive',
    part
      ? `文件内部的“${part}”已损坏或与其登记的大小、校验码不符；请重新下载或另存后再试。`
      : '文件不完整或已损坏（压缩包目录无法读取）；请重新下载或另存后再试。',
    part
      ? `The part "${part}" is damaged or does not match its recorded size and checksum; download or save the file again.`
      : 'The file is incomplete or damaged (the archive directory cannot be read); download or save it again.',
    part ? { part } : undefined,
  );
}
