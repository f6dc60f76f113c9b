import { remediesTable } from './remedies-table.ts';
import { requestRowsAfterOther, requestRowsBeforeOther } from './request-rows.ts';
import { requestsTable } from './requests-table.ts';
import { sections } from './sections.ts';
import type { ColumnTemplate, RowTemplate, Template } from './types.ts';

const row = (id: string, label: string, labelEn: string, aliases: string[] = []): RowTemplate => ({
  id,
  number: '',
  label,
  labelEn,
  groups: [],
  aliases,
});
const count = (
  id: string,
  label: string,
  labelEn: string,
  aliases: string[] = [],
  states?: ColumnTemplate['states'],
): ColumnTemplate => ({
  ...(states && { states }),
  id,
  label,
  labelEn,
  kind: 'count',
  unit: '件',
  aliases,
});

const decisions = count('decisions', '本年处理决定数量', 'decisions', ['处理决定数量', '本年处理决定数']);

const other = (
  id: string,
  number: string,
  label: string,
  labelEn: string,
  aliases: string[],
): RowTemplate => ({
  id,
  number,
  label,
  labelEn,
  aliases,
  groups: ['三、本年度办理结果', '（六）其他处理'],
});
const otherRows = [
  other(
    'other.correctionOverdue',
    '1.',
    '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    'other: correction overdue',
    ['逾期不补正', '申请人无正当理由逾期不补正'],
  ),
  other(
    'other.feeUnpaid',
    '2.',
    '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    'other: fee unpaid',
    ['逾期不缴费', '逾期未缴费', '逾期未缴纳费用', '逾期不缴纳费用', '申请人逾期未按收费通知要求缴纳费用'],
  ),
  other('other.other', '3.', '其他', 'other: other', ['其它']),
];

/** 国办公开办函〔2021〕30号, report years from 2021 on. */
export const edition2021: Template = {
  edition: '2021',
  marks: ['本年制发', '制发件', '废止', '现行有效', '本年处理决定', '收费金额'],
  years: { from: 2021, to: null },
  notice: 'format.2021',
  sections,
  tables: {
    proactive: {
      id: 'proactive',
      title: '主动公开政府信息情况',
      titleEn: 'Proactive disclosure',
      layout: 'rows',
      blocks: [
        {
          heading: '第二十条第（一）项',
          columns: [
            count(
              'issued',
              '本年制发件数',
              'issued',
              ['制发件数', '本年制发', '本年制发数', '本年新制发件数'],
              'issued',
            ),
            count('repealed', '本年废止件数', 'repealed', ['废止件数', '本年废止', '本年废止数'], 'repealed'),
            count('inForce', '现行有效件数', 'in force', ['现行有效', '现行有效件', '现行有效数'], 'inForce'),
          ],
          rows: [
            row('rules', '规章', 'rules'),
            row('normativeDocuments', '行政规范性文件', 'normative documents', ['规范性文件']),
          ],
        },
        {
          heading: '第二十条第（五）项',
          columns: [decisions],
          rows: [row('licensing', '行政许可', 'administrative licensing')],
        },
        {
          heading: '第二十条第（六）项',
          columns: [decisions],
          rows: [
            row('penalties', '行政处罚', 'administrative penalties'),
            row('compulsion', '行政强制', 'administrative compulsion'),
          ],
        },
        {
          heading: '第二十条第（八）项',
          columns: [
            {
              id: 'amount',
              label: '本年收费金额',
              labelEn: 'fees collected',
              kind: 'amount',
              unit: '万元',
              aliases: ['本年收费金额（单位：万元）', '收费金额'],
            },
          ],
          rows: [row('fees', '行政事业性收费', 'administrative fees')],
        },
      ],
      identities: [],
    },
    requests: requestsTable([...requestRowsBeforeOther, ...otherRows, ...requestRowsAfterOther]),
    remedies: remediesTable,
  },
};
