import { extractReports } from '../src/extract/index.ts';
import type { Notice, Report, TableId } from '../src/model/index.ts';
import { readSource } from '../src/read/index.ts';

/** Printed rows of table three with figures that obey every identity; `[id, number and label, seven values]`. */
export const requestRows: readonly (readonly [string, string, readonly number[]])[] = [
  ['received', '一、本年新收政府信息公开申请数量', [27, 3, 0, 0, 1, 0, 31]],
  ['carriedIn', '二、上年结转政府信息公开申请数量', [2, 0, 0, 0, 0, 0, 2]],
  ['disclosed', '（一）予以公开', [11, 2, 0, 0, 0, 0, 13]],
  ['partlyDisclosed', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', [4, 0, 0, 0, 1, 0, 5]],
  ['refused.stateSecret', '1.属于国家秘密', [0, 0, 0, 0, 0, 0, 0]],
  ['refused.prohibitedByLaw', '2.其他法律行政法规禁止公开', [1, 0, 0, 0, 0, 0, 1]],
  ['refused.securityAndStability', '3.危及“三安全一稳定”', [0, 0, 0, 0, 0, 0, 0]],
  ['refused.thirdPartyRights', '4.保护第三方合法权益', [0, 1, 0, 0, 0, 0, 1]],
  ['refused.internalAffairs', '5.属于三类内部事务信息', [0, 0, 0, 0, 0, 0, 0]],
  ['refused.deliberativeProcess', '6.属于四类过程性信息', [0, 0, 0, 0, 0, 0, 0]],
  ['refused.enforcementCaseFile', '7.属于行政执法案卷', [0, 0, 0, 0, 0, 0, 0]],
  ['refused.administrativeInquiry', '8.属于行政查询事项', [2, 0, 0, 0, 0, 0, 2]],
  ['unavailable.notHeld', '1.本机关不掌握相关政府信息', [5, 0, 0, 0, 0, 0, 5]],
  ['unavailable.needsCreation', '2.没有现成信息需要另行制作', [0, 0, 0, 0, 0, 0, 0]],
  ['unavailable.unclearAfterCorrection', '3.补正后申请内容仍不明确', [0, 0, 0, 0, 0, 0, 0]],
  ['notProcessed.petition', '1.信访举报投诉类申请', [2, 0, 0, 0, 0, 0, 2]],
  ['notProcessed.duplicate', '2.重复申请', [0, 0, 0, 0, 0, 0, 0]],
  ['notProcessed.publication', '3.要求提供公开出版物', [0, 0, 0, 0, 0, 0, 0]],
  ['notProcessed.excessive', '4.无正当理由大量反复申请', [0, 0, 0, 0, 0, 0, 0]],
  ['notProcessed.reconfirmation', '5.要求行政机关确认或重新出具已获取信息', [0, 0, 0, 0, 0, 0, 0]],
  [
    'other.correctionOverdue',
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    [1, 0, 0, 0, 0, 0, 1],
  ],
  [
    'other.feeUnpaid',
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    [0, 0, 0, 0, 0, 0, 0],
  ],
  ['other.other', '3.其他', [0, 0, 0, 0, 0, 0, 0]],
  ['processed', '（七）总计', [26, 3, 0, 0, 1, 0, 30]],
  ['carriedOut', '四、结转下年度继续办理', [3, 0, 0, 0, 0, 0, 3]],
];

/** The group labels that stand before some rows, by row. */
export const groupBefore: Readonly<Record<string, string>> = {
  disclosed: '三、本年度办理结果',
  'refused.stateSecret': '（三）不予公开',
  'unavailable.notHeld': '（四）无法提供',
  'notProcessed.petition': '（五）不予处理',
  'other.correctionOverdue': '（六）其他处理',
};

export const requestHead =
  '申请人情况\n自然人\n法人或其他组织\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n总计';

/** Table three with `line` for each row, group labels before. */
export const requestTable = (
  line: (label: string, values: readonly number[], id: string) => string,
  join = '\n',
): string =>
  requestRows
    .map(
      ([id, label, values]) =>
        `${groupBefore[id] ? `${groupBefore[id]}${join}` : ''}${line(label, values, id)}`,
    )
    .join(join);

export const proactiveTable = [
  '第二十条第（一）项',
  '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
  '规章\t0\t0\t0',
  '行政规范性文件\t3\t1\t12',
  '第二十条第（五）项',
  '信息内容\t本年处理决定数量',
  '行政许可\t567',
  '第二十条第（六）项',
  '信息内容\t本年处理决定数量',
  '行政处罚\t89',
  '行政强制\t4',
  '第二十条第（八）项',
  '信息内容\t本年收费金额（单位：万元）',
  '行政事业性收费\t12.5',
].join('\n');

export const remediesHead =
  '行政复议\n行政诉讼\n未经复议直接起诉\n复议后起诉\n结果维持\n结果纠正\n其他结果\n尚未审结\n总计';
export const remediesTable = `${remediesHead}\n${Array.from({ length: 2 }, () => '结果维持\n结果纠正\n其他结果\n尚未审结\n总计').join('\n')}\n2\t1\t0\t0\t3\t0\t0\t0\t1\t1\t0\t0\t0\t0\t0`;

export interface Parts {
  readonly title?: string;
  readonly overview?: string;
  readonly proactive?: string;
  readonly requests?: string;
  readonly remedies?: string;
}

/** A whole report as text, each part as given or in its plainest form. */
export function toText({
  title = '甲县人民政府2023年政府信息公开工作年度报告',
  overview = '全县围绕中心工作做好政府信息公开，各项任务按期完成。',
  proactive = proactiveTable,
  requests = `${requestHead}\n${requestTable((label, values) => [label, ...values].join('\t'))}`,
  remedies = remediesTable,
}: Parts = {}): string {
  return [
    title,
    '一、总体情况',
    overview,
    '二、主动公开政府信息情况',
    proactive,
    '三、收到和处理政府信息公开申请情况',
    requests,
    '四、政府信息公开行政复议、行政诉讼情况',
    remedies,
    '五、存在的主要问题及改进情况',
    '一是解读形式不多，下一步将予以丰富。',
    '六、其他需要报告的事项',
    '本年度未收取信息处理费。',
  ].join('\n');
}

export interface Outcome {
  readonly report: Report | null;
  readonly notices: readonly Notice[];
}

/** Reads and extracts a text; the name gives the format. */
export async function extractText(text: string, name = 'report.txt'): Promise<Outcome> {
  return extractReports(await readSource({ name, bytes: new TextEncoder().encode(text) }))[0];
}

/** The same for a text that must be a report. */
export async function reportOf(text: string, name = 'report.txt'): Promise<Report> {
  const { report, notices } = await extractText(text, name);
  if (!report) throw new Error(JSON.stringify(notices));
  return report;
}

/** A row as its values, with the state where there is none. */
export function rowOf(report: Report, table: TableId, row: string): (number | string)[] {
  const cells = report.tables[table]?.[row];
  return cells ? Object.values(cells).map((cell) => cell.value ?? cell.state) : ['no such row'];
}

/** Every row of table three as values or states. */
export const requestsOf = (report: Report): Record<string, (number | string)[]> =>
  Object.fromEntries(
    Object.keys(report.tables.requests ?? {}).map((row) => [row, rowOf(report, 'requests', row)]),
  );

/** What `requestsOf` gives for the rows above. */
export const allRequests: Record<string, (number | string)[]> = Object.fromEntries(
  requestRows.map(([id, , values]) => [id, [...values]]),
);

/** What stands in a cell, and how many columns and rows it spans. */
export type Cell = string | number | readonly [text: string | number, columns: number, rows?: number];

const span = (cell: Cell): readonly [string | number, number, number] =>
  typeof cell === 'object' ? [cell[0], cell[1], cell[2] ?? 1] : [cell, 1, 1];
/** A table of a page. */
export const page = (rows: readonly (readonly Cell[])[]): string =>
  `<table>${rows
    .map(
      (cells) =>
        `<tr>${cells
          .map(span)
          .map(([text, columns, lines]) => `<td colspan="${columns}" rowspan="${lines}">${text}</td>`)
          .join('')}</tr>`,
    )
    .join('')}</table>`;
