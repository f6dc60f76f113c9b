import { combine } from './combine.ts';
import { oneLine } from './one-line.ts';
import type { WordTable } from './types.ts';

/** How lists and totals are made, and words that say how far a statement goes. */
export const lists: WordTable = [
  ['part', 'of', '其中 其中包括 其中包含 内含 其中含 其中有 在其中'],
  [
    'part',
    'made',
    combine('分 分为 分成 包括 主要有 有 涉及', '两 二 三 四 五 六', '种 类', '情形 情况 类型 原因'),
  ],
  [
    'part',
    'made',
    combine('按 按照', '属地 层级 地区 区域 受理单位 单位 部门 级别 行政层级', '分 划分 统计 区分 来分'),
  ],
  ['part', 'made', combine('分 从 按', '地区 区域 层级 单位 部门 受理单位 受理机关 渠道 类别', '看 来看')],
  // 公开信息112条。从信息内容分类看，机关职能4条.
  [
    'part',
    'made',
    combine(
      '从 按 按照',
      '信息内容 信息类别 信息类型 信息分类 信息内容分类 内容分类 公开内容 公开类别',
      '看 来看',
    ),
  ],
  // 公开信息312条。在主动公开的信息中，政策类40条.
  [
    'part',
    'of',
    combine(
      '在',
      '主动公开的 公开的 已公开的 所公开的 发布的 主动发布的 公开 主动公开 上述 以上',
      '信息 政府信息 政务信息 各类信息',
      '中 当中 里',
    ),
  ],
  ['part', 'within', '当中 之中'],
  ['part', 'made', '包括 包含 分为 含 具体为 具体包括 具体是 含有 分别来自 涵盖'],
  // 49家单位参加考核，评定优秀10家、良好28家: the grades part those assessed.
  ['part', 'made', '考核结果为 评定结果为 评估结果为 结果为优秀 评定优秀 评定为优秀 评为优秀'],
  [
    'each',
    'respectively',
    '分别为 分别是 分别有 分别 依次 依次为 依次是 依次有 分别达 分别达到 分别计 分别占',
  ],
  ['each', 'each', '各 各有 各为 各收到'],
  [
    'sum',
    'strong',
    oneLine`
      合计 总计 共计 合计为 总计为 共计为 总共 合共 累计共 以上合计 三项合计 两项合计 总和 之和 之和为
      总和为 加起来 合起来 加在一起 合在一起 合计共 共计达
    `,
  ],
  ['sum', 'weak', '共 累计 一共 总 共有 累计达 总数 总量 总数为'],
  ['rest', 'rest', '其余 剩余 余下 剩下 其余的 其他的 尚余 尚有 还有'],
  ['rest', 'other', '其他 其它 其他类 其它类 其他的类'],
  [
    'all',
    'all',
    '均 均为 全部 都 所有 已全部 均已 全都 悉数 全 皆 一律 无一例外 均系 均属 均属于 全部为 全部由 全为',
  ],
  ['join', 'both', '和 及 与 以及'],
  ['join', 'and', '或 或者 并 暨 加 跟 也 还 连同 减去'],
];
