import { defaultLimits, startBudget } from '@gouji/core/read';
import { expect, test } from 'vitest';
import { assembleStory } from './assemble-story.ts';
import { noParagraphProperties } from './paragraph-properties.ts';
import type { DocParagraph } from './read-paragraphs.ts';

const context = {
  styles: [],
  labels: { next: () => '' },
  budget: startBudget(defaultLimits),
  shadedTables: false,
  showHidden: false,
};

const paragraph = (own: Partial<DocParagraph>, rowEnd = false): DocParagraph => ({
  runs: [],
  style: 0,
  properties: { ...noParagraphProperties(), inTable: true, depth: 1, rowEnd },
  endsCell: true,
  endDeleted: false,
  start: 0,
  end: 1,
  ...own,
});

/** A row of texts, those in brackets deleted; its mark may be deleted too. */
const row = (texts: readonly string[], endDeleted: boolean): DocParagraph[] => [
  ...texts.map((text) => {
    const isDeleted = text.startsWith('[');
    return paragraph({
      runs: [{ text: isDeleted ? text.slice(1, -1) : text, what: isDeleted ? 'deleted' : null, size: null }],
    });
  }),
  paragraph({ endDeleted }, true),
];

const shown = (paragraphs: readonly DocParagraph[]): string[][] =>
  assembleStory(paragraphs, context).flatMap((item) =>
    item.kind === 'table'
      ? item.rows.map(({ cells }) =>
          cells.map(({ items }) => items.map((one) => (one.kind === 'paragraph' ? one.text : '')).join('')),
        )
      : [],
  );

test('digits beside the result of a field are not of one number with it', () => {
  const run = (text: string) => ({ text, what: null, size: null });
  const edge = { ...run(''), isEdge: true } as const;
  const cell = (...runs: DocParagraph['runs']): DocParagraph[] => [paragraph({ runs }), paragraph({}, true)];
  expect(shown(cell(run('8'), edge, run('18')))).toEqual([['8\t18']]);
  expect(shown(cell(run('共'), edge, run('18'), edge, run('件')))).toEqual([['共18件']]);
});

test('a row whose mark and text are deleted is left out', () => {
  const rows = [...row(['规章', '0'], false), ...row(['[规范性文件]', '[9]'], true)];
  expect(shown(rows)).toEqual([['规章', '0']]);
});

test('the mark of a deleted row at the end of the row before it does not take that row away', () => {
  const rows = [
    ...row(['规章', '0'], true),
    ...row(['[规范性文件]', '[9]'], false),
    ...row(['许可', '3'], false),
  ];
  expect(shown(rows)).toEqual([
    ['规章', '0'],
    ['', ''],
    ['许可', '3'],
  ]);
});
