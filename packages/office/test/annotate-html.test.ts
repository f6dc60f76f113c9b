import { renderings } from '@gouji/fixtures/generate';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { annotate } from '../src/annotate/index.ts';
import { remarksOf } from '../src/annotate/remarks.ts';
import { check, corpus, faultyReport, fingerprints, type Sample } from './support/samples.ts';

const pages = renderings.filter(({ format }) => format === 'html');
const samples: Sample[] = [
  ...corpus('html'),
  ...pages.flatMap(({ id, render }) =>
    Array.from({ length: 5 }, (_, index) => ({
      name: `${id}-${index}.html`,
      bytes: render(faultyReport(index)),
    })),
  ),
];

interface Node {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

/** What a browser makes of a page: its text, and the text of each mark by the numbers it bears. */
function browse(html: string): { text: string; marks: Map<string, string>; structure: string } {
  const marks = new Map<string, string>();
  let text = '';
  const structure: string[] = [];
  const visit = (node: Node, mark: string | null): void => {
    if (['script', 'style', '#comment'].includes(node.nodeName)) return;
    if (node.nodeName === '#text') {
      text += node.value;
      if (mark !== null) marks.set(mark, (marks.get(mark) ?? '') + node.value);
      return;
    }
    const isMark = node.nodeName === 'mark';
    const own = isMark ? node.attrs!.find(({ name }) => name === 'data-gouji')!.value : mark;
    if (isMark) marks.set(own!, marks.get(own!) ?? '');
    else structure.push(node.nodeName);
    for (const child of node.childNodes ?? []) visit(child, own);
  };
  visit(parse(html) as Node, null);
  return {
    text: text.replace(/\s/gu, ''),
    marks,
    structure: structure.filter((name) => name !== '#text').join(' '),
  };
}

describe.each(samples)('$name', (sample) => {
  test('shows the same text in the same elements, with the words marked', async () => {
    const { verdict, report } = await check(sample);
    const remarks = remarksOf(verdict, report);
    const result = await annotate(sample, verdict, report, { author: '督查室' });
    if (remarks.length === 0) {
      expect(result).toBeNull();
      return;
    }
    const before = browse(new TextDecoder(verdict.source.encoding).decode(sample.bytes));
    const html = new TextDecoder().decode(result!.bytes);
    const after = browse(html);
    expect(after.text).toBe(before.text);
    expect(after.structure).toBe(before.structure);
    for (const [index, { at, paragraphs, excerpt }] of remarks.entries()) {
      for (const paragraph of paragraphs)
        expect(html).toContain(paragraph.replace(/["<>\\]/gu, (c) => `\\${c.codePointAt(0)!.toString(16)} `));
      if (at === null) continue;
      const own = [...after.marks].filter(([numbers]) => numbers.split(',').includes(String(index + 1)));
      expect(own.length, paragraphs[0]).toBeGreaterThan(0);
      const [from, to] = excerpt?.marks[0] ?? [0, 0];
      const isCell = excerpt?.text.includes(' | ');
      const words = own.map(([, text]) => text.trim()).join('');
      if (excerpt && isCell && excerpt.text.slice(from, to) !== '□')
        expect(words).toContain(excerpt.text.slice(from, to));
    }
    const again = await check({ name: sample.name, bytes: result!.bytes });
    expect(fingerprints(again.verdict)).toEqual(fingerprints(verdict));
    expect(again.report.claims.map(({ text, value }) => [text, value])).toEqual(
      report.claims.map(({ text, value }) => [text, value]),
    );
  });
});
