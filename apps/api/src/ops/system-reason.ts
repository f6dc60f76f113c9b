import type { Bilingual } from '../http/bilingual.ts';

const reasons: Readonly<Record<string, Bilingual>> = {
  ENOENT: { zh: '不存在。', en: 'it does not exist.' },
  EACCES: { zh: '没有权限。', en: 'permission denied.' },
  EPERM: { zh: '没有权限。', en: 'permission denied.' },
  EISDIR: { zh: '是文件夹。', en: 'it is a folder.' },
  ENOTDIR: { zh: '路径中有一段不是文件夹。', en: 'part of the path is no folder.' },
  EEXIST: { zh: '路径中有一段不是文件夹。', en: 'part of the path is no folder.' },
  EROFS: { zh: '磁盘只读。', en: 'the disk is read-only.' },
  ENOSPC: { zh: '磁盘已满。', en: 'the disk is full.' },
};

/** Why the system refused a file, in words; what it says itself where there are none. */
export function systemReason(error: unknown): Bilingual {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return reasons[code] ?? { zh: message, en: message };
}
