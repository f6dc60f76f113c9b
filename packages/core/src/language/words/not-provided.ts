import { combine } from './combine.ts';
import { oneLine } from './one-line.ts';
import { oneself } from './oneself.ts';
import type { WordTable } from './types.ts';

/** What could not be provided and what was not processed. */
export const notProvided: WordTable = [
  ['outcome', 'unavailable', '无法提供 不能提供 未能提供 无法提供类 无法予以提供 提供不了'],
  // The body is named as the one that cannot, and not as the only one that is spoken of.
  ['outcome', 'unavailable', combine(oneself, '无法提供 不能提供 未能提供')],
  [
    'outcome',
    'unavailable.notHeld',
    oneLine`
      不掌握 本机关不掌握 我机关不掌握 本单位不掌握 我局不掌握 本局不掌握 未掌握 不掌握相关政府信息
      不掌握相关信息 不掌握该信息 本机关不掌握相关政府信息 本机关不掌握相关信息 本机关未掌握 不掌握政府信息
      不掌握所申请信息
    `,
  ],
  ['outcome', 'unavailable.notHeld', combine('不属于 非 不为 不由 不是', oneself, '掌握 掌握范围')],
  [
    'outcome',
    'unavailable.notHeld',
    combine('未制作', '、 或 或者 和 且 也 亦 、也', '未获取 未保存 未获得 未获取保存'),
  ],
  [
    'outcome',
    'unavailable.needsCreation',
    oneLine`
      没有现成信息 无现成信息 需要另行制作 需另行制作 没有现成信息需要另行制作 没有现成信息需另行制作
      没有现成信息、需要另行制作 没有现成信息,需要另行制作 需要加工分析 需加工分析 需要加工、分析
      需要汇总加工 需要加工汇总 需要进行加工分析 需要加工 需另行加工 需要另行加工 需另行加工制作
      需要另行加工制作 需另行汇总加工 需另行制作加工 另行制作 另行加工 需制作 需重新制作 需另外制作
    `,
  ],
  [
    'outcome',
    'unavailable.needsCreation',
    combine(
      '需 需要 须 需另行 需要另行 须另行',
      '汇总 加工汇总 汇总加工 加工整理 汇总整理 整理加工 整理汇总 重新制作 重新汇总',
    ),
  ],
  [
    'outcome',
    'unavailable.needsCreation',
    combine(
      '没有现成信息 无现成信息 没有现成的信息',
      '需 需要 而需 而需要 且需 须',
      '加工 制作 汇总 加工分析 加工制作 加工汇总 汇总加工 汇总分析 重新制作 另行汇总 另行加工制作 加工、分析',
    ),
  ],
  [
    'outcome',
    'unavailable.needsCreation',
    combine(
      '需 需要 须',
      '对',
      '现有信息 现有政府信息 已有信息 现有数据 现有资料',
      ' 进行',
      '加工 分析 汇总 加工分析 加工、分析 分析加工 汇总加工 加工汇总',
    ),
  ],
  [
    'outcome',
    'unavailable.unclearAfterCorrection',
    oneLine`
      补正后申请内容仍不明确 补正后仍不明确 经补正仍不明确 经补正后仍不明确 补正后内容仍不明确
      经补正申请内容仍不明确 申请内容不明确 申请内容仍不明确 内容不明确 补正后不明确 仍不明确 不明确类
    `,
  ],
  [
    'outcome',
    'unavailable.unclearAfterCorrection',
    combine(
      '补正后 经补正 经补正后',
      ' 仍 仍然 依然',
      '无法确定 不能确定 无法明确 难以确定 无法识别',
      ' 申请内容 所申请内容 申请事项 所需信息 其申请内容',
    ),
  ],
  [
    'outcome',
    'notProcessed.petition',
    combine(
      '以公开申请形式 以申请公开形式 以信息公开申请形式 以信息公开形式 以公开申请名义 以信息公开名义',
      '进行信访 进行投诉 进行举报 进行投诉举报 进行信访投诉 提出信访 提出投诉举报 反映投诉举报 反映信访诉求 反映诉求',
    ),
  ],
  ['outcome', 'notProcessed', '不予处理 不作处理 不做处理 不予处理类 不处理'],
  [
    'outcome',
    'notProcessed.petition',
    oneLine`
      信访举报类 信访举报类申请 信访举报投诉类申请 信访举报投诉 信访举报投诉类 信访投诉举报 信访投诉举报类
      信访投诉类 信访类 投诉举报类 信访、举报、投诉 信访、投诉、举报 信访、投诉、举报类 信访、举报、投诉类
      信访、举报、投诉类申请 信访、投诉、举报类申请 信访投诉举报类申请 信访类申请 投诉举报类申请
      信访或投诉举报 信访诉求类 信访事项类 进行信访 以信访形式 以信访形式提出 以信访方式 以投诉举报形式
      以信访投诉形式
    `,
  ],
  [
    'outcome',
    'notProcessed.petition',
    combine(
      '属 属于 系 为',
      oneLine`
        信访 信访类 信访件 信访事项 信访事项类 信访类申请 信访诉求 信访投诉 信访投诉类 信访举报投诉
        信访举报投诉类 信访举报投诉类申请 信访投诉举报类 信访、举报、投诉 信访、举报、投诉类
        信访、举报、投诉类申请 信访、投诉、举报类 投诉举报 投诉举报类 举报投诉 举报投诉类
      `,
    ),
  ],
  [
    'outcome',
    'notProcessed.petition',
    combine(
      '以',
      '申请公开 信息公开 政府信息公开 申请 信息公开申请 政府信息公开申请 申请信息公开',
      '名义 的名义 形式 的形式 方式 之名',
      '反映 提出 进行 表达',
      '信访 信访诉求 信访投诉 信访举报 投诉 举报 投诉举报 信访举报投诉 信访、举报、投诉 信访、投诉、举报 诉求',
    ),
  ],
  [
    'outcome',
    'notProcessed.petition',
    combine('名为', '申请 申请公开 信息公开', '实为', '信访 信访投诉 投诉 举报 投诉举报 信访举报 咨询投诉'),
  ],
  [
    'outcome',
    'notProcessed.duplicate',
    combine(
      '就 以 针对',
      '同一内容 相同内容 同一事项 相同事项 同一信息 同样内容 同一问题',
      '反复 重复 再次 多次 重复多次',
      '申请 提出 提出申请 提出的申请 提交 提交申请',
    ),
  ],
  [
    'outcome',
    'notProcessed.duplicate',
    oneLine`
      重复类 重复申请 不予重复处理 重复提出 重复提出申请 重复性申请 重复提交申请 重复提交的申请 重复申请公开
      重复类申请 重复提出的申请 不予重复答复
    `,
  ],
  [
    'outcome',
    'notProcessed.publication',
    '公开出版物 要求提供公开出版物 申请公开出版物 申请提供公开出版物 提供公开出版物 索要公开出版物',
  ],
  [
    'outcome',
    'notProcessed.excessive',
    oneLine`
      反复类 大量反复类 大量反复 大量反复申请 无正当理由大量反复申请 反复大量申请 大量、反复申请 反复申请
      大量重复申请 无正当理由反复申请 数量频次明显超过合理范围 数量、频次明显超过合理范围
      频次明显超过合理范围 数量明显超过合理范围 申请数量明显超过合理范围 次数明显超过合理范围
      频次超过合理范围
    `,
  ],
  [
    'outcome',
    'notProcessed.reconfirmation',
    '确认或重新出具已获取信息 重新出具已获取信息 要求行政机关确认或重新出具已获取信息 要求确认或重新出具已获取信息 要求重新出具已获取信息 确认或者重新出具已获取信息 要求确认已获取信息 重新出具',
  ],
  [
    'outcome',
    'notProcessed.reconfirmation',
    combine(
      '要求 请求 申请',
      ' 行政机关 本机关 我厅 我局 我委 我单位',
      '对',
      '已获取 已获取的 已经获取的 已获得的',
      '信息 政府信息',
      '予以确认 进行确认 重新出具 予以确认或重新出具 进行确认或重新出具 确认或重新出具',
    ),
  ],
];
