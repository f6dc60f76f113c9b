import { counted } from '../../language/counted.ts';
import type { Block, TableBlock } from '../../model/document.ts';
import type { Notice } from '../../model/notice.ts';
import type { DecodedSource, ReadResult } from '../decoded-source.ts';
import type { LooseEnd } from '../left-out.ts';
import { addPageFacts } from '../page-facts.ts';
import { unreadable } from '../unreadable-kinds.ts';
import { toBlocks } from './html-blocks.ts';
import { toMetadata } from './html-metadata.ts';
import { scanTags } from './scan-tags.ts';
import { libraryRules } from './style/library-rules.ts';
import { type PageStyle, plainPage } from './style/page-style.ts';
import { mayVanishByColor } from './style/vanishing-text.ts';
import { TreeBuilder } from './tree-builder.ts';

/** The smallest of the three tables prints more cells than this; page information has fewer. */
const fewestReportCells = 25;
/** A hidden table so much larger than any that is shown holds what the page is about. */
const largerBy = 2;
const fewestHiddenCharacters = 1_000;

function build(source: DecodedSource, start: number, text: string, page: PageStyle): TreeBuilder {
  const builder = new TreeBuilder(text, start, source.budget, page);
  scanTags(text, start, builder);
  builder.finish();
  return builder;
}

/** Reads the markup between two offsets of a text that is otherwise no page. */
export function readHtmlBlocks(source: DecodedSource, start: number, end: number): Block[] {
  const page = { ...plainPage, keepColors: mayVanishByColor(source.text.slice(start, end)) };
  return toBlocks(build(source, start, source.text.slice(0, end), page).open.body, source.lines).blocks;
}

interface PageReading {
  readonly builder: TreeBuilder;
  readonly blocks: readonly Block[];
  readonly loose: readonly LooseEnd[];
  /** Cells of the largest table. */
  readonly largestTable: number;
}

/** Cells of a table without those whose content nobody sees. */
function shownCells({ cells }: TableBlock): number {
  return cells.reduce((sum, { content }) => (content.text === '' && content.asides ? sum : sum + 1), 0);
}

function readPage(source: DecodedSource, page: PageStyle): PageReading {
  const builder = build(source, 0, source.text, page);
  const { blocks, loose } = toBlocks(builder.open.body, source.lines);
  const largestTable = blocks.reduce(
    (most, block) => (block.kind === 'table' ? Math.max(most, shownCells(block)) : most),
    0,
  );
  return { builder, blocks, loose, largestTable };
}

/** Reads the page, once more where rules came after what they style. */
function readStyled(source: DecodedSource, page: PageStyle): PageReading {
  const reading = readPage(source, page);
  return reading.builder.hasLateRules ? readPage(source, { ...page, sheet: reading.builder.sheet }) : reading;
}

/** Whether what the page hides is the report: tabs, pages that a script uncovers, exports that are hidden as a whole. */
function hidesReport({ builder: { open }, largestTable }: PageReading): boolean {
  if (open.largestHiddenTable >= fewestReportCells)
    return largestTable < fewestReportCells || open.largestHiddenTable > largestTable * largerBy;
  return (
    largestTable < fewestReportCells &&
    open.hiddenLength > Math.max(fewestHiddenCharacters, open.body.text.length * largerBy)
  );
}

/** Reads a page: headings, paragraphs and tables in reading order, without scripts, hidden elements and site chrome. */
export function readHtml(source: DecodedSource): ReadResult {
  const keepColors = mayVanishByColor(source.text);
  const page: PageStyle = {
    ...plainPage,
    rules: libraryRules(source.text),
    keepColors,
    ground: keepColors && source.text.includes('stylesheet') ? null : plainPage.ground,
  };
  let reading = readStyled(source, page);
  const notices: Notice[] = [];
  if (hidesReport(reading)) {
    reading = readStyled(source, { ...page, showHidden: true });
    notices.push({
      code: 'html/hidden-content',
      level: 'info',
      message: {
        zh: '网页中可见部分没有表格，已读取默认隐藏的内容。',
        en: 'The visible part of the page has no table, so content hidden by default was read too.',
      },
    });
  }
  const { blocks, loose, largestTable } = reading;
  const { titles, meta, images, frames } = reading.builder.record;
  if (largestTable < fewestReportCells && images > 0) {
    notices.push({
      code: 'html/pictures-only',
      level: 'info',
      message: {
        zh: `网页中没有表格，但有 ${images} 张图片；图片里的表格无法读取，请提供带文字表格的文件。`,
        en: `The page has no table but ${counted(images, 'picture')}; a table inside a picture cannot be read, so please supply a file with the table as text.`,
      },
      data: { images },
    });
  }
  if (frames > 0 && largestTable < fewestReportCells) {
    if (blocks.length === 0) throw unreadable('frames');
    notices.push({
      code: 'html/frames',
      level: 'warning',
      message: {
        zh: `网页的内容在框架（frame/iframe）中，共 ${frames} 个，未读取；请打开框架中的网页，另存后提供。`,
        en: `The page keeps its content in ${counted(frames, 'frame, which was', 'frames, which were')} not read; save the page inside the frame and supply that.`,
      },
      data: { frames },
    });
  }
  return { blocks, metadata: addPageFacts(blocks, toMetadata(titles, meta)), notices, loose };
}
