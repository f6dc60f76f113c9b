import { counted } from '../../language/counted.ts';
import type { Block, TableBlock } from '../../model/document.ts';
import type { Notice } from '../../model/notice.ts';
import type { DecodedSource, ReadResult } from '../decoded-source.ts';
import type { LooseEnd } from '../left-out.ts';
import { addPageFacts } from '../page-facts.ts';
import { unreadable } from '../unreadable-kinds.ts';
import { fewestReportCells, holdsUnshownReport, partsToReveal } from './hidden-parts.ts';
import { toBlocks } from './html-blocks.ts';
import { toMetadata } from './html-metadata.ts';
import { innerSource } from './inner-source.ts';
import { scanTags } from './scan-tags.ts';
import { libraryRules } from './style/library-rules.ts';
import { type PageStyle, plainPage } from './style/page-style.ts';
import { mayVanishByColor } from './style/vanishing-text.ts';
import { TreeBuilder } from './tree-builder.ts';

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
  const { hasLateRules, rules } = reading.builder.sheet;
  return hasLateRules ? readPage(source, { ...page, sheet: rules }) : reading;
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

/** The page with those of its hidden parts that hold tables of the report which it does not show otherwise. */
function readRevealed(source: DecodedSource, page: PageStyle, notices: Notice[]): PageReading {
  const reading = readStyled(source, page);
  const revealed = partsToReveal(source.text, reading.builder.open.hiddenParts, reading.blocks);
  if (revealed.size === 0) return reading;
  notices.push(foldedNotice(revealed.size));
  return readStyled(source, { ...page, revealed });
}

/** Pages within pages are read so deep. */
const deepest = 2;

/** Reads the pages that frames hold in an attribute, each once however often the page around is read. */
class FramePages {
  private readonly source: DecodedSource;
  private readonly depth: number;
  private readonly results = new Map<number, ReadResult>();

  constructor(source: DecodedSource, depth: number) {
    this.source = source;
    this.depth = depth;
  }

  readonly read = (start: number, end: number): readonly Block[] => {
    let result = this.results.get(start);
    if (!result) {
      const inner = innerSource(this.source, start, end);
      result = readPageOf(inner, this.depth + 1);
      this.results.set(start, result);
    }
    return result.blocks;
  };

  get notices(): Notice[] {
    return [...this.results.values()].flatMap(({ notices }) => notices);
  }

  get loose(): LooseEnd[] {
    return [...this.results.values()].flatMap(({ loose = [] }) => loose);
  }
}

const hiddenNotice: Notice = {
  code: 'html/hidden-content',
  level: 'info',
  message: {
    zh: '网页中可见部分没有表格，已读取默认隐藏的内容。',
    en: 'The visible part of the page has no table, so content hidden by default was read too.',
  },
};

const foldedNotice = (parts: number): Notice => ({
  code: 'html/hidden-content',
  level: 'info',
  message: {
    zh: `网页有 ${parts} 处表格或章节默认不显示（如在选项卡、折叠栏中），已一并读取。`,
    en: `${counted(parts, 'part')} of the page with tables or sections ${parts === 1 ? 'is' : 'are'} hidden by default, as in tabs, and ${parts === 1 ? 'was' : 'were'} read too.`,
  },
  data: { parts },
});

const picturesNotice = (images: number): Notice => ({
  code: 'html/pictures-only',
  level: 'info',
  message: {
    zh: `网页中没有表格，但有 ${images} 张图片；图片里的表格无法读取，请提供带文字表格的文件。`,
    en: `The page has no table but ${counted(images, 'picture')}; a table inside a picture cannot be read, so please supply a file with the table as text.`,
  },
  data: { images },
});

const framesNotice = (frames: number): Notice => ({
  code: 'html/frames',
  level: 'warning',
  message: {
    zh: `网页的内容在框架（frame/iframe）中，共 ${frames} 个，未读取；请打开框架中的网页，另存后提供。`,
    en: `The page keeps its content in ${counted(frames, 'frame, which was', 'frames, which were')} not read; save the page inside the frame and supply that.`,
  },
  data: { frames },
});

/** Reads a page: headings, paragraphs and tables in reading order, without scripts, hidden elements and site chrome. */
export const readHtml = (source: DecodedSource): ReadResult => readPageOf(source, 0);

function readPageOf(source: DecodedSource, depth: number): ReadResult {
  const keepColors = mayVanishByColor(source.text);
  const framePages = new FramePages(source, depth);
  const page: PageStyle = {
    ...plainPage,
    rules: libraryRules(source.text),
    keepColors,
    ground: keepColors && source.text.includes('stylesheet') ? null : plainPage.ground,
    readFrame: depth < deepest ? framePages.read : null,
  };
  const notices: Notice[] = [];
  let reading = readRevealed(source, page, notices);
  if (hidesReport(reading)) {
    reading = readStyled(source, { ...page, showHidden: true });
    notices.push(hiddenNotice);
  }
  const { blocks, loose, largestTable } = reading;
  const { titles, meta, images, frames } = reading.builder.record;
  if (largestTable < fewestReportCells) {
    if (images > 0) notices.push(picturesNotice(images));
    if (frames > 0) {
      if (blocks.length === 0) throw unreadable('frames');
      notices.push(framesNotice(frames));
    }
    if (depth === 0 && holdsUnshownReport(source.text, blocks)) throw unreadable('scripted');
  }
  return {
    blocks,
    metadata: addPageFacts(blocks, toMetadata(titles, meta)),
    notices: [...notices, ...framePages.notices],
    loose: [...loose, ...framePages.loose],
  };
}
