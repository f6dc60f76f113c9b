import type { Language } from '@gouji/core/model';
import { fillTemplate } from './fill-template.ts';
import type { Letter } from './letter.ts';
import { type Sender, viewOf } from './letter-view.ts';
import { letterTemplates } from './templates.ts';

/** A piece of a letter as it is laid out. */
export type LetterBlock =
  | { readonly kind: 'title' | 'heading' | 'paragraph' | 'flush' | 'center' | 'right'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly rows: readonly (readonly string[])[];
      /** How the width is shared; by the length of the texts unless given. */
      readonly shares?: readonly number[];
    };

/** What begins a line, or a cell, stands for itself in a value. */
const guard = (text: string): string => text.replace(/[\\|]/gu, '\\$&').replace(/\s*\n\s*/gu, ' ');
const unguard = (text: string): string => text.replace(/\\([\\|])/gu, '$1');

const marks: readonly (readonly [mark: string, kind: Exclude<LetterBlock['kind'], 'table'>])[] = [
  ['## ', 'heading'],
  ['# ', 'title'],
  ['>> ', 'right'],
  ['<> ', 'center'],
  [': ', 'flush'],
];

const cellsOf = (line: string): string[] =>
  line
    .replace(/^\|\s*|\s*\|$/gu, '')
    .split(/\s*(?<!\\)\|\s*/u)
    .map(unguard);

/** The letter in the layout of a template: that of the language, or an office's own. Throws a TemplateError. */
export function layOutLetter(
  letter: Letter,
  sender: Sender,
  language: Language = 'zh',
  template: string = letterTemplates[language],
): LetterBlock[] {
  return blocksOf(fillTemplate(template, viewOf(letter, sender, language), guard));
}

/** The blocks that lines and their marks stand for. */
export function blocksOf(filled: string): LetterBlock[] {
  const blocks: LetterBlock[] = [];
  let table: string[][] | null = null;
  for (const raw of filled.split(/\r?\n/u)) {
    const line = raw.trimEnd();
    if (line.startsWith('|')) {
      if (!table) {
        table = [];
        blocks.push({ kind: 'table', rows: table });
      }
      if (!/^\|(?:\s*:?-+:?\s*\|)+$/u.test(line)) table.push(cellsOf(line));
      continue;
    }
    table = null;
    // A mark with nothing behind it is a field that was left empty.
    if (marks.some(([mark]) => line === mark.trimEnd())) continue;
    const known = marks.find(([mark]) => line.startsWith(mark));
    const text = unguard(known ? line.slice(known[0].length) : line).trim();
    if (text !== '') blocks.push({ kind: known?.[1] ?? 'paragraph', text });
  }
  return blocks;
}
