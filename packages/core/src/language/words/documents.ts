import { oneLine } from './one-line.ts';
import type { WordTable } from './types.ts';

/** What table two counts: rules, normative documents, decisions, fees. */
export const documents: WordTable = [
  [
    'object',
    'documents',
    oneLine`
      规范性文件 行政规范性文件 政府规范性文件 部门规范性文件 党政规范性文件 行政性规范性文件 规范性文件数
      行政机关规范性文件 规范性公文 部门行政规范性文件 政府行政规范性文件
    `,
  ],
  ['object', 'rules', '规章 政府规章 市政府规章 省政府规章 地方政府规章 部门规章 行政规章 地方规章'],
  [
    'object',
    'licensing',
    '行政许可 行政许可决定 行政审批 许可 行政许可类 许可决定 许可类决定 行政许可类决定',
  ],
  [
    'object',
    'penalties',
    '行政处罚 行政处罚决定 处罚 行政处罚决定书 行政处罚类 处罚决定 处罚类决定 行政处罚类决定',
  ],
  [
    'object',
    'compulsion',
    '行政强制 行政强制决定 强制 行政强制措施 行政强制类 行政强制执行 强制决定 强制类决定 行政强制类决定',
  ],
  [
    'object',
    'administrativeFee',
    '行政事业性收费 行政性收费 事业性收费 行政事业收费 涉企行政事业性收费 行政事业性费用',
  ],
  [
    'object',
    'informationFee',
    oneLine`
      信息处理费 信息公开处理费 信息公开费用 信息公开收费 信息处理费用 政府信息公开收费 政府信息公开费用
      依申请公开收费 依申请公开费用 依申请公开处理费 政府信息公开信息处理费 政府信息处理费
      信息公开信息处理费 信息公开申请费 申请处理费 公开信息处理费 信息处理收费 收费通知 收费通知书 按件计收
      按量计收 按件收费 按量收费 按件收取 按量收取
    `,
  ],
  ['object', 'fee', '费用 费 检索费 复制费 邮寄费 成本费用 相关费用 任何费用 处理费 处理费用 工本费 成本费'],
];
