import type { Block } from '../../model/document.ts';
import type { Notice } from '../../model/notice.ts';
import type { DecodedSource, ReadResult } from '../decoded-source.ts';
import { addPageFacts } from '../page-facts.ts';
import { toBlocks } from './html-blocks.ts';
import { toMetadata } from './html-metadata.ts';
import { scanTags } from './scan-tags.ts';
import { TreeBuilder } from './tree-builder.ts';

/** The smallest of the three tables prints more cells than this; page information has fewer. */
const fewestReportCells = 25;

function build(source: DecodedSource, start: number, text: string, showHidden: boolean): TreeBuilder {
  const builder = new TreeBuilder(text, start, source.budget, showHidden);
  scanTags(text, start, builder);
  builder.finish();
  return builder;
}

/** Reads the markup between two offsets of a text that is otherwise no page. */
export function readHtmlBlocks(source: DecodedSource, start: number, end: number): Block[] {
  return toBlocks(build(source, start, source.text.slice(0, end), true).open.body, source.lines);
}

/** Reads a page: headings, paragraphs and tables in reading order, without scripts, hidden elements and site chrome. */
export function readHtml(source: DecodedSource): ReadResult {
  let builder = build(source, 0, source.text, false);
  let blocks = toBlocks(builder.open.body, source.lines);
  const notices: Notice[] = [];
  const hasTable = (): boolean =>
    blocks.some((block) => block.kind === 'table' && block.cells.length >= fewestReportCells);
  if (builder.open.hiddenTables > 0 && !hasTable()) {
    // Saved pages may keep the report in a tab that only a script would show.
    builder = build(source, 0, source.text, true);
    blocks = toBlocks(builder.open.body, source.lines);
    notices.push({
      code: 'html/hidden-content',
      level: 'info',
      message: {
        zh: '网页中可见部分没有表格，已读取默认隐藏的内容。',
        en: 'The visible part of the page has no table, so content hidden by default was read too.',
      },
    });
  }
  if (!hasTable() && builder.images > 0) {
    notices.push({
      code: 'html/pictures-only',
      level: 'info',
      message: {
        zh: `网页中没有表格，但有 ${builder.images} 张图片；图片里的表格无法读取，请提供带文字表格的文件。`,
        en: `The page has no table but ${builder.images} picture(s); a table inside a picture cannot be read, so please supply a file with the table as text.`,
      },
      data: { images: builder.images },
    });
  }
  return { blocks, metadata: addPageFacts(blocks, toMetadata(builder.titles, builder.meta)), notices };
}
