import { numberedRow } from './row-template.ts';
import type { RowTemplate } from './types.ts';

const results = '三、本年度办理结果';
const refused = '（三）不予公开';
const unavailable = '（四）无法提供';
const notProcessed = '（五）不予处理';

/** Rows of table three that both editions share, in order, without （六） and what follows. */
export const requestRowsBeforeOther: readonly RowTemplate[] = [
  numberedRow(
    'received',
    '一、',
    '本年新收政府信息公开申请数量',
    'received in the year',
    [],
    ['本年新收', '本年新收申请数量', '本年新收件数', '本年新收政府信息公开申请'],
  ),
  numberedRow(
    'carriedIn',
    '二、',
    '上年结转政府信息公开申请数量',
    'carried in from last year',
    [],
    ['上年结转', '上年结转申请数量', '上年结转件数', '上年结转政府信息公开申请'],
  ),
  numberedRow('disclosed', '（一）', '予以公开', 'disclosed', [results]),
  numberedRow(
    'partlyDisclosed',
    '（二）',
    '部分公开（区分处理的，只计这一情形，不计其他情形）',
    'partly disclosed',
    [results],
    ['部分公开'],
  ),
  numberedRow(
    'refused.stateSecret',
    '1.',
    '属于国家秘密',
    'refused: state secret',
    [results, refused],
    ['国家秘密'],
  ),
  numberedRow(
    'refused.prohibitedByLaw',
    '2.',
    '其他法律行政法规禁止公开',
    'refused: prohibited by law',
    [results, refused],
    ['法律行政法规禁止公开'],
  ),
  numberedRow(
    'refused.securityAndStability',
    '3.',
    '危及“三安全一稳定”',
    'refused: security and stability',
    [results, refused],
    ['三安全一稳定'],
  ),
  numberedRow(
    'refused.thirdPartyRights',
    '4.',
    '保护第三方合法权益',
    'refused: third-party rights',
    [results, refused],
    ['第三方合法权益'],
  ),
  numberedRow(
    'refused.internalAffairs',
    '5.',
    '属于三类内部事务信息',
    'refused: internal affairs',
    [results, refused],
    ['三类内部事务信息'],
  ),
  numberedRow(
    'refused.deliberativeProcess',
    '6.',
    '属于四类过程性信息',
    'refused: deliberative process',
    [results, refused],
    ['四类过程性信息'],
  ),
  numberedRow(
    'refused.enforcementCaseFile',
    '7.',
    '属于行政执法案卷',
    'refused: enforcement case file',
    [results, refused],
    ['行政执法案卷'],
  ),
  numberedRow(
    'refused.administrativeInquiry',
    '8.',
    '属于行政查询事项',
    'refused: administrative inquiry',
    [results, refused],
    ['行政查询事项'],
  ),
  numberedRow(
    'unavailable.notHeld',
    '1.',
    '本机关不掌握相关政府信息',
    'unavailable: not held',
    [results, unavailable],
    ['本机关不掌握', '本机关不掌握相关信息'],
  ),
  numberedRow(
    'unavailable.needsCreation',
    '2.',
    '没有现成信息需要另行制作',
    'unavailable: needs creation',
    [results, unavailable],
    ['没有现成信息', '需要另行制作'],
  ),
  numberedRow(
    'unavailable.unclearAfterCorrection',
    '3.',
    '补正后申请内容仍不明确',
    'unavailable: unclear after correction',
    [results, unavailable],
    ['补正后仍不明确'],
  ),
  numberedRow(
    'notProcessed.petition',
    '1.',
    '信访举报投诉类申请',
    'not processed: petition or complaint',
    [results, notProcessed],
    ['信访举报投诉'],
  ),
  numberedRow('notProcessed.duplicate', '2.', '重复申请', 'not processed: duplicate', [
    results,
    notProcessed,
  ]),
  numberedRow(
    'notProcessed.publication',
    '3.',
    '要求提供公开出版物',
    'not processed: publication',
    [results, notProcessed],
    ['公开出版物'],
  ),
  numberedRow(
    'notProcessed.excessive',
    '4.',
    '无正当理由大量反复申请',
    'not processed: excessive',
    [results, notProcessed],
    ['大量反复申请'],
  ),
  numberedRow(
    'notProcessed.reconfirmation',
    '5.',
    '要求行政机关确认或重新出具已获取信息',
    'not processed: reconfirmation',
    [results, notProcessed],
    ['确认或重新出具已获取信息'],
  ),
];

export const otherAsOneRow = numberedRow('other', '（六）', '其他处理', 'otherwise processed', [results]);

export const requestRowsAfterOther: readonly RowTemplate[] = [
  numberedRow('processed', '（七）', '总计', 'total processed', [results], ['合计', '办理结果总计']),
  numberedRow(
    'carriedOut',
    '四、',
    '结转下年度继续办理',
    'carried out to next year',
    [],
    ['结转下年度', '结转下年', '转下年度继续办理'],
  ),
];
