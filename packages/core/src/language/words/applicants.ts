import { oneLine } from './one-line.ts';
import type { WordTable } from './types.ts';

/** Who asked, beyond the column labels of table three. */
export const applicants: WordTable = [
  ['applicant', 'naturalPerson', '自然人 个人 公民 公民个人 居民个人 个体 自然人个人 公民申请人'],
  [
    'applicant',
    'organization',
    oneLine`
      法人或其他组织 法人和其他组织 法人及其他组织 法人或者其他组织 法人、其他组织 法人或其它组织
      法人及其它组织 法人和其它组织 法人组织 法人 法人单位 组织机构 单位 单位法人 企业法人 企事业单位
      企业或其他组织 各类组织 各类组织机构 各类单位 各类法人
    `,
  ],
  ['applicant', 'enterprise', '商业企业 企业 公司 商业企业类 商业机构 商业企业法人 商业类企业 商业公司'],
  ['applicant', 'researchInstitution', '科研 科研机构 科研院所 科研单位 研究机构 科研类机构 科研机构类'],
  [
    'applicant',
    'publicInterest',
    oneLine`
      社会公益 社会公益组织 公益组织 社会组织 社会公益机构 公益类组织 公益性组织 公益性社会组织
      社会公益类组织 社会公益性组织 公益机构
    `,
  ],
  [
    'applicant',
    'legalService',
    '法律服务机构 律师事务所 律所 法律服务所 法律服务单位 法律机构 法律服务类机构 律师事务所等法律服务机构 律所等法律服务机构',
  ],
  [
    'applicant',
    'otherOrganization',
    '其他组织 其它组织 及其他组织 及其它组织 其他各类组织 其他类组织 其他类型组织 其他主体 其他申请主体 其他申请人 其他机构 其他类机构',
  ],
];
