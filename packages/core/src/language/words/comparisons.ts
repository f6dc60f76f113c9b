import { combine } from './combine.ts';
import { oneLine } from './one-line.ts';
import type { WordTable } from './types.ts';

const yearBefore = '去年 上年 上年度 上一年 上一年度 去年度';

/** How a number is compared with another year's, and how it speaks of another number. */
export const comparisons: WordTable = [
  [
    'compare',
    'base',
    `同比 环比 相比 相较 相较于 较之 较往年 比往年 与往年 去年同期 上年同期 较同期 比同期 同期 ${combine('较 比 与', `${yearBefore} 前一年`, ' 同期')} ${combine('同', yearBefore)} ${combine('和 跟', yearBefore, '相比 同期相比')} ${combine('相较 相较于 相比 相比于 较之 比之 对比 同比', yearBefore, ' 同期')} ${combine('少于 多于 低于 高于 不及 超过 大于 小于', yearBefore, '的 同期的')}`,
  ],
  [
    'compare',
    'up',
    oneLine`
      增长 上升 增加 增长了 增加了 上升了 上涨 提高 多收 增幅 多 净增 净增加 增多 递增 攀升 多出 增 上浮
      增长率 增幅达 增幅为 升幅 涨幅 涨幅达 涨幅为 翻番 多了 增多了 多收到 多受理 多接收 增收
    `,
  ],
  [
    'compare',
    'down',
    oneLine`
      下降 减少 降低 下降了 减少了 下滑 回落 减幅 降幅 少 少收 净减 净减少 递减 缩减 压减 减 降幅达 降幅为
      降 少制发 少了 少 降低了 减少了 少收到 少受理 少接收 减收
    `,
  ],
  [
    'compare',
    'to',
    combine(
      oneLine`
        增 减 升 降 跌 涨 增长 增加 增多 上升 上涨 上浮 提高 提升 攀升 跃升 爬升 回升 减少 降低 下降 下滑 下跌 滑落
        回落 缩减 缩小 压减 压降 递增 递减 扩大 变 变化 调整 上调 下调 整合 精简 压缩 归并
      `,
      '到 至 为 到了 至了',
    ),
  ],
  ['compare', 'level', '持平 相同 基本持平 一致'],
  ['per', 'day', '日均 平均每天 平均每日 每天 每日 每天平均 日平均 每日平均'],
  ['per', 'week', '周均 平均每周 每周平均'],
  ['per', 'month', '月均 平均每月 每月平均 月平均 平均每个月'],
  ['per', 'quarter', '季均 平均每季度 平均每季 每季度平均 平均每个季度'],
  // 平均每期120人, 场均91人次: of things counted beside it.
  [
    'per',
    'one',
    `${combine('平均每', '场 期 次 件 篇 条 人 户 份 个 场次 期次 名 批 单 块 所 处 家')} 场均 期均 篇均 人均 户均 村均`,
  ],
  [
    'per',
    'other',
    '每月 每周 年均 每年 每季度 平均每 平均 每次 每期 每件 每人 每篇 每条 每份 每季 单日 单日最多 单月 最多一天',
  ],
  ['share', 'of', '占 占比 占总数 占总量 占比为 占总数的 占到 占比达 占总申请量 占全部 占已'],
  // 予以公开3件、部分公开2件，两项占71.4%: of what stands before it, together.
  ['share', 'sum', combine('两 二 三 四 五 六', '项 类 种 者 家', '占 共占 合占 合计占 总计占 共计占')],
  ['rate', 'done', '办结率 答复率 办复率 回复率 完成率 办理率 处理率'],
  ['rate', 'concluded', '结案率 审结率'],
  [
    'rate',
    'other',
    oneLine`
      率 受理率 及时率 按期率 按时率 按时办结率 按期办结率 按时答复率 按期答复率 按时回复率 及时答复率
      及时办结率 满意率 合格率 答复及时率 办理及时率 回复及时率 按期办复率 期限内答复率 期限内办结率
      法定期限内答复率 法定期限内办结率 法定时限内答复率 法定时限内办结率 法定期限办结率 法定期限答复率
      期内办结率 期内答复率 当日答复率 当日办结率 当场答复率 当场办结率 即时答复率 即时办结率 提前办结率
      提前答复率 首次答复率 一次答复率 一次办结率 一次性答复率 网上答复率 网上办结率 书面答复率 当月办结率
      答复满意率 办理满意率 回复满意率 办件满意率 答复满意度 办理满意度 满意度 准确率 覆盖率 达标率 比例
      比率 比重
    `,
  ],
];
