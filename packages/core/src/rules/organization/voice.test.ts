import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './voice.ts';

const overview = (text: string) => ({ prose: { overview: text } });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'the office speaks',
          report: overview('信息公开办在县政府办公室的领导下，顺利完成任务。'),
          expect: [{ messageId: 'voice' }],
        },
      ],
      quiet: [
        { name: 'the office is named', report: overview('县政府设立政务公开办，负责指导各单位。') },
        {
          name: 'the office reports for itself',
          report: {
            organization: { name: '甲县人民政府办公室', kind: 'office' },
            ...overview('信息公开办在办公室的领导下，顺利完成任务。'),
          },
        },
      ],
    }),
  ).toEqual([]);
});
