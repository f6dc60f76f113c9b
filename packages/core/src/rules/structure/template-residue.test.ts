import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import { buildSection } from '../kit/build-section.ts';
import rule from './template-residue.ts';

const overview = (text: string) => ({ prose: { overview: text } });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'XX',
          report: overview('XX县全年主动公开信息30条。'),
          expect: [{ messageId: 'residue', data: { text: 'XX' } }],
        },
        {
          name: '××',
          report: overview('××年，收到申请××件。'),
          expect: [{ messageId: 'residue' }, { messageId: 'residue' }],
        },
        {
          name: 'an empty slot',
          report: overview('（单位名称）按照《条例》要求编制。'),
          expect: [{ messageId: 'residue' }],
        },
        {
          name: 'a covering letter',
          report: overview('根据贵办《关于做好年度报告的通知》，现报告如下。'),
          expect: [{ messageId: 'residue', data: { text: '根据贵办' } }],
        },
        {
          name: 'a broken quotation',
          report: overview('年度报告格式>乙镇现公布如下。'),
          expect: [{ messageId: 'residue' }],
        },
      ],
      quiet: [
        {
          name: 'the close button of a page',
          report: {
            sections: [buildSection('other', '六、其他需要报告的事项', '无其他事项。', 'X', '温馨提示:')],
          },
        },
        {
          name: 'pinyin in an address',
          report: overview('电子版可从http://www.example.gov.cn/XXGK/XX/查阅。'),
        },
        {
          name: 'a whole quotation',
          report: overview('根据《关于印发<政府信息公开工作年度报告格式>的通知》编制。'),
        },
        { name: 'a name in brackets', report: overview('【政策解读】栏目发布解读30篇。') },
      ],
    }),
  ).toEqual([]);
});
