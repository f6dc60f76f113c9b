import type { Language } from '@gouji/core/model';
import { parseRanges } from './ranges.ts';

/** A text in both languages of the product. */
export type Bilingual = Readonly<Record<Language, string>>;

/**
 * The language for messages: `lang` of the query when it is one we speak, else the one that Accept-Language wants most
 * (RFC 9110, 12.5.4; of two wanted alike the first), else Chinese.
 */
export function pickLanguage(lang: string | undefined, acceptLanguage: string | undefined): Language {
  if (lang === 'zh' || lang === 'en') return lang;
  let best: { language: Language; quality: number } | null = null;
  for (const { type, quality } of parseRanges((acceptLanguage ?? '').slice(0, 2_000))) {
    const language = /^(?:zh|en)(?![a-z])/u.exec(type)?.[0] as Language | undefined;
    if (language && quality > (best?.quality ?? 0)) best = { language, quality };
  }
  return best?.language ?? 'zh';
}
