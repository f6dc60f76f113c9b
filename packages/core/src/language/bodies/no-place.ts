import { oneLine } from '../words/one-line.ts';

/** Words of these reports that stand before 县, 区 or 镇 and are no part of a place's name: 发挥县政府…作用, 围绕区委. */
const words = oneLine`
    发挥 充分 完善 优化 强化 深化 健全 加强 加快 加大 推进 推动 推行 落实 聚焦 围绕 紧扣 结合 立足 依托 利用
    通过 借助 根据 按照 依据 遵循 规范 提升 提高 促进 保障 服务 组织 协调 配合 指导 督促 督导 检查 监督 考核
    建立 建设 构建 打造 形成 制定 制订 出台 印发 转发 发布 公布 公开 更新 维护 管理 做好 抓好 搞好 实现 确保
    严格 认真 积极 主动 切实 坚持 继续 持续 不断 进一步 全面 深入 扎实 大力 着力 努力 统筹 整合 融合 对接
    接入 纳入 进入 报送 提交 汇总 总结 收集 征集 听取 回应 解读 宣传 引导 带动 涉及 关于 针对 面向 覆盖 包括
    包含 其中 以及 同时 目前 当前 今年 去年 每年 每季 上级 下级 下辖 辖区 所属 所有 部分 相关 有关 重点 主要
    一般 个别 少数 多数 其他 另外 此外 首先 其次 最后 尽管 虽然 通报 表彰 表扬 成立 设立 调整 明确 细化 梳理
    编制 编写 起草 审核 审查 校对 把关 登录 登陆 访问 浏览 查询 查阅 拓展 拓宽 丰富 创新 改进 改善 增强 激发
    借鉴 参加 参与 举办 召开 开展 开设 开通 启动 启用 运行 运用 应用 使用 采用 贯彻 执行 实施 履行 压实 夯实
    靠实 牵头 负责 承担 承办 接受 接收 受理 办理 答复 回复 反馈 处理 处置 协助 会同 联合 要求 学习 领会 请与
    至于 作为 达到 得到 受到 来自 属于 位于 位居 荣获 获得 争取 服从 响应 传达 下发 下达 上报 汇报 请示 支持
    关心 努力 城乡 重要 综合 系统 有力 有效 及时 准确 全力 合力 协同 共同 分别 陆续 先后 逐步 初步 正式 首次
    再次 多次 展示 展现 集中 刊登 刊发 转载 推送 报道 播出 宣讲 讲解 介绍 反映 体现 呈现 汇集 归集 采集 采编
    编发 编印 编辑 制作 摆放 张贴 派发 发放 寄送 移交 邀请 走进 走访 承接 衔接 链接 关联 联通 连接 提请 提醒
    通知 告知 说明 解释 解答 关注 集成 集聚 依照 参照 对照 遵照 比照 印制 滚动 置顶 上传 下载 录入 更换 确定 指定 选定 认定 责成 委派
  `;
const list = words.split(' ');
/** Words that say of what kind a 县, 区, 镇 or 旗 is, not which: 示范县, 特色小镇, 边远山区. */
const kinds: ReadonlySet<string> = new Set(
  '城 小 古 集 村 街 名 强 重 大 外 邻 红 国 党 家 返 故 水 侨 山 分 部 老 建制 中心 重点 示范 特色 特色小 文明 美丽 民族 老年 自治 边境 试点 先进 百强 法治 周边 脱贫 平安 贫困 沿海 偏远 边远 边远山 大湾 主产 先行 改革先行 贸易 自由贸易 直辖 产粮大 人口大 农业大'.split(
    ' ',
  ),
);

export const isKindOfPlace = (stem: string): boolean => kinds.has(stem);

/** Characters that no place in these reports is named with. */
const characters =
  /.*[的了是在与及对把被从向到我本全各该其们这那未不也都并且则或更让使得所以如因时期着过经由将给件已]/u;

/** What is left of the words before 县, 区 or 镇 when all that is surely no name is taken away. */
export function placeStem(before: string): string {
  let from = characters.exec(before)?.[0].length ?? 0;
  for (const word of list) {
    const at = before.lastIndexOf(word);
    if (at >= 0) from = Math.max(from, at + word.length);
  }
  return before.slice(from);
}
