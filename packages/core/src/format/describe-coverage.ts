import type { Coverage } from '../model/coverage.ts';
import type { Language } from '../model/finding.ts';
import type { TableId } from '../model/report.ts';
import type { Verdict } from '../model/verdict.ts';
import { describePath, findCellTemplate } from '../template/index.ts';
import { describeLocation, describeSubject } from './place.ts';
import {
  describeCompanionReason,
  describeLeftOut,
  describeNotCompared,
  describeUnevaluated,
} from './reasons.ts';
import { words } from './words.ts';

const tableIds: readonly TableId[] = ['proactive', 'requests', 'remedies'];

/** The label of a row, `“（一）予以公开”`. */
function rowLabel(table: TableId, row: string, language: Language): string {
  const columns = {
    proactive: ['issued', 'decisions', 'amount', 'made', 'projects', 'previousItems'],
    requests: ['total'],
    remedies: ['total'],
  };
  for (const column of columns[table]) {
    const found = findCellTemplate(`${table}/${row}/${column}`, null);
    if (found)
      return language === 'zh'
        ? `“${found.row.number}${found.row.label.replace(/（.*）$/u, '').replace(/“(.*?)”/gu, '‘$1’')}”`
        : `“${found.row.labelEn}”`;
  }
  return row;
}

/** A table of which nothing was read. */
const isAbsent = ({ cells }: Coverage['tables'][TableId]): boolean =>
  cells.number + cells.blank + cells.placeholder + cells.invalid + cells.ambiguous === 0;

const someRows = (table: TableId, rows: readonly string[], language: Language): string => {
  const shown = rows.slice(0, 3).map((row) => rowLabel(table, row, language));
  const rest = rows.length - shown.length;
  if (language === 'zh') return `${shown.join('、')}${rest > 0 ? `等 ${rows.length}` : ''}`;
  return `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
};

function unreadOfTable(id: TableId, coverage: Coverage, language: Language): string[] {
  const zh = language === 'zh';
  const table = describeSubject(id, language);
  const { cells, rows } = coverage.tables[id];
  if (isAbsent(coverage.tables[id])) return [zh ? `未识别到${table}` : `${table} was not found`];
  const told: string[] = [];
  if (rows.missing.length > 0)
    told.push(
      zh
        ? `${table}没有读到${someRows(id, rows.missing, language)}行`
        : `${table} lacks ${someRows(id, rows.missing, language)}`,
    );
  if (rows.doubled.length > 0)
    told.push(
      zh
        ? `${table}的${someRows(id, rows.doubled, language)}行重复`
        : `${table} has ${someRows(id, rows.doubled, language)} more than once`,
    );
  const unread = cells.ambiguous + cells.invalid;
  if (unread > 0)
    told.push(zh ? `${table}有 ${unread} 格读不准` : `${unread} cell(s) of ${table} cannot be read surely`);
  if (rows.missing.length === 0 && cells.missing > 0)
    told.push(
      zh ? `${table}有 ${cells.missing} 格没有读到` : `${cells.missing} cell(s) of ${table} were not found`,
    );
  return told;
}

/** Everything that keeps a report from passing for want of reading or comparing, a phrase each. */
export function unreadParts({ coverage, complete, rules }: Verdict, language: Language): string[] {
  const zh = language === 'zh';
  const told: string[] = [];
  if (!complete)
    told.push(zh ? '文件没有读完或有规则出错' : 'the file was not read to its end, or a rule failed');
  if (rules.ran.length === 0) told.push(zh ? '没有运行任何规则' : 'no rule ran');
  for (const id of coverage.sections.missing)
    told.push(
      zh
        ? `未读到${describeSubject(`sections/${id}`, language)}`
        : `${describeSubject(`sections/${id}`, language)} was not found`,
    );
  for (const id of tableIds) told.push(...unreadOfTable(id, coverage, language));
  for (const { name, reason } of coverage.companions)
    if (reason) told.push(`${describeCompanionReason(reason, language)}${zh ? `（${name}）` : ` (${name})`}`);
  return told;
}

/**
 * What was compared and what could not be, in one line: `已核对 42 项勾稽、7 处文表对应；1 项未能核对：…`. Empty for a source
 * that is no report.
 */
export function describeCoverage(verdict: Verdict, language: Language): string {
  if (verdict.report === null) return '';
  const zh = language === 'zh';
  const { identities, claims } = verdict.coverage;
  const sums = identities.holding + identities.broken;
  const told = unreadParts(verdict, language);
  const open = claims.notCompared.filter(({ reason }) => reason !== 'no-counterpart').length;
  if (open > 0) told.push(zh ? `正文 ${open} 个数字` : `${open} number(s) of the text`);
  const { and, comma, colon } = words[language];
  const head = zh
    ? `已核对 ${sums} 项勾稽、${claims.compared} 处文表对应`
    : `${sums} sums and ${claims.compared} statements of the text compared`;
  if (told.length === 0) return head;
  return `${head}${and}${zh ? `${told.length} 项未能核对` : `${told.length} not`}${colon}${told.join(zh ? '，' : comma)}`;
}

/** The coverage in full, a line each. */
export function coverageLines(verdict: Verdict, language: Language): string[] {
  if (verdict.report === null) return [];
  const zh = language === 'zh';
  const { coverage } = verdict;
  const { colon, comma, close } = words[language];
  const lines: string[] = [];
  const add = (label: string, text: string): void => {
    lines.push(`${label}${colon}${text}`);
  };
  const { found, missing } = coverage.sections;
  add(
    zh ? '部分' : 'sections',
    zh
      ? `读到 ${found.length} 个，未读到 ${missing.length} 个`
      : `${found.length} found, ${missing.length} not`,
  );
  for (const id of tableIds) {
    const { cells, rows } = coverage.tables[id];
    const counts = (
      [
        ['number', '数字', 'numbers'],
        ['blank', '空白', 'blank'],
        ['placeholder', '未填数字', 'signs'],
        ['invalid', '不是数字', 'no number'],
        ['ambiguous', '读不准', 'ambiguous'],
        ['missing', '没有读到', 'not found'],
      ] as const
    ).flatMap(([state, zhName, enName]) =>
      cells[state] > 0 ? [`${zh ? zhName : enName} ${cells[state]}`] : [],
    );
    const notes = (
      [
        [rows.missing.map((row) => rowLabel(id, row, language)), '没有读到的行', 'rows not found'],
        [rows.doubled.map((row) => rowLabel(id, row, language)), '重复的行', 'rows doubled'],
        [rows.unknown, '格式以外的行', 'rows beyond the form'],
      ] as const
    ).flatMap(([list, zhName, enName]) =>
      list.length > 0 ? [`${zh ? zhName : enName} ${list.join(zh ? '、' : ', ')}`] : [],
    );
    add(describeSubject(id, language), [...counts, ...notes].join(comma) || (zh ? '未识别到' : 'not found'));
  }
  const { holding, broken, unevaluated } = coverage.identities;
  add(
    zh ? '勾稽' : 'sums',
    zh
      ? `成立 ${holding} 项，不成立 ${broken} 项，未核对 ${unevaluated.length} 项`
      : `${holding} hold, ${broken} do not, ${unevaluated.length} not evaluated`,
  );
  for (const { id, at, reason } of unevaluated)
    lines.push(`  ${id} ${describePath(at, null, language)}${colon}${describeUnevaluated(reason, language)}`);
  const { read, compared, notCompared } = coverage.claims;
  add(
    zh ? '正文数字' : 'numbers of the text',
    zh ? `读到 ${read} 个，与表格核对 ${compared} 个` : `${read} read, ${compared} compared with the tables`,
  );
  for (const { text, reason, at } of notCompared)
    lines.push(
      `  ${text.trim()}${close[0]}${describeLocation(at, language)}${close[1].trimEnd()}${colon}${describeNotCompared(reason, language)}`,
    );
  for (const { name, role, reason } of coverage.companions)
    add(
      role === 'prior'
        ? zh
          ? '上一年度报告'
          : 'last year’s report'
        : zh
          ? '下级报告'
          : 'subordinate report',
      `${name}${comma}${reason ? describeCompanionReason(reason, language) : zh ? '已用于核对' : 'used'}`,
    );
  if (coverage.leftOut.length > 0)
    add(
      zh ? '未读取的内容' : 'left out',
      coverage.leftOut.map((part) => describeLeftOut(part, language)).join(comma),
    );
  return lines;
}
