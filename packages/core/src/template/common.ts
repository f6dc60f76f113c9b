import type { ColumnTemplate, Identity, RowTemplate, SectionTemplate, TableTemplate } from './types.ts';

/** The six sections, Regulations art. 50 and the format notices. */
export const sections: readonly SectionTemplate[] = [
  {
    id: 'overview',
    number: '一',
    label: '总体情况',
    labelEn: 'Overview',
    aliases: ['概述', '总体概况', '基本情况', '总体工作情况', '工作总体情况'],
  },
  {
    id: 'proactive',
    number: '二',
    label: '主动公开政府信息情况',
    labelEn: 'Proactive disclosure',
    aliases: [
      '行政机关主动公开政府信息情况',
      '主动公开政府信息的情况',
      '主动公开情况',
      '主动公开政府信息工作情况',
      '政府信息主动公开情况',
    ],
  },
  {
    id: 'requests',
    number: '三',
    label: '收到和处理政府信息公开申请情况',
    labelEn: 'Requests received and processed',
    aliases: [
      '收到和处理政府信息公开的申请情况',
      '行政机关收到和处理政府信息公开申请情况',
      '收到和处理政府信息公开申请的情况',
      '收到和处理信息公开申请情况',
      '依申请公开情况',
      '收到和处理政府信息依申请公开情况',
    ],
  },
  {
    id: 'remedies',
    number: '四',
    label: '政府信息公开行政复议、行政诉讼情况',
    labelEn: 'Administrative reconsideration and litigation',
    aliases: [
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '因政府信息公开申请行政复议、提起行政诉讼情况',
      '因政府信息公开申请行政复议、提起行政诉讼的情况',
      '政府信息公开行政复议和行政诉讼情况',
      '政府信息公开行政复议、行政诉讼的情况',
      '行政复议、行政诉讼情况',
      '因政府信息公开工作被申请行政复议、提起行政诉讼的情况',
    ],
  },
  {
    id: 'problems',
    number: '五',
    label: '存在的主要问题及改进情况',
    labelEn: 'Problems and improvements',
    aliases: [
      '政府信息公开工作存在的主要问题及改进情况',
      '政府信息公开工作中存在的主要问题及改进情况',
      '存在问题及改进情况',
      '存在的主要问题及整改措施',
      '存在的主要问题及改进措施',
      '存在的问题及改进情况',
      '存在的问题及改进措施',
      '存在的不足及改进措施',
      '主要问题及改进情况',
      '存在主要问题及改进情况',
      '存在的主要问题和改进情况',
    ],
  },
  {
    id: 'other',
    number: '六',
    label: '其他需要报告的事项',
    labelEn: 'Other matters',
    aliases: [
      '其他需要汇报事项',
      '其他需要报告事项',
      '需要报告的其他事项',
      '其他需要说明的事项',
      '其他报告事项',
      '其它需要报告的事项',
    ],
  },
];

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
export const applicantColumns: readonly ColumnTemplate[] = [
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

const results = '三、本年度办理结果';
const refused = '（三）不予公开';
const unavailable = '（四）无法提供';
const notProcessed = '（五）不予处理';
const row = (
  id: string,
  number: string,
  label: string,
  labelEn: string,
  groups: string[],
  aliases: string[] = [],
): RowTemplate => ({ id, number, label, labelEn, groups, aliases });

/** Rows of table three that both editions share, in order, without （六） and what follows. */
export const requestRowsBeforeOther: readonly RowTemplate[] = [
  row(
    'received',
    '一、',
    '本年新收政府信息公开申请数量',
    'received in the year',
    [],
    ['本年新收', '本年新收申请数量', '本年新收件数', '本年新收政府信息公开申请'],
  ),
  row(
    'carriedIn',
    '二、',
    '上年结转政府信息公开申请数量',
    'carried in from last year',
    [],
    ['上年结转', '上年结转申请数量', '上年结转件数', '上年结转政府信息公开申请'],
  ),
  row('disclosed', '（一）', '予以公开', 'disclosed', [results]),
  row(
    'partlyDisclosed',
    '（二）',
    '部分公开（区分处理的，只计这一情形，不计其他情形）',
    'partly disclosed',
    [results],
    ['部分公开'],
  ),
  row('refused.stateSecret', '1.', '属于国家秘密', 'refused: state secret', [results, refused], ['国家秘密']),
  row(
    'refused.prohibitedByLaw',
    '2.',
    '其他法律行政法规禁止公开',
    'refused: prohibited by law',
    [results, refused],
    ['法律行政法规禁止公开'],
  ),
  row(
    'refused.securityAndStability',
    '3.',
    '危及“三安全一稳定”',
    'refused: security and stability',
    [results, refused],
    ['三安全一稳定'],
  ),
  row(
    'refused.thirdPartyRights',
    '4.',
    '保护第三方合法权益',
    'refused: third-party rights',
    [results, refused],
    ['第三方合法权益'],
  ),
  row(
    'refused.internalAffairs',
    '5.',
    '属于三类内部事务信息',
    'refused: internal affairs',
    [results, refused],
    ['三类内部事务信息'],
  ),
  row(
    'refused.deliberativeProcess',
    '6.',
    '属于四类过程性信息',
    'refused: deliberative process',
    [results, refused],
    ['四类过程性信息'],
  ),
  row(
    'refused.enforcementCaseFile',
    '7.',
    '属于行政执法案卷',
    'refused: enforcement case file',
    [results, refused],
    ['行政执法案卷'],
  ),
  row(
    'refused.administrativeInquiry',
    '8.',
    '属于行政查询事项',
    'refused: administrative inquiry',
    [results, refused],
    ['行政查询事项'],
  ),
  row(
    'unavailable.notHeld',
    '1.',
    '本机关不掌握相关政府信息',
    'unavailable: not held',
    [results, unavailable],
    ['本机关不掌握', '本机关不掌握相关信息'],
  ),
  row(
    'unavailable.needsCreation',
    '2.',
    '没有现成信息需要另行制作',
    'unavailable: needs creation',
    [results, unavailable],
    ['没有现成信息', '需要另行制作'],
  ),
  row(
    'unavailable.unclearAfterCorrection',
    '3.',
    '补正后申请内容仍不明确',
    'unavailable: unclear after correction',
    [results, unavailable],
    ['补正后仍不明确'],
  ),
  row(
    'notProcessed.petition',
    '1.',
    '信访举报投诉类申请',
    'not processed: petition or complaint',
    [results, notProcessed],
    ['信访举报投诉'],
  ),
  row('notProcessed.duplicate', '2.', '重复申请', 'not processed: duplicate', [results, notProcessed]),
  row(
    'notProcessed.publication',
    '3.',
    '要求提供公开出版物',
    'not processed: publication',
    [results, notProcessed],
    ['公开出版物'],
  ),
  row(
    'notProcessed.excessive',
    '4.',
    '无正当理由大量反复申请',
    'not processed: excessive',
    [results, notProcessed],
    ['大量反复申请'],
  ),
  row(
    'notProcessed.reconfirmation',
    '5.',
    '要求行政机关确认或重新出具已获取信息',
    'not processed: reconfirmation',
    [results, notProcessed],
    ['确认或重新出具已获取信息'],
  ),
];

export const otherAsOneRow = row('other', '（六）', '其他处理', 'otherwise processed', [results]);

export const requestRowsAfterOther: readonly RowTemplate[] = [
  row('processed', '（七）', '总计', 'total processed', [results], ['合计', '办理结果总计']),
  row(
    'carriedOut',
    '四、',
    '结转下年度继续办理',
    'carried out to next year',
    [],
    ['结转下年度', '结转下年', '转下年度继续办理'],
  ),
];

/** Sums of table three; the last is printed in the table itself: 第一项加第二项之和，等于第三项加第四项之和. */
export function requestIdentities(rows: readonly RowTemplate[]): readonly Identity[] {
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

const outcome = (id: string, label: string, labelEn: string): ColumnTemplate => ({
  id,
  label,
  labelEn,
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
        outcome('upheld', '结果维持', 'upheld'),
        outcome('corrected', '结果纠正', 'corrected'),
        outcome('other', '其他结果', 'other'),
        outcome('pending', '尚未审结', 'pending'),
        outcome('total', '总计', 'total'),
      ],
      rows: [
        row('reconsideration', '', '行政复议', 'reconsideration', []),
        row('litigationDirect', '', '未经复议直接起诉', 'litigation without reconsideration', [litigation]),
        row('litigationAfterReconsideration', '', '复议后起诉', 'litigation after reconsideration', [
          litigation,
        ]),
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
