import type { TableId } from '../../model/report.ts';
import { tableIds } from '../kit/cells.ts';
import { defineRule } from '../kit/rule.ts';
import { tableNames } from '../kit/words.ts';

interface Data {
  readonly table: TableId;
}

export default defineRule<Data>({
  id: 'cell/table-missing',
  title: { zh: '缺少表格', en: 'a table is missing' },
  severity: 'error',
  needs: ['sections'],
  basis: ['regulations.50', 'format.2021', 'format.2019'],
  docs: {
    what: {
      zh: '第二、三、四部分有标题而没有可以识别的表格。标题和表格都没有的，由“缺少规定的部分”报告。',
      en: 'Sections two, three or four with a heading but no recognisable table. When the heading is absent too, structure/section-missing reports it.',
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
  },
  *check(report) {
    for (const table of tableIds) {
      const section = report.sections.find((candidate) => candidate.id === table);
      if (report.tables[table] !== null || !section) continue;
      yield { messageId: 'missing', data: { table }, path: `sections/${table}`, location: section.at };
    }
  },
});
