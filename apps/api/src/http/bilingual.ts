import type { Language } from '@gouji/core/model';

/** A text in both languages of the product. */
export type Bilingual = Readonly<Record<Language, string>>;

/**
 * The language for messages: `lang` of the query when it is one we speak, else the first of Accept-Language we speak,
 * else Chinese.
 */
export function pickLanguage(lang: string | undefined, acceptLanguage: string | undefined): Language {
  if (lang === 'zh' || lang === 'en') return lang;
  for (const range of (acceptLanguage ?? '').split(',')) {
    const tag = range.trim().slice(0, 2).toLowerCase();
    if (tag === 'zh' || tag === 'en') return tag;
  }
  return 'zh';
}
