import { oneLine } from '../../../language/words/one-line.ts';

/** Words of plans; each list is words parted by spaces. */

/** Words that announce what is still to come, directly before what is to be done. */
export const future = '将会 将要 将 要 拟 计划 打算 准备 力争 争取 预计';
/** Words that go on with a plan after 下一步 without 将. */
export const goesOn = '继续 进一步 重点 着力 持续 不断 努力 切实';

/**
 * What is to be done; 将 before anything else marks an object (将公开工作纳入考核), 要 another word (要求, 要点).
 */
export const deeds = oneLine`
    突出 夯实 保障 抓 用好 补强 纠正 杜绝 解决 克服 盯紧 增进 丰富 探讨 征集 听取 推出 安排 发布 公布 实行
    编发 编写 选派 聘请 购置 抽调 走访 补录 补发 补足 力求 确保 分两批 分期 再 就 建设 开发 上线 制作 举行
    试行 按季 按月 按年 每 召开 印发 会同 联合 督促 委托 定期 分批 分类 逐项 搭建 新建 扩充 缩短 编印 对学校
    对村 对部门 对1 对2 对3 对4 对5 对6 对7 对8 对9 对所有 对所属 对直属 对下属 对各 对全 对重点 对网站
    对栏目 对公开 对信息 对政府 对政务 对依申请 对网站 对栏目 对目录 对基层 对所属 对下属 对工作 对重点
    对乡镇 对社区 对干部 对承办 会 凝心聚力 借鉴 增设 新增 配备 增加 设立 成立 引导 打通 畅通 对各 对全 对照
    针对 聚力 狠抓 优先 面向 依托 通过 把 统一 编制 培养 引入 引进 升级 整合 打造 探索 构建 组建 启动 推广
    推行 常态化 继续 进一步 不断 着力 努力 持续 从 重点 全面 切实 积极 加大 加强 加快 改进 改善 完善 健全
    优化 提升 提高 推进 推动 强化 深化 深入 严格 认真 坚持 围绕 以 按照 结合 组织 开展 做好 抓好 落实 规范
    创新 拓展 拓宽 丰富 建立 补齐 聚焦 紧扣 紧紧 大力 扎实 立足 在 着重 更加 充分 采取 增强 细化 逐步 主动
    及时 压实 充实 扩大 配齐 开设 举办 完成 实现 建成 制定 修订 出台 邀请 统筹
  `;

/** Names of what is planned, as headings have them: 2023年工作计划. */
export const planNames = oneLine`
    改进方向 整改方向 改进打算 改进计划 整改打算 整改计划 下步打算 下步计划 工作谋划 工作计划 工作打算
    工作思路 工作安排 工作设想 工作重点 努力方向 重点工作安排 下一步计划 下一步打算 下一步工作打算
    下一步工作计划 下一步举措 下阶段打算 计划 打算
  `;

/** Names that a plan has, and an account as well: plans only in section five. */
export const taskNames = '重点工作 工作重点 主要任务 重点任务 目标任务 工作目标';

/** Openings after which the plans stand. */
export const openings =
  '下一步 下步 今后 改进措施 整改措施 改进情况 努力方向 工作打算 下一步打算 下一步工作 主要措施 具体措施';

export const selves = oneLine`
    我们 我局 我办 我委 我厅 我院 我县 我区 我市 我省 我州 我旗 我镇 我乡 我街道 我中心 我单位 我机关 本机关
    本单位 本局 本委 本街道 本镇 本院 本校 镇里 乡里 县里 区里 市里 局里 院里 校里 全县 全市 全区 全镇 全乡
    全省 全盟 全州 全旗 全街道 全师 全校 全院 学校 医院 街道 开发区
  `;
