import { isAgencyName } from '../../language/bodies/index.ts';
import { counted } from '../../language/counted.ts';
import type { Organization, OrganizationKind, SectionId, TableId } from '../../model/report.ts';
import { newestTemplate } from '../../template/index.ts';
import type { Bilingual } from './bilingual.ts';

/** Names of the three tables as reviewers call them, after the section they stand in. */
export const tableNames: Readonly<Record<TableId, Bilingual>> = {
  proactive: { zh: '表二（主动公开政府信息情况）', en: 'table 2 (proactive disclosure)' },
  requests: { zh: '表三（收到和处理政府信息公开申请情况）', en: 'table 3 (requests)' },
  remedies: { zh: '表四（行政复议、行政诉讼情况）', en: 'table 4 (reconsideration and litigation)' },
};

/** Names of the six sections with their numbers, e.g. `“五、存在的主要问题及改进情况”`. */
export function sectionName(id: SectionId): Bilingual {
  const section = newestTemplate().sections.find((candidate) => candidate.id === id)!;
  return { zh: `“${section.number}、${section.label}”`, en: `“${section.labelEn}”` };
}

export const listZh = (items: readonly string[]): string => items.join('、');
/** Each item in quotation marks, between which stands no comma (GB/T 15834—2011, 4.5.3.5). */
export const quotedZh = (items: readonly string[]): string => items.map((item) => `“${item}”`).join('');
export const quotedEn = (items: readonly string[]): string => items.map((item) => `“${item}”`).join(', ');
export const listEn = (items: readonly string[]): string => items.join(', ');

/** What is told of fees, in English: 2.5 万元 is 25000 yuan, 2 件 are 2 requests. */
export const amountEn = (amount: number, unit: string): string =>
  unit === '件'
    ? counted(amount, 'request')
    : `${unit === '万元' ? Math.round(amount * 1_000_000) / 100 : amount} yuan`;

/** An ISO date as it is written in Chinese: 2023年1月1日. */
export function dateZh(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

const governments: readonly OrganizationKind[] = ['province', 'prefecture', 'county', 'township'];

/** Article 50(4) asks more of the reports of governments than of those of departments and agencies. */
export const isGovernment = ({ kind, name }: Organization): boolean =>
  governments.includes(kind) && !isAgencyName(name);
