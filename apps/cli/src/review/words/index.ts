import type { Language } from '@gouji/core/model';
import { en } from './en.ts';
import { type Words, zh } from './zh.ts';

export type { Words } from './zh.ts';

export const wordsOf = (language: Language): Words => (language === 'en' ? en : zh);
