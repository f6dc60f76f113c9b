import { remediesTable } from './remedies-table.ts';
import { otherAsOneRow, requestRowsAfterOther, requestRowsBeforeOther } from './request-rows.ts';
import { requestsTable } from './requests-table.ts';
import { sections } from './sections.ts';
import type { ColumnTemplate, RowTemplate, Template, ValueKind } from './types.ts';

const column = (
  id: string,
  label: string,
  labelEn: string,
  kind: ValueKind,
  unit: string,
  aliases: string[] = [],
  states?: ColumnTemplate['states'],
): ColumnTemplate => ({
  ...(states && { states }),
  id,
  label,
  labelEn,
  kind,
  unit,
  aliases,
});
const row = (id: string, label: string, labelEn: string, aliases: string[] = []): RowTemplate => ({
  id,
  number: '',
  label,
  labelEn,
  groups: [],
  aliases,
});

const documentColumns = [
  column('made', '本年新制作数量', 'made', 'count', '件', ['本年新制作', '新制作数量'], 'issued'),
  column(
    'disclosed',
    '本年新公开数量',
    'newly disclosed',
    'count',
    '件',
    ['本年新公开', '新公开数量'],
    'issued',
  ),
  column(
    'totalDisclosed',
    '对外公开总数量',
    'disclosed in total',
    'count',
    '件',
    ['对外公开总数'],
    'inForce',
  ),
];
const previousItems = column('previousItems', '上一年项目数量', 'items last year', 'count', '项', [
  '上一年项目',
]);
const itemChange = column('itemChange', '本年增/减', 'change of items', 'change', '项', [
  '本年增减',
  '本年增',
]);
const itemColumns = [
  previousItems,
  itemChange,
  column('decisions', '处理决定数量', 'decisions', 'count', '件', ['处理决定数']),
];

/** 国办公开办函〔2019〕60号, trial format, report years 2019 and 2020. */
export const edition2019: Template = {
  edition: '2019',
  marks: ['新制作', '新公开', '公开总数', '上一年项目', '本年增', '采购项目', '采购总金额', '对外管理服务'],
  years: { from: 2019, to: 2020 },
  notice: 'format.2019',
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
          columns: documentColumns,
          rows: [
            row('rules', '规章', 'rules'),
            row('normativeDocuments', '规范性文件', 'normative documents', ['行政规范性文件']),
          ],
        },
        {
          heading: '第二十条第（五）项',
          columns: itemColumns,
          rows: [
            row('licensing', '行政许可', 'administrative licensing'),
            row('otherServices', '其他对外管理服务事项', 'other services', ['其他对外管理服务']),
          ],
        },
        {
          heading: '第二十条第（六）项',
          columns: itemColumns,
          rows: [
            row('penalties', '行政处罚', 'administrative penalties'),
            row('compulsion', '行政强制', 'administrative compulsion'),
          ],
        },
        {
          heading: '第二十条第（八）项',
          columns: [previousItems, itemChange],
          rows: [row('fees', '行政事业性收费', 'administrative fees')],
        },
        {
          heading: '第二十条第（九）项',
          columns: [
            column('projects', '采购项目数量', 'procurement projects', 'count', '项'),
            column('amount', '采购总金额', 'procurement amount', 'amount', '万元'),
          ],
          rows: [row('procurement', '政府集中采购', 'centralised procurement')],
        },
      ],
      identities: [],
    },
    requests: requestsTable([...requestRowsBeforeOther, otherAsOneRow, ...requestRowsAfterOther]),
    remedies: remediesTable,
  },
};
