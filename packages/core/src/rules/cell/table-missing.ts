import { counted } from '../../language/counted.ts';
import type { Report, TableId } from '../../model/report.ts';
import { tableIds } from '../kit/cells.ts';
import { defineRule } from '../kit/rule.ts';
import { tableNames } from '../kit/words.ts';

interface Data {
  readonly table: TableId;
  /** Numbers of the section that no row and column could be found for. */
  readonly count: number;
}

/** So many numbers in its section are the table, in a form that could not be read. */
const fewestUnread = 10;

const countUnread = ({ surplus }: Report, table: TableId): number =>
  surplus
    .filter((one) => one.table === table && one.kind !== 'row')
    .reduce((sum, { raw }) => sum + (raw.match(/\d+/gu)?.length ?? 0), 0);

export default defineRule<Data>({
  id: 'cell/table-missing',
  title: { zh: '缺少表格', en: 'a table is missing' },
  severity: 'error',
  needs: ['sections'],
  basis: ['regulations.50', 'format.2021', 'format.2019'],
  docs: {
    what: {
      zh: '第二、三、四部分有标题而没有可以识别的表格。该部分有许多数字而读不出表格的，报为警告。标题和表格都没有的，由“缺少规定的部分”报告。',
      en: 'Sections two, three or four with a heading but no recognisable table; a warning where the section has many numbers that could not be read as one. When the heading is absent too, structure/section-missing reports it.',
    },
    why: {
      zh: '这三部分的内容以格式规定的表格填报，缺表即缺少法定内容。',
      en: 'The format gives these contents as tables; without the table the content is missing.',
    },
    mend: {
      zh: '按格式填报该表；若表格是图片，请改为文字表格后再发布。',
      en: 'Add the table; publish it as text if it is a picture.',
    },
    falsePositives: {
      zh: '表格做成图片、放在附件中，或者转换成文字时被打散，会识别不到。',
      en: 'The table may be a picture, an attachment, or broken up by a conversion.',
    },
  },
  messages: {
    missing: {
      zh: ({ table }) => `没有找到${tableNames[table].zh}，请填报；如为图片或附件，请改为正文中的表格。`,
      en: ({ table }) => `No ${tableNames[table].en} was found; please add it as text in the report.`,
    },
    unread: {
      zh: ({ table, count }) =>
        `${tableNames[table].zh}没有读出：该部分有 ${count} 个数字，但无法辨认各属哪一行、哪一列，未作核对。请对照原文核对，发布时请使用规定的表格。`,
      en: ({ table, count }) =>
        `${tableNames[table].en} could not be read: its section has ${counted(count, 'number')}, of which row and column cannot be told. Compare with the original, and publish the prescribed table.`,
    },
  },
  *check(report) {
    // What stands there is told with its numbers; that it is missing is not known.
    for (const table of tableIds) {
      const section = report.sections.find((candidate) => candidate.id === table);
      if (report.tables[table] !== null || !section) continue;
      const count = countUnread(report, table);
      const isUnread = count >= fewestUnread;
      yield {
        messageId: isUnread ? 'unread' : 'missing',
        data: { table, count },
        path: `sections/${table}`,
        location: section.at,
        ...(isUnread && { severity: 'warning' as const, concerns: 'reading' as const }),
      };
    }
  },
});
