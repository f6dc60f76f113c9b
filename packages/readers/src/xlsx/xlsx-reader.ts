import type { Document, Notice } from '@gouji/core/model';
import { type Budget, counted, type LooseEnd, type ReadOptions, startBudget } from '@gouji/core/read';
import { accountFor, looseEnds } from '../left-out.ts';
import { unreadable } from '../unreadable.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { walkXml } from '../xml/walk-xml.ts';
import { type Archive, openArchive } from '../zip/open-archive.ts';
import { readCoreTitle, readRelationships } from '../zip/package.ts';
import { readCellStyles } from './cell-styles.ts';
import { readDrawnTitles } from './drawn-titles.ts';
import { readSheet } from './read-sheet.ts';
import { readSharedStrings } from './shared-strings.ts';
import { toSheetBlocks } from './sheet-blocks.ts';
import { readDrawings } from './sheet-drawings.ts';
import { withoutHidden } from './without-hidden.ts';

interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly id: string; readonly hidden: boolean }[];
  readonly from1904: boolean;
}

/** Reads the visible sheets of an XLSX: their tables with merged cells, and the lines of text between them. */
export function readXlsx(bytes: Uint8Array, options: ReadOptions): Document {
  const budget = startBudget(options.limits);
  const archive = openArchive(bytes, options.limits);
  const part =
    readRelationships(archive, '', budget).find(({ type }) => type === 'officeDocument')?.target ??
    'xl/workbook.xml';
  const workbook = readWorkbook(part, archive, budget);
  const relationships = readRelationships(archive, part, budget);
  const xmlOf = (type: string): string | null => {
    const target = relationships.find((relationship) => relationship.type === type)?.target;
    const found = target === undefined ? null : archive.read(target);
    return found && decodeXml(found);
  };
  const strings = xmlOf('sharedStrings');
  const styles = xmlOf('styles');
  const context = {
    strings: strings === null ? [] : readSharedStrings(strings, budget),
    styles: styles === null ? [] : readCellStyles(styles, budget),
    from1904: workbook.from1904,
    budget,
  };
  const targets = new Map(
    relationships.filter(({ type }) => type === 'worksheet').map(({ id, target }) => [id, target]),
  );
  let uncomputed = 0;
  let computed = 0;
  const loose: LooseEnd[] = [];
  const blocks = workbook.sheets.flatMap(({ name, id, hidden }) => {
    const target = targets.get(id);
    const sheetBytes = hidden || target === undefined ? null : archive.read(target);
    if (!sheetBytes) return [];
    const { sheet, loose: unseen } = withoutHidden(readSheet(decodeXml(sheetBytes), context), name);
    loose.push(...unseen);
    uncomputed += sheet.uncomputed;
    computed += sheet.computed;
    const drawn = readDrawnTitles(
      toSheetBlocks(sheet, name, budget),
      readDrawings(archive, target!, name, budget),
    );
    loose.push(...looseEnds('object', sheet.objects), ...drawn.loose);
    return drawn.blocks;
  });
  if (blocks.length === 0)
    throw unreadable(
      'no-text',
      '工作簿的可见工作表中没有内容；请核对文件，或取消隐藏有关工作表。',
      'The visible sheets of the workbook are empty; check the file or unhide the sheets.',
    );
  const title = readCoreTitle(archive, budget);
  const hidden = workbook.sheets.filter((sheet) => sheet.hidden).map((sheet) => sheet.name);
  return {
    format: 'xlsx',
    blocks,
    metadata: title === null ? {} : { title },
    ...accountFor(blocks, loose, notices(hidden, uncomputed, computed)),
    complete: true,
  };
}

function readWorkbook(part: string, archive: Archive, budget: Budget): Workbook {
  const bytes = part.endsWith('.xml') ? archive.read(part) : null;
  if (!bytes)
    throw unreadable(
      'not-xlsx',
      '压缩包内没有工作簿（xl/workbook.xml），不是 XLSX 文件；如为 XLSB 等格式，请另存为 XLSX 再试。',
      'The package has no workbook (xl/workbook.xml), so it is not an XLSX file; save XLSB and the like as XLSX.',
    );
  const sheets: { name: string; id: string; hidden: boolean }[] = [];
  let from1904 = false;
  walkXml(decodeXml(bytes), budget, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes.get('date1904') ?? '');
      if (name !== 'sheet') return;
      const state = attributes.get('state') ?? 'visible';
      sheets.push({
        name: attributes.get('name') ?? '',
        id: attributes.get('id') ?? '',
        hidden: state !== 'visible',
      });
    },
  });
  return { sheets, from1904 };
}

function notices(hidden: readonly string[], uncomputed: number, computed: number): Notice[] {
  const list: Notice[] = [];
  if (hidden.length > 0)
    list.push({
      code: 'hidden-sheets-skipped',
      level: 'info',
      message: {
        zh: `隐藏的工作表未读取：${hidden.join('、')}。`,
        en: `Hidden sheets were not read: ${hidden.join(', ')}.`,
      },
      data: { sheets: hidden },
    });
  if (computed > 0)
    list.push({
      code: 'formula-computed',
      level: 'info',
      message: {
        zh: `有 ${computed} 个公式单元格没有保存计算结果，已按其公式（求和、加减）求出所显示的数值。`,
        en: `${counted(computed, 'formula cell holds', 'formula cells hold')} no computed value; what ${computed === 1 ? 'it shows' : 'they show'} was computed from sums and differences.`,
      },
      data: { cells: computed },
    });
  if (uncomputed > 0)
    list.push({
      code: 'formula-without-value',
      level: 'warning',
      message: {
        zh: `有 ${uncomputed} 个公式单元格没有保存计算结果，其数值无法得知；请用 Excel 或 WPS 打开并保存后再试。`,
        en: `${counted(uncomputed, 'formula cell holds', 'formula cells hold')} no computed value; open and save the file in Excel or WPS first.`,
      },
      data: { cells: uncomputed },
    });
  return list;
}
