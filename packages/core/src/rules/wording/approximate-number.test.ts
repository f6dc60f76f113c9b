import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './approximate-number.ts';

const overview = (text: string) => ({ prose: { overview: text } });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'more than an exact number',
          report: overview('网站设有机构职能、预算决算等27余个栏目，每周更新。'),
          expect: [{ messageId: 'exact', data: { text: '27余' } }],
        },
        {
          name: 'nearly and more',
          report: overview('全年公开信息近300余条，接受咨询约50次左右。'),
          expect: [
            { messageId: 'twice', data: { text: '近300余' } },
            { messageId: 'twice', data: { text: '约50次左右' } },
          ],
        },
      ],
      quiet: [
        {
          name: 'round numbers',
          report: overview('公开信息300余条，访问量1.2万余次、16余万次，约80人次，近两年发布90余期。'),
        },
        {
          name: 'other words',
          report: overview('节约20余万元，附近30余户参加，最近10余年，其余5件按期答复，6件左右两栏均有。'),
        },
      ],
    }),
  ).toEqual([]);
});
