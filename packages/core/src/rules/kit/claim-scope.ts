import type { Claim } from '../../model/claim.ts';
import type { Organization, Report } from '../../model/report.ts';

/**
 * How far the scope of a claim is that of the report: `same`, `unsure` (备案, 承办: perhaps other cases are counted),
 * or `other` (half a year, another year, another level), when the numbers cannot be compared.
 */
export type ScopeMatch = 'same' | 'unsure' | 'other';

const filed = /^(?:备案|承办|转办|交办|代办|协办)$/u;
const now = /^(?:截[至止]目前|目前)$/u;
const area = /^(?:全|我)(?:[省市县区镇乡州旗盟]|街道)/u;
const ownLevel = /本级$/u;
const own = /^(?:本|我)/u;
const units = /^(?:各|县直|市直|全系统)/u;

/** The words for one's own area by level: a county says 全县, 全区, 全市 or 全旗. */
const areaNames: Partial<Record<Organization['kind'], RegExp>> = {
  province: /[省市区]/u,
  prefecture: /[市州盟区]/u,
  county: /[县区市旗]/u,
  township: /[镇乡]|街道/u,
};

/** A body named before the number: 乙县自然资源局收到…, 丙镇受理…; not 我局, 各乡镇 and the like. */
const namedBody = /(?<![各我本全])([\u4e00-\u9fff](?<![我本各全乡城街])[\u4e00-\u9fff]?)(局|厅|委员会|发改委|卫健委|管委会|办事处|镇(?!街)|乡(?!镇)|街道)/u;

/** Whether the words before the number name a body other than the report's own. */
function namesOther(claim: Claim, report: Report): boolean {
  const words = claim.text.replace(/\s+/gu, '').split(/\d/u, 1)[0] ?? '';
  const found = namedBody.exec(words.replace(/^\d{4}年度?/u, ''));
  if (!found || !report.organization) return false;
  return !report.organization.name.includes(found[0]);
}

export function matchScope(claim: Claim, report: Report): ScopeMatch {
  const { scope } = claim;
  if (namesOther(claim, report)) return 'other';
  if (scope === null || now.test(scope)) return 'same';
  if (filed.test(scope)) return 'unsure';
  const kind = report.organization?.kind;
  const single = kind === 'office' || kind === 'department';
  if (area.test(scope) || units.test(scope)) {
    if (kind === undefined || kind === 'other') return 'unsure';
    if (single) return 'other';
    return units.test(scope) || areaNames[kind]?.test(scope) ? 'same' : 'other';
  }
  if (ownLevel.test(scope)) return 'other';
  if (own.test(scope)) {
    if (kind === undefined) return 'unsure';
    return single || kind === 'other' || /镇|乡|街道/u.test(scope) ? 'same' : 'other';
  }
  return 'other';
}
