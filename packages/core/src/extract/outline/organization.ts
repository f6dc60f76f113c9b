import type { OrganizationKind } from '../../model/report.ts';

const provinces =
  /^(?:北京|天津|上海|重庆|(?:内蒙古|广西壮族|西藏|宁夏回族|新疆维吾尔)自治区|新疆生产建设兵团)/u;

/** What a body is by the last words of its name; a bare place name stands for its government. */
const kinds: readonly { readonly pattern: RegExp; readonly kind: OrganizationKind }[] = [
  {
    pattern:
      /(?:人民政府|管委会|管理委员会|行政公署|行署|区政府|县政府|市政府|州政府|旗政府|省政府)(?:办公室|办公厅)$|^(?:国务院)?办公[室厅]$|政府办公?(?:室|厅)?$|政办$|[省市县区州旗]委办公[室厅]$/u,
    kind: 'office',
  },
  // An organ of a government, not the government itself; 监督管理委员会 is no 管理委员会 of a zone.
  {
    pattern:
      /(?:监督管理委员会|国资委|证监会|残联|妇联|工商联|文联|科协|联合会|协会|研究室|参事室|档案馆|[中小]学|幼儿园|卫生院|分行|支行)$/u,
    kind: 'department',
  },
  {
    pattern:
      /(?:街道办事处|街道办|街道|乡人民政府|镇人民政府|苏木人民政府|乡政府|镇政府|(?:民族)?乡|镇|苏木|乡镇人民政府|街道党工委)$/u,
    kind: 'township',
  },
  { pattern: /(?:省|自治区)(?:人民政府)?$/u, kind: 'province' },
  { pattern: /(?:县|旗|自治县|林区|特区)(?:人民政府|政府)?$/u, kind: 'county' },
  {
    pattern:
      /(?:管理委员会|管委会|管理区|开发区|高新区|实验区|示范区|保税区|园区|新城|度假区|风景区|名胜区)$/u,
    kind: 'other',
  },
  { pattern: /(?:新区|市辖区|区)(?:人民政府|政府)$/u, kind: 'county' },
  { pattern: /(?:市|州|地区|盟)(?:人民政府|政府|行政公署|行署)?$/u, kind: 'prefecture' },
  {
    pattern:
      /(?:局|厅|委员会|委|部|办公室|办|署|处|中心|院|队|支队|总队|大队|站|所|社|会|馆|校|学院|大学|公司|集团|银行|海关|法院|检察院)$/u,
    kind: 'department',
  },
  { pattern: /区$/u, kind: 'county' },
];

/** The kind of a body from its full or short name; `other` when the name does not tell. */
export function organizationKind(printed: string): OrganizationKind {
  const name = printed.trim();
  if (
    /^(?:北京|天津|上海|重庆)市?(?:人民政府|政府)?$/u.test(name) ||
    (provinces.test(name) && /自治区人民政府$|兵团$/u.test(name))
  )
    return 'province';
  return kinds.find(({ pattern }) => pattern.test(name))?.kind ?? 'other';
}
