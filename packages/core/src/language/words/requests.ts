import { oneLine } from './one-line.ts';
import type { WordTable } from './types.ts';

/** The pieces of “政府信息公开申请” and the words around it. */
export const requests: WordTable = [
  ['atom', 'byRequest', '依申请 依申'],
  [
    'atom',
    'apply',
    oneLine`
      申请 新申请 申请表 申请件 申请书 申请获取 申请获得 要求获取 申请事项 公开申请表 申请材料 申请函
      申请案件 申请单 申请表单 表单申请 依法公开申请
    `,
  ],
  [
    'atom',
    'size',
    '申请量 申请数 申请数量 申请总量 申请总数 申请办理总量 申请办理量 申请办理总数 申请办理数 申请办理件数 申请件数 申请总件数',
  ],
  ['atom', 'publish', '公开'],
  ['atom', 'item', '公开件 信息公开件 公开办件 公开办理件 公开信息申请 公开事件'],
  [
    'atom',
    'information',
    '政府信息 政务信息 政务公开信息 政府公开信息 信息 政府的信息 政府相关信息 相关政府信息 有关政府信息 政府有关信息 相关信息',
  ],
  [
    'atom',
    'field',
    '信息公开工作 政府信息公开工作 信息公开条例 政府信息公开条例 信息公开事务 政府信息公开事务',
  ],
  [
    'person',
    'applicant',
    oneLine`
      申请人 当事人 申请者 公众 社会公众 群众 人民群众 民众 市民 村民 居民 网民 任何人 有人 企业和群众
      群众和企业 师生 高校师生 律师 记者 媒体 家长 业主 社会各界
    `,
  ],
];
