import { oneLine } from './one-line.ts';
/** What a difference to last year’s report may come of. */
export type Explained = 'figures' | 'documents' | 'requests';

/**
 * Words with which a report itself tells why a figure does not follow from last year's. They are looked for only where it does
 * not, so they need no place in the scanner.
 */
export const explanations: readonly (readonly [Explained, string])[] = [
  [
    'figures',
    oneLine`
      重新统计 重新核定 重新核实 重新计算 口径调整 口径变化 口径变更 口径不同 口径不一致 口径有所
      调整统计口径 统计范围调整 统计范围变化 统计范围扩大 数据更正 数据修正 数据有误 数据误差 勘误 上年误
      上年漏 上年多计 上年少计 上年错 予以更正 更正上年 核减 核增
    `,
  ],
  [
    'documents',
    oneLine`
      自动失效 届满失效 期满失效 到期失效 自然失效 有效期届满 有效期已届满 有效期满 有效期已满 已过有效期
      宣布失效 清理后 清理结果 清理核定 清理确认 不再作为行政规范性文件 不再纳入 重新认定 重新梳理 划转 划入
      划出
    `,
  ],
  ['requests', '移交 移送 划转 划入 划出 职能调整 机构撤并 机构合并 承接 接收原 补录 补登 漏报 错报'],
];
