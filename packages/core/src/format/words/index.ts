import type { Language } from '../../model/finding.ts';
import { en } from './en.ts';
import type { LanguageModule } from './language-module.ts';
import { zh } from './zh.ts';

export type { LanguageModule } from './language-module.ts';
export { en, zh };

/** A language by its code, or as a module of its own. */
export type Speech = Language | LanguageModule;

const known: Readonly<Record<Language, LanguageModule>> = { zh, en };

/** The module of a language; Chinese where none is named. */
export const speak = (language: Speech = 'zh'): LanguageModule =>
  typeof language === 'string' ? known[language] : language;
