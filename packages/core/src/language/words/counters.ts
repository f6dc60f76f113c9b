/** Counters that a request, a case or a document may be counted with. */
export const caseCounters: ReadonlySet<string> = new Set(
  '件 条 份 起 宗 个 例 项 封 次 件次 宗次 笔 桩 单 部'.split(' '),
);

/** Every counter after which a number is read as a count. */
export const counters: readonly string[] = [
  ...'人次 件次 宗次 条次 个次 篇次 场次 户次 批次 家次'.split(' '),
  ...'件条份起宗个例次篇元项场期家人名批部封页张户幅本套款通则册处只位台笔桩单字所块',
  '学时',
  '课时',
  // 8个村收到申请16件: who they are, and no requests.
  ...'个行政村 个自然村 个社区 个村居 个居委会 个村委会 个村民小组'.split(' '),
];

/** What follows 个 or 项 and makes it no counter: terms, subject areas. */
export const afterGe: readonly string[] =
  '工作日 月 小时 百分点 季度 领域 试点领域 方面 部分 环节 层面 维度 步骤 阶段 确保 点 重点领域 民族 星期 自然日 层级 大类 多月 半月 自然月'.split(
    ' ',
  );

/** Counters with what makes them none: 一件事, but 1312个事项. */
export const notCounted: readonly string[] = ['件事', '桩事'];

/** What follows a number directly and makes it a time, a rank, a place or a name. */
export const afterNumber: readonly string[] =
  '工作日 半月 小时 季度 星期 自然日 年 月 日 天 号 时 分钟 秒 届 周 世纪 岁 点 楼 层 路 栋 室 度 大 类 级 化 重 位 多年 余年 微 端 审 校 公开 稳 保 ℃ 月份 年度 多天 余天 多月 余月 时许 版 轮 部分 方面 环节 层面 领域 重点领域 个半月 维 段 部门'.split(
    ' ',
  );
