import type { Language } from '@gouji/core/model';
import { blocksOf, type LetterBlock } from './lay-out-letter.ts';
import { letterTemplates } from './templates.ts';
import { letterToDocx } from './write-letter.ts';

/** How wide the columns of the tables are, by the field they hold; all others are of the usual width. */
const shares: Readonly<Record<string, number>> = { 序号: 5, 位置: 15, 问题: 26, 现为: 9, 应为: 9 };
const usualShare = 18;

/** `{{#list}}`, a row, `{{/list}}` on lines of their own: in Word the marks stand in the first and the last cell of the row. */
const rowOfList = /\{\{#(\S+?)\}\}\n\|\s*(.*?)\s*\|\n\{\{\/\1\}\}/gu;
/** A section around nothing but its own field: in Word a paragraph whose only field is empty is left out anyway. */
const lineOfField = /\{\{#(\S+?)\}\}\n((?:\S+ )?\{\{\1\}\})\n+\{\{\/\1\}\}/gu;

const withShares = (block: LetterBlock): LetterBlock =>
  block.kind === 'table'
    ? {
        ...block,
        shares: block.rows
          .at(-1)!
          .map(
            (cell) =>
              shares[Object.keys(shares).find((name) => cell.includes(`{{${name}}}`)) ?? ''] ?? usualShare,
          ),
      }
    : block;

/** The usual letter as a Word document with its fields, to be changed by an office as it likes. */
export function docxTemplate(language: Language = 'zh'): Uint8Array {
  const text = letterTemplates[language]
    .replace(rowOfList, '| {{#$1}}$2{{/$1}} |')
    .replace(lineOfField, '$2');
  return letterToDocx(blocksOf(text).map(withShares));
}
