import { oneLine } from './one-line.ts';

/** Words that stand twice where one word ends and the next begins: 人民政府政府信息公开, 社会组织组织活动. */
interface Doubling {
  readonly word: string;
  /** What stands before and after for the doubling to be lawful, parted by spaces; empty where anything may. */
  readonly before: string;
  readonly after: string;
}

const doubling = (word: string, before: string, after: string): Doubling => ({ word, before, after });

const doublings: readonly Doubling[] = [
  doubling(
    '政府',
    '人民 县 市 区 省 州 旗 镇 乡 级',
    oneLine`
      信息 网 门户 采购 投资 工作 部门 规章 公报 数据 购买 职能 文件 机关 债 服务 常务 热线 党组 公信 治理
      平台 新闻 集中 储备 会议 公开 性 各 所属 办 系统
    `,
  ),
  doubling('组织', '社会 党 群团 基层 经济 其他 公益 自治 合作 中介', ''),
  doubling('规范', '', '性 化 文'),
  doubling('申请', '公开 依', ''),
  doubling('报告', '年度 工作', '期 内容 制度 格式 情况 的 编 发 质 撰 公'),
  doubling('部门', '', '预 决算 负责 网站 规章 文件 联动 间 之间 职责 主要 联 协 信 工 门'),
  doubling(
    '工作',
    '',
    oneLine`
      人员 机 领导 部门 会议 要点 小组 方案 制度 动态 流程 专班 任务 责任 考核 落实 情况 报告 年 总结 交流
      培训 规范 标 力 推 台账 水平 效 开展 作风
    `,
  ),
  doubling('单位', '', '负责 网站 内部 主要 职 信 预算 决算 名称 法'),
  doubling('网站', '', '群 栏 管理 运 集 普 维 内容 平 日 检 建'),
  doubling(
    '服务',
    '',
    '中心 大厅 平台 热线 事项 窗口 能力 水平 质量 网 站 体系 效 指 对 群众 企业 队 机 大 于 工 管 保 好',
  ),
  doubling('管理', '', '局 办法 制度 规定 条例 服务 机 工 委 部 水 系 平 人 中 体 规'),
  doubling('公开', '信息 申请 政务 主动 村务 校务 过程 结果 决策 执行 财务 预算 决算', ''),
  doubling('信息', '公开 政府', '量 化 处理 源 发布 员 系统 技术 资源 安全 平 管'),
  doubling('建设', '', '局 工程 项目 工作 用 情 水 质 规 资 单 部 管 委'),
  doubling('监督', '', '管理 检查 保障 机制 举报 电 渠 员 考 力 工 评 局 执'),
  doubling('执法', '', '机关 队 局 公示 案卷 监督 部门 人员 信息 主体 决 检 全 大 支 总 中'),
  doubling('行政', '依法', ''),
  doubling('机关', '', '内部 党 事务 干部 服务 单 工 效 作 网'),
  doubling('中心', '', '城 工作 任务 组 学'),
  doubling('领导', '', '小组 干部 班子 下 机 同'),
  doubling('小组', '', '成员 组长 办公 会议'),
  doubling('问题', '', '整改 清单 导向 线索'),
  doubling('意见', '', '建议 箱 征 反 栏'),
  doubling('评估', '', '报告 结果 工作 机构 指标 体系 得'),
  doubling('考核', '', '结果 指标 体系 评 内容 办法 工作 机制 细则 成绩 得 优'),
  doubling('培训', '', '会 班 内容 计划 人 对 工 活 力'),
  doubling('会议', '', '纪要 记录 制度 室 精神'),
  doubling('企业', '', '家 开办 信用 诉求 职工 负责'),
  doubling('城市', '', '管理 建设 更新 规划 执法'),
  doubling('项目', '', '审批 建设 名称 清单 进展 库'),
  doubling('处罚', '', '决定 结果 信息 案 裁'),
  // 法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息: 条例第二十条。
  doubling('规定', '有关 国家', '应当 的其他'),
  doubling('许可', '', '决定 结果 信息 证 事'),
];

/** Verbs that are doubled to soften them, and counting one by one. */
const lawfulWords =
  /^(?:研究|讨论|考虑|商量|了解|沟通|交流|学习|一.|逐.)$|^(.)\1+$|^[一二三四五六七八九十百千万]+$/u;

const words = (list: string): string[] => (list === '' ? [''] : list.split(' '));

/** Whether a word may stand twice between these words. */
export function isLawfulDoubling(word: string, before: string, after: string): boolean {
  if (lawfulWords.test(word)) return true;
  return doublings.some(
    (one) =>
      one.word === word &&
      words(one.before).some((left) => before.endsWith(left)) &&
      words(one.after).some((right) => after.startsWith(right)),
  );
}
