import type { Edition, OrganizationKind, SectionId } from '@gouji/core/model';
import { editionForYear, type PrintedReport, templates } from '@gouji/core/template';
import { DataError } from './data-error.ts';

export interface FormOptions {
  readonly year?: number;
  /** By default that of the year, else the one in force. */
  readonly edition?: Edition;
  readonly organization?: string;
  /** Governments (省、市、县、乡镇) have duties that departments do not. */
  readonly kind?: OrganizationKind;
}

const governments: readonly OrganizationKind[] = ['province', 'prefecture', 'county', 'township'];

/** The five sides of section one, as the notice of 2021 names them. */
const sides = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'];

function proseOf(isGovernment: boolean, edition: Edition): Partial<Record<SectionId, readonly string[]>> {
  const numbers = '一二三四五';
  const overview = sides.map((side, index) => {
    const more =
      side === '监督保障' && isGovernment
        ? '（含工作考核、社会评议和责任追究结果情况，没有发生的写明“未发生”）'
        : '';
    return `（${numbers[index]}）${side}。［填写本年度情况${more}］`;
  });
  return {
    overview,
    proactive: [],
    requests: [],
    remedies: [],
    problems: ['［填写存在的主要问题］', '［填写改进情况］'],
    other: [
      edition === '2021'
        ? '［写明收取信息处理费的件数和金额；没有收取的，写明“未收取信息处理费”］'
        : '［没有的写“无”］',
    ],
  };
}

/** The blank official form: the tables of the edition without values, the sections with what is to be written in them. */
export function blankForm({ year, edition, organization, kind }: FormOptions = {}): PrintedReport {
  const chosen = edition ?? (year === undefined ? templates.at(-1)!.edition : editionForYear(year));
  if (chosen === null)
    throw new DataError({ zh: `${year} 年没有规定的格式。`, en: `There is no prescribed form for ${year}.` });
  const name = organization ?? '［单位名称］';
  const when = year ?? '［年度］';
  return {
    title: `${name}${when}年政府信息公开工作年度报告`,
    edition: chosen,
    publishedOn: null,
    preamble: [
      `本报告由${name}按照《中华人民共和国政府信息公开条例》和规定格式编制，所列数据的统计期限自${when}年1月1日起至${when}年12月31日止。`,
    ],
    prose: proseOf(kind === undefined || governments.includes(kind), chosen),
    cells: {},
  };
}
