import { computed } from '@preact/signals';
import { language } from '../desk/desk.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** The words of the page in the language in force. */
export const words = computed(() => (language.value === 'zh' ? zh : en));

/** Between pieces of one line. */
export const joiner = computed(() => (language.value === 'zh' ? '；' : '; '));
