import type { ColumnTemplate, Identity, RowTemplate, TableTemplate } from './types.ts';

const organizations = '法人或其他组织';
const applicant = (
  id: string,
  label: string,
  labelEn: string,
  short: string,
  aliases: string[],
  group?: string,
) =>
  ({
    id,
    label,
    labelEn,
    short,
    aliases,
    kind: 'count',
    unit: '件',
    ...(group && { group }),
  }) as ColumnTemplate;

/** The seven columns of table three. */
const applicantColumns: readonly ColumnTemplate[] = [
  applicant('naturalPerson', '自然人', 'natural person', '自然人', ['个人', '公民']),
  applicant('enterprise', '商业企业', 'commercial enterprise', '商企', ['企业'], organizations),
  applicant('researchInstitution', '科研机构', 'research institution', '科研', ['科研'], organizations),
  applicant(
    'publicInterest',
    '社会公益组织',
    'public interest organisation',
    '公益',
    ['公益组织'],
    organizations,
  ),
  applicant('legalService', '法律服务机构', 'legal service institution', '法律', ['法律服务'], organizations),
  applicant('otherOrganization', '其他', 'other organisation', '其他', ['其它'], organizations),
  applicant('total', '总计', 'total', '总计', ['合计', '小计', '共计']),
];

/** Sums of table three; the last is printed in the table itself: 第一项加第二项之和，等于第三项加第四项之和. */
function requestIdentities(rows: readonly RowTemplate[]): readonly Identity[] {
  const outcomes = rows.filter((r) => r.groups.length > 0 && r.id !== 'processed').map((r) => r.id);
  const parts = applicantColumns.filter((c) => c.id !== 'total').map((c) => c.id);
  return [
    { rule: 'requests/row-sum', along: 'row', left: parts, right: ['total'] },
    { rule: 'requests/outcomes-sum', along: 'column', left: outcomes, right: ['processed'] },
    {
      rule: 'requests/balance',
      along: 'column',
      left: ['received', 'carriedIn'],
      right: ['processed', 'carriedOut'],
    },
  ];
}

export function requestsTable(rows: readonly RowTemplate[]): TableTemplate {
  return {
    id: 'requests',
    title: '收到和处理政府信息公开申请情况',
    titleEn: 'Requests received and processed',
    layout: 'rows',
    blocks: [{ heading: null, columns: applicantColumns, rows }],
    identities: requestIdentities(rows),
  };
}
