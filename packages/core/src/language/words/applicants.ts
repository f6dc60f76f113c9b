import type { WordTable } from './types.ts';

/** Who asked, beyond the column labels of table three. */
export const applicants: WordTable = [
  ['applicant', 'naturalPerson', '自然人 个人 公民 公民个人 居民个人 个体 自然人个人 公民申请人'],
  [
    'applicant',
    'organization',
    '法人或其他组织 法人和其他组织 法人及其他组织 法人或者其他组织 法人、其他组织 法人或其它组织 法人及其它组织 法人和其它组织 法人组织 法人 法人单位 组织机构 单位 单位法人 企业法人 企事业单位 企业或其他组织',
  ],
  ['applicant', 'enterprise', '商业企业 企业 公司 商业企业类 商业机构'],
  ['applicant', 'researchInstitution', '科研机构 科研院所 科研单位'],
  ['applicant', 'publicInterest', '社会公益组织 公益组织 社会组织 社会公益机构'],
  ['applicant', 'legalService', '法律服务机构 律师事务所 律所 法律服务所 法律服务单位'],
  ['applicant', 'otherOrganization', '其他组织 其它组织'],
];
