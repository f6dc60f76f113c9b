import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import rule from './unpaired-mark.ts';

const overview = (...paragraphs: string[]) => ({ prose: { overview: paragraphs } });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'a bracket that is never closed',
          report: overview('如有疑问，请与甲县人民政府办公室联系（电话：0000-1234567，邮编：000001。'),
          expect: [{ messageId: 'unpaired', data: { count: 1 } }],
        },
        {
          name: 'the second half of a title, and that of a quotation',
          report: overview('落实关于做好年报工作的通知》要求。', '分为总体情况”“主动公开情况”两个部分。'),
          expect: [{ messageId: 'unpaired', data: { count: 2 } }],
        },
        {
          name: 'the number of a document',
          report: overview('按照《关于做好年报工作的通知》（甲办函〔202116号）要求编制。'),
          expect: [{ messageId: 'unpaired', data: { count: 1 } }],
        },
        {
          name: 'the number of a part that lost its first half',
          report: overview('（一）主动公开。', '二）依申请公开。'),
          expect: [{ messageId: 'unpaired', data: { count: 1 } }],
        },
        {
          name: 'a quotation closed by the mark that opens one',
          report: overview('严格执行“三审三校“制度。'),
          expect: [{ messageId: 'unpaired', data: { count: 2 } }],
        },
      ],
      quiet: [
        {
          name: 'numbers of items throughout',
          report: overview('一）主动公开。', '二）依申请公开。'),
        },
        {
          name: 'pairs, one within the other, and in both widths',
          report: overview(
            '（一）落实《关于印发〈2023年要点〉的通知》（甲政办发〔2023〕5号）,做到“应公开尽公开”(含新媒体）。',
            '《甲县关于转发《丙市通知》的通知》已公开。',
          ),
        },
        {
          name: 'numbers of items',
          report: overview('主要做法：1）规范流程；2）加强培训。', '3）定期检查。'),
        },
        {
          name: 'a remark that goes on in the next paragraph',
          report: overview('公开了各类信息（含机构职能、', '内设机构、', '领导分工）共30条。'),
        },
        {
          name: 'a text that lost its marks in a conversion',
          report: overview(...Array.from({ length: 6 }, () => '公开信息（含文件30条。')),
        },
      ],
    }),
  ).toEqual([]);
});
