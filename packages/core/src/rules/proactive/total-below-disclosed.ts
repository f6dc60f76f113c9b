import { describePath } from '../../template/index.ts';
import { figuresAt } from '../kit/figures.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly path: string;
  readonly disclosed: number;
  readonly total: number;
}

const rows = ['rules', 'normativeDocuments'];

export default defineRule<Data>({
  id: 'proactive/total-below-disclosed',
  title: { zh: '对外公开总数量少于本年新公开数量', en: 'fewer disclosed in total than in the year' },
  severity: 'info',
  needs: ['proactive', 'edition'],
  basis: ['definition'],
  docs: {
    what: {
      zh: '2019版表格中，对外公开总数量（累计）应不少于本年新公开数量。',
      en: 'In the 2019 tables the cumulative total disclosed should be no less than what was disclosed in the year.',
    },
    why: { zh: '累计数包含本年数。', en: 'The cumulative figure includes the year’s.' },
    mend: {
      zh: '核对总数量，应为历年公开的现存总数。',
      en: 'Check the total: it counts everything disclosed so far.',
    },
    falsePositives: {
      zh: '公开后又废止撤下的文件较多时可能出现。',
      en: 'Many documents may have been withdrawn after repeal.',
    },
  },
  messages: {
    below: {
      zh: ({ path, disclosed, total }) =>
        `${describePath(path, null, 'zh')}为 ${total}，少于本年新公开的 ${disclosed}，请核对。`,
      en: ({ path, disclosed, total }) =>
        `${describePath(path, null, 'en')} is ${total}, less than the ${disclosed} disclosed in the year; please check.`,
    },
  },
  *check(report, context) {
    for (const row of rows) {
      const path = `proactive/${row}/totalDisclosed`;
      const figures = yield* figuresAt(report, context, `proactive/${row}/disclosed`, path);
      if (!figures) continue;
      const [disclosed = 0, total = 0] = figures;
      if (total >= disclosed) continue;
      yield {
        messageId: 'below',
        data: { path, disclosed, total },
        path,
        related: [`proactive/${row}/disclosed`],
      };
    }
  },
});
