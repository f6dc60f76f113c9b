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

const bodySuffix = /局|厅|委员会|发改委|卫健委|管委会|办事处|镇|乡|街道/gu;
/** 我局, 各乡镇, 全镇, 城乡, 街镇: no name of a body. */
const noName = new Set('我本各全乡城街镇、等');

/** Whether a body other than the report's own is named before the number: 乙县自然资源局收到…, 丙镇受理…. */
function namesOther(claim: Claim, report: Report): boolean {
  const own = report.organization?.name;
  if (own === undefined) return false;
  const words =
    claim.text
      .replace(/\s+/gu, '')
      .replace(/^\d{4}年度?/u, '')
      .split(/\d/u, 1)[0] ?? '';
  for (const found of words.matchAll(bodySuffix)) {
    const start = found.index;
    const end = start + found[0].length;
    if (start === 0 || noName.has(words[start - 1]!) || noName.has(words[end] ?? '。')) continue;
    const named = [1, 2].some((length) => own.includes(words.slice(Math.max(0, start - length), end)));
    if (!named) return true;
  }
  return false;
}

/** In the report of a whole area, what its office received or was asked of the government alone is a part. */
const ownPart =
  /政府办(?:公[室厅])?(?!及|和|、)|向[本我省市县区州旗镇乡](?:人民)?政府(?:本级)?(?:提出|申请|递交|提交)/u;
/** 市教育系统共收到…: the department and the bodies below it. */
const wholeSystem = /系统(?:各单位)?(?:全年|本年度?|共计?|累计|合计)*(?:新?收到|受理|接收|办理|答复)/u;
const areaKinds: ReadonlySet<string> = new Set(['province', 'prefecture', 'county']);

/** 县政府及县政府办公室制发… may leave out the departments that the table includes. */
const issuer = /[省市县区镇乡](?:人民)?政府(?:办公?[室厅]?|及|和|本级|共|制|出|印|新|今年|全年)/u;

export function matchScope(claim: Claim, report: Report): ScopeMatch {
  const { scope } = claim;
  if (namesOther(claim, report) || wholeSystem.test(claim.text)) return 'other';
  if (
    claim.metric.startsWith('requests.') &&
    areaKinds.has(report.organization?.kind ?? '') &&
    ownPart.test(claim.text)
  )
    return 'other';
  if (/^(?:documents|rules)\./u.test(claim.metric) && issuer.test(claim.text)) return 'unsure';
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
