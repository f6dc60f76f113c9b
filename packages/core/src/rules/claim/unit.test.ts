import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './unit.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'papers',
          report: { prose: { overview: '共受理依申请公开事项 52 份' } },
          expect: [{ messageId: 'unit', severity: 'info', data: { unit: '份' } }],
        },
      ],
      quiet: [
        {
          name: 'the usual counter',
          report: { prose: { overview: '共受理依申请公开事项 52 件，主动公开信息1200条' } },
        },
        {
          name: '宗 counts cases too',
          report: { prose: { overview: '共收到政府信息公开申请12宗' } },
        },
      ],
    }),
  ).toEqual([]);
});
