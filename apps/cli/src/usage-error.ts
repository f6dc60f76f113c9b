import type { Language } from '@gouji/core/model';

/** A sentence in both languages. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** The command line or the configuration asks for something that cannot be done; ends in exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly sentence: Sentence;
  constructor(sentence: Sentence) {
    super(sentence.en);
    this.sentence = sentence;
  }
}

const systemErrors: Readonly<Record<string, Sentence>> = {
  ENOENT: { zh: '不存在', en: 'it does not exist' },
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '没有权限', en: 'permission denied' },
  EISDIR: { zh: '是文件夹', en: 'it is a folder' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'part of the path is not a folder' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  ENAMETOOLONG: { zh: '文件名过长', en: 'the name is too long' },
  EDQUOT: { zh: '磁盘配额已用完', en: 'the quota of the disk is used up' },
  EROFS: { zh: '磁盘只读', en: 'the disk is read-only' },
  EIO: { zh: '磁盘读写出错', en: 'the disk fails' },
  ELOOP: { zh: '链接绕成了圈', en: 'links lead around in a circle' },
  EMFILE: { zh: '打开的文件过多', en: 'too many open files' },
};

/** The system's reason for a failed file operation, in words. */
export function describeSystemError(error: unknown, language: Language): string {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
  return systemErrors[code]?.[language] ?? (code || (error instanceof Error ? error.message : String(error)));
}

/** A failed file operation that nobody worded nearer to it; null for anything else. It is no fault of the program. */
export function systemSentence(error: unknown): Sentence | null {
  const { code = '', syscall, path, dest } = (error ?? {}) as NodeJS.ErrnoException & { dest?: string };
  const reason = syscall ? systemErrors[code] : undefined;
  const place = dest ?? path;
  if (!reason) return null;
  return {
    zh: `无法读写${place ? `“${place}”` : '文件'}：${reason.zh}。`,
    en: `Cannot read or write ${place ? `“${place}”` : 'a file'}: ${reason.en}.`,
  };
}

/** What is wrong with a text that should be JSON, and where as far as the engine tells. */
export function describeJsonError(error: unknown, language: Language): string {
  const message = error instanceof Error ? error.message.replaceAll(/\s+/gu, ' ') : String(error);
  if (language === 'en') return message;
  const place = /\(line (\d+) column (\d+)\)/u.exec(message);
  if (place) return `第 ${place[1]} 行第 ${place[2]} 列处不合 JSON 的写法`;
  const token = /^Unexpected token '(.+?)', /u.exec(message)?.[1];
  if (token !== undefined) return `不应出现“${token}”`;
  return /^Unexpected end/u.test(message) ? '内容不完整' : message;
}
