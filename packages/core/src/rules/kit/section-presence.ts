import type { Report, SectionId, TableId } from '../../model/report.ts';
import { headingLabel } from './headings.ts';
import { passagesOf, textOf } from './passages.ts';

/** Words that show a heading to mean this section although its wording is not recognised. */
const traces: Readonly<Record<SectionId, RegExp>> = {
  overview: /总体|概述|概况|基本情况/u,
  proactive: /主动公开/u,
  requests: /申请/u,
  remedies: /复议|诉讼/u,
  problems: /问题|不足|改进/u,
  other: /其他|其它/u,
};

/** Opening words of a paragraph that shows the section to be there although its heading was lost. */
const openings: Partial<Readonly<Record<SectionId, RegExp>>> = {
  problems:
    /^(\([一二三四五六]\)|[一二三四五六][、.]|\d[、.])?(工作中?|当前|目前)?(存在的?)?(主要)?(问题|不足|困难)/u,
  other:
    /^(\([一二三四五六]\)|[一二三四五六][、.]|\d[、.])?(其[他它](需要)?(报告|说明)|(本年度|全年|\d{4}年度?)?(未|没有)?(收取|发生)?[^。]{0,8}信息(公开)?处理费)/u,
};

/** Prose on problems and measures below table four can only be section five. */
const isBelowTable = (report: Report): boolean => {
  const text = textOf(report, 'remedies');
  return /问题|不足/u.test(text) && /措施|改进|整改|下一?步/u.test(text);
};

const isOpened = (report: Report, id: SectionId): boolean =>
  passagesOf(report).some((passage) => openings[id]?.test(passage.text) === true) ||
  (id === 'problems' && isBelowTable(report));

export const isTableSection = (id: SectionId): id is TableId =>
  id === 'proactive' || id === 'requests' || id === 'remedies';

/**
 * How a prescribed section is there: with its heading (`headed`), under a heading in other words (`traced`), by its table
 * alone (`table`), perhaps by its content (`content`), or not at all.
 */
export function sectionPresence(
  report: Report,
  id: SectionId,
): 'headed' | 'traced' | 'table' | 'content' | 'missing' {
  if (report.sections.some((section) => section.id === id)) return 'headed';
  const isTraced = report.sections.some(
    (section) =>
      section.id === null && section.heading !== '' && traces[id].test(headingLabel(section.heading)),
  );
  if (isTraced) return 'traced';
  if (isTableSection(id) && report.tables[id] !== null) return 'table';
  return isOpened(report, id) ? 'content' : 'missing';
}
