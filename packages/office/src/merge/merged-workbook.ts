import type { Language, TableId } from '@gouji/core/model';
import { describePath, layOutTable, placeForm, templateOf } from '@gouji/core/template';
import { markOwn } from '../opc/own-part.ts';
import { cellName, columnName } from '../spreadsheet/a1.ts';
import { SheetBuilder } from '../spreadsheet/sheet-builder.ts';
import { styles } from '../spreadsheet/styles.ts';
import { writeWorkbook } from '../spreadsheet/write-workbook.ts';
import { describeSimilar, describeUndecided } from '../survey/words.ts';
import type { MergedChild, MergedReport } from './merge-reports.ts';

const words = {
  zh: {
    tables: { proactive: '表二', requests: '表三', remedies: '表四' },
    parts: { proactive: '表二明细', requests: '表三明细', remedies: '表四明细' },
    children: '下级单位',
    header: ['单位', '文件', '年度', '状态', '说明'],
    states: {
      summed: '已汇总',
      unread: '未读到',
      doubled: '重复',
      otherYear: '年度不同',
      otherEdition: '格式不同',
      unnamed: '单位不明',
    },
    missing: '缺报',
    incomplete: '黄底：有下级单位未给出该数，合计不能确定（明细中可见是哪一家）。',
    source: '文件',
    contradictions: (places: string) => `已照原数汇总，但其报告自身不合勾稽关系：${places}`,
    join: '；',
  },
  en: {
    tables: { proactive: 'Table 2', requests: 'Table 3', remedies: 'Table 4' },
    parts: { proactive: 'Table 2 by body', requests: 'Table 3 by body', remedies: 'Table 4 by body' },
    children: 'Bodies',
    header: ['Body', 'File', 'Year', 'State', 'Remark'],
    states: {
      summed: 'summed',
      unread: 'unread',
      doubled: 'doubled',
      otherYear: 'other year',
      otherEdition: 'other edition',
      unnamed: 'body unknown',
    },
    missing: 'missing',
    incomplete: 'Yellow: some body does not give the value, so the sum is not known (see the sheet by body).',
    source: 'file',
    contradictions: (places: string) => `summed as it stands; its own report does not add up: ${places}`,
    join: '; ',
  },
} as const;

const ids: readonly TableId[] = ['proactive', 'requests', 'remedies'];

/**
 * The summary as a workbook: each table as a form whose values are sums over a sheet with one row a body, so that every
 * figure can be traced and corrected; and a sheet of the bodies, summed or not.
 */
export async function toMergedWorkbook(merged: MergedReport, language: Language = 'zh'): Promise<Uint8Array> {
  const own = words[language];
  const sheets = ids.flatMap((id) => {
    const parts = partsSheet(merged, id, own.parts[id], own.source);
    return [
      tableSheet(merged, id, own.tables[id], own.parts[id], parts.columns, own.incomplete),
      parts.sheet,
    ];
  });
  const title = `${merged.organization}${merged.year}`;
  return markOwn(await writeWorkbook([...sheets, childrenSheet(merged, language)], title));
}

const summedOf = (merged: MergedReport) => merged.children.filter(({ state }) => state === 'summed');

/** A row for each body that is summed, a column for each value; gives the column of each path. */
function partsSheet(
  merged: MergedReport,
  id: TableId,
  name: string,
  source: string,
): { sheet: SheetBuilder; columns: Map<string, number> } {
  const sheet = new SheetBuilder(name);
  const columns = new Map<string, number>();
  const children = summedOf(merged);
  sheet.set(0, 0, source, styles.header).set(0, 1, '', styles.header);
  for (const [index, child] of children.entries())
    sheet.set(index + 1, 0, child.organization, styles.text).set(index + 1, 1, child.source, styles.text);
  let column = 2;
  for (const [row, cells] of Object.entries(merged.tables[id]))
    for (const [columnId, cell] of Object.entries(cells)) {
      columns.set(`${id}/${row}/${columnId}`, column);
      sheet.set(0, column, `${row}/${columnId}`, styles.header);
      for (const [index, child] of children.entries()) {
        const value = cell.from.find((one) => one.source === child.source)?.value;
        const gap = cell.gaps.find((one) => one.source === child.source);
        if (value !== undefined) sheet.set(index + 1, column, value, styles.value);
        else sheet.set(index + 1, column, gap?.raw ?? null, styles.doubtful);
      }
      column++;
    }
  sheet.widths([26, 30, ...new Array<number>(column - 2).fill(10)]).freeze(1, 2);
  return { sheet, columns };
}

/** The form, each value a sum over its column; it shows no number unless every body gives one. */
function tableSheet(
  merged: MergedReport,
  id: TableId,
  name: string,
  parts: string,
  columns: ReadonlyMap<string, number>,
  incomplete: string,
): SheetBuilder {
  const template = templateOf(merged.edition).tables[id];
  const form = layOutTable(template);
  const sheet = new SheetBuilder(name);
  const count = summedOf(merged).length;
  sheet.set(0, 0, template.title, styles.title).merge(0, 0, 1, form.width).height(0, 28);
  for (const { row, column, rowSpan, columnSpan, text, path } of placeForm(form)) {
    const top = row + 2;
    if (path === null) sheet.set(top, column, text, styles.label);
    else {
      const [, rowId = '', columnId = ''] = path.split('/');
      const cell = merged.tables[id][rowId]![columnId]!;
      const letter = columnName(columns.get(path)!);
      const range = `'${parts}'!${letter}2:${letter}${count + 1}`;
      const formula = `IF(COUNT(${range})=${count},ROUND(SUM(${range}),6),"")`;
      sheet.set(
        top,
        column,
        { formula, result: cell.value ?? '' },
        cell.value === null ? styles.doubtful : styles.value,
      );
    }
    for (let r = 0; r < rowSpan; r++)
      for (let c = 0; c < columnSpan; c++) if (r + c > 0) sheet.set(top + r, column + c, null, styles.label);
    sheet.merge(top, column, rowSpan, columnSpan);
  }
  const last = form.rows.length + 3;
  sheet.set(last, 0, incomplete, styles.note).merge(last, 0, 1, form.width);
  sheet.widths(
    Array.from({ length: form.width }, (_, index) =>
      id === 'requests' && index === 2 ? 40 : id === 'remedies' ? 10 : 14,
    ),
  );
  return sheet;
}

function childrenSheet(merged: MergedReport, language: Language): SheetBuilder {
  const own = words[language];
  const sheet = new SheetBuilder(own.children);
  sheet.row(0, own.header, styles.header);
  let row = 1;
  const remarkOn = ({ state, reason, contradictions }: MergedChild): string =>
    state === 'summed' && contradictions.length > 0
      ? own.contradictions(
          contradictions.map((path) => describePath(path, merged.edition, language)).join(own.join),
        )
      : (reason?.[language] ?? '');
  for (const child of merged.children) {
    const { organization, source, year, state, contradictions } = child;
    sheet.row(
      row++,
      [organization, source, year, own.states[state], remarkOn(child)],
      state === 'summed' && contradictions.length === 0 ? styles.text : styles.doubtful,
    );
  }
  const similar = new Map(merged.similar.map(({ name, bodies }) => [name, bodies]));
  for (const name of merged.missing) {
    const remark = describeSimilar({ similar: similar.get(name) ?? [] }, language).join('');
    sheet.row(row++, [name, '', '', own.missing, remark], styles.doubtful);
  }
  for (const { name, bodies } of merged.undecided)
    sheet.row(row++, [name, '', '', '', describeUndecided(name, bodies, language)], styles.doubtful);
  return sheet
    .widths([36, 40, 8, 12, 60])
    .freeze(1)
    .filter(`A1:${cellName(Math.max(1, row - 1), 4)}`);
}
