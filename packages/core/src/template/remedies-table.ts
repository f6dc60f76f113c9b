import { numberedRow } from './row-template.ts';
import type { ColumnTemplate, TableTemplate } from './types.ts';

const outcome = (id: string, label: string, labelEn: string, aliases: string[] = []): ColumnTemplate => ({
  id,
  label,
  labelEn,
  aliases,
  kind: 'count',
  unit: '件',
});
const litigation = '行政诉讼';

/** Table four, the same in both editions: fifteen values on one line. */
export const remediesTable: TableTemplate = {
  id: 'remedies',
  title: '政府信息公开行政复议、行政诉讼情况',
  titleEn: 'Administrative reconsideration and litigation',
  layout: 'single-line',
  blocks: [
    {
      heading: null,
      columns: [
        outcome('upheld', '结果维持', 'upheld', ['维持']),
        outcome('corrected', '结果纠正', 'corrected', ['纠正']),
        outcome('other', '其他结果', 'other'),
        outcome('pending', '尚未审结', 'pending', ['未审结']),
        outcome('total', '总计', 'total', ['合计']),
      ],
      rows: [
        numberedRow('reconsideration', '', '行政复议', 'reconsideration', []),
        numberedRow(
          'litigationDirect',
          '',
          '未经复议直接起诉',
          'litigation without reconsideration',
          [litigation],
          ['直接起诉', '未经复议起诉'],
        ),
        numberedRow(
          'litigationAfterReconsideration',
          '',
          '复议后起诉',
          'litigation after reconsideration',
          [litigation],
          ['经复议后起诉'],
        ),
      ],
    },
  ],
  identities: [
    {
      rule: 'remedies/row-sum',
      along: 'row',
      left: ['upheld', 'corrected', 'other', 'pending'],
      right: ['total'],
    },
  ],
};
