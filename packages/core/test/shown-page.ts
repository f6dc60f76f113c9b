import { expect } from 'vitest';
import type { Document, LeftOutKind, PlacedText } from '../src/model/document.ts';
import { readSource } from '../src/read/read-source.ts';

export const read = (html: string): Promise<Document> =>
  readSource({ name: 'page.html', bytes: new TextEncoder().encode(html) });

export function contents({ blocks }: Document): PlacedText[] {
  return blocks.flatMap((block) =>
    block.kind === 'table' ? block.cells.map(({ content }) => content) : block.content,
  );
}

/** The second cell of a row of the page: its text and what was left out of it. */
export async function cell(
  inner: string,
  head = '',
  attributes = '',
): Promise<[string, ...(readonly [LeftOutKind, string])[]]> {
  const document = await read(
    `<title>年报</title>${head}<table><tr><td>许可<td ${attributes}>${inner}</td><td>7</td></table><p>尾`,
  );
  const content = contents(document)[1]!;
  expect(
    contents(document)
      .slice(2)
      .map(({ text }) => text),
  ).toEqual(['7', '尾']);
  return [content.text, ...(content.asides ?? []).map(({ what, text }) => [what, text] as const)];
}
