import type { Notice } from '../model/notice.ts';
import { type Speech, speak } from './words/index.ts';

/** What a notice says; in a language of its own where the module has words for its code. */
export function describeNotice({ code, message, data = {} }: Notice, language: Speech): string {
  const { notices, fallback } = speak(language);
  return notices?.[code]?.(data) ?? message[fallback];
}
