import type { Language } from '@gouji/core/model';
import type { Bilingual } from '../http/bilingual.ts';
import { SettingsError } from '../settings-error.ts';
import { systemReason } from './system-reason.ts';

const wrongSettings = { zh: '设置有误：', en: 'The settings are wrong:' };

/** What the system says of an address that cannot be listened at. */
const listening: Readonly<Record<string, Bilingual>> = {
  EADDRINUSE: {
    zh: '端口已被占用，请换一个 PORT。',
    en: 'The port is in use; choose another PORT.',
  },
  EACCES: {
    zh: '没有权限监听这个端口，请换一个 PORT。',
    en: 'This port needs more rights; choose another PORT.',
  },
  EADDRNOTAVAIL: {
    zh: '本机没有 HOST 所写的地址，请改为本机的地址，如 127.0.0.1。',
    en: 'This machine does not have the address in HOST; set one that it has, such as 127.0.0.1.',
  },
  ENOTFOUND: {
    zh: '查不到 HOST 所写的主机名，请改为本机的地址，如 127.0.0.1。',
    en: 'No such host as HOST names is known; set an address of this machine, such as 127.0.0.1.',
  },
};

/** A fault that brings its own sentence, as those of the batch do. */
const sentenceOf = (error: Error): Bilingual | undefined => (error as { sentence?: Bilingual }).sentence;

/** Why the service did not start, in one language, for whoever started it. */
export function wordStartFault(error: Error, language: Language): string {
  if (error instanceof SettingsError) return `${wrongSettings[language]}\n${error.inLanguage(language)}`;
  const { code = '', syscall, path, message } = error as NodeJS.ErrnoException;
  const known = sentenceOf(error) ?? (/^(?:listen|getaddrinfo)/u.test(syscall ?? '') && listening[code]);
  if (known) return known[language];
  if (syscall && path)
    return wordStartFault(new SettingsError([{ name: path, sentence: systemReason(error) }]), language);
  return language === 'zh' ? `无法启动：${message}` : `The service cannot be started: ${message}`;
}
