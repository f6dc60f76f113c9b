import { combine } from './combine.ts';
import { oneLine } from './one-line.ts';
import type { WordTable } from './types.ts';

/** From which year a request came and into which it goes. */
export const carry: WordTable = [
  [
    'carry',
    'move',
    oneLine`
      结转 已结转 已结转至 已结转到 转结 顺延 转入 转至 延至 跨年 跨年度 遗留 转接 转到 顺延至 结转至
      结转到 跨年件 跨年度件 流转至 移至 转移至 留存 结存 接转 延续至 延续到 延续办理 延续下年 延续下年度 滚存 待办 遗留下来 跨入 结转件 留下
    `,
  ],
  ['carry', 'continue', '继续办理 继续处理 再行办理 继续答复 接续办理'],
  [
    'carry',
    'previous',
    '上年 上年度 上一年 上一年度 去年 往年 上年底 上个年度 前一年 前一年度 以前年度 上年末 去年底 去年末',
  ],
  ['carry', 'next', '下年 下年度 下一年 下一年度 次年 次年度 明年 第二年 下一个年度 来年 翌年 下个年度'],
  [
    'carry',
    'intoNext',
    oneLine`
      转下年 转下年度 转下一年 转下一年度 结转下年 结转下年度 结转下一年 结转下一年度 转次年 结转次年
      顺延下年 待下年度 待次年 年末在办 年底在办 期末在办 年末结转 年底结转 年终结转 期末结转 年末未办结
      年底未办结 年终未办结 期末未办结 年末结余 年末结存 年底结余 年末遗留 年底遗留 年末未结 年底未结
      期末未结 年末待办 年底待办 年底尚未办结 年末尚未办结 年底仍未办结 年末仍未办结 年末仅余 年底仅余
      年末尚余 年底尚余 年末剩余 年底剩余 期末剩余 期末结余 年末待结 未结件
    `,
  ],
  // 收到的52件与上年结转的2件: no comparison with last year.
  [
    'carry',
    'fromPrevious',
    combine('与 同', '上年 上年度 上一年 上一年度 去年', '结转 转结 转入 遗留 未办结 转来'),
  ],
  ['carry', 'fromPrevious', combine('承接 接续 接办', '上年 上年度 上一年 上一年度 去年')],
  // 年初结转2件: whence, without that a year is named.
  [
    'carry',
    'fromPrevious',
    oneLine`
      年初结转 期初结转 年初未办结 期初未办结 年初遗留 年初结存 年初结余 期初结余 年初在办 期初在办 年初未结
      期初未结 年初待办 期初待办 旧存 旧件
    `,
  ],
  [
    'carry',
    'open',
    oneLine`
      未办结 未办理完 未办完 未答复 未完成 未办理完毕 未处理完 在办 在办件 还未办结 仍未办结 未能办结
      尚未办理完 尚未办理完毕 尚未完成 没有办结 没有办理完 没有办完
      没有办理完毕 尚没有办结
    `,
  ],
  // Not due yet, still in hand: what is left at the end of the year, where the sentence says nothing else of it.
  [
    'carry',
    'due',
    oneLine`
      未到期 未到答复期限 未到办理期限 尚未到期 尚未到答复期限 未超期限 未届期限 未到答复期 未到办结期限
      尚在法定期限内 尚在办理期限内 尚在期限内 未满答复期限 尚在答复期限内 尚在答复期内 尚在办理期内
      处于办理期限内 处于答复期限内 正处于办理期限内 仍处于办理期限内 尚处于办理期限内 仍在办理期限内
      仍在答复期限内
    `,
  ],
  [
    'carry',
    'due',
    `${combine('处于 正处于 仍处于 尚处于 还处于 尚在 仍在 还在', '答复 办理 办结 法定办理 法定答复', '期 期限 时限', '内')} ${combine(
      '未到 尚未到 未届 未满 未至',
      '法定答复时限 法定办理时限 答复时限 办理时限 办结时限 法定时限 法定期限 法定答复期限 20个工作日',
    )}`,
  ],
];
