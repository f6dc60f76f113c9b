import { oneLine } from '../../../language/words/one-line.ts';

/** Words of the frames in which a report names a body; each list is words parted by spaces. */
/** Words that follow the name of who makes the report: 由甲县人民政府办公室按照… */
export const afterAuthor =
  '负责 组织 牵头 根据 按照 依据 依照 参照 严格 结合 汇总 会同 统一 具体 认真 编制 编写 撰写 起草 拟制 制作';
export const makes = '编制 编写 撰写 起草 拟制 制作 汇总';

/** What is done with a report when it is made: 编制并公布. */
export const publishes = '公布 发布 公开 报送 上报 提交';

/** Words with which an announcement begins: 现公布…2023年政府信息公开工作年度报告. */
export const announces =
  '现将 现就 向社会公布 向社会发布 向社会公开 予以公布 现公布 现发布 现公开 公布 发布 编制 编写 形成 撰写 提交';

/** What the subject of the year's account does next: 2023年，甲县认真贯彻…. */
export const acts = oneLine`
    位于 地处 辖 下辖 现辖 统筹 锚定 践行 秉持 遵循 遵照 结合 牢牢 牢固 优化 深化 依托 压实 把 本年度 本年
    今年 没有 未 认真 严格 坚持 积极 按照 根据 深入 高度 全面 始终 切实 紧紧 紧扣 紧密 扎实 持续 大力 不断
    依法 以 在 围绕 贯彻 落实 进一步 着力 聚焦 立足 主动 共 累计 全年 年内 先后 均 已 还 对 加强 推进 推动
    强化 完善 健全 建立 开展 举办 制定 成立 将 按时 及时 充分 坚决 注重 突出 狠抓 收到 受理 办理 公开 发布
    通过 政务公开 政府信息公开
  `;

/** Whose parts are directed: 指导…各乡镇, 督促…各部门. */
export const directs = '指导 督促 组织 要求 推动 推进 督导 检查 培训 带动 引导 安排 部署 动员 指导督促 协调';
export const parts = oneLine`
    各地 各苏木 各嘎查 各旗 各县 各市 各区 各局 各乡镇 各镇 各街道 各镇街 各乡 各部门 各单位 各级 各村
    各社区 各中小学 各学校 各站所 各有关 各科室 各股室 各相关 所属 所辖 辖区 下属 全体 乡镇 镇街 直属
  `;

/** What surely belongs to the named place: 甲县政府信息公开工作, 甲县境内. */
export const workOf = '政府信息公开工作 政务公开工作 信息公开工作';
export const fallsShort = '虽然 虽 仍 还 存在 依然 尚 中存在 中还 中仍 取得 与 距离 距 离 也';

/** Aid, exchange, forwarding, courts and other bodies' papers: another body is rightly named. */
export const aside = oneLine`
    援助 支援 对口 帮扶 协作 结对 挂职 派驻 转办 转送 转交 移送 移交 交办 学习借鉴 考察 交流 借鉴 经验 取经
    观摩 参观 赴 前往 来访 对标 联合 合作 签订 毗邻 相邻 兄弟 邻县 邻近 法院 检察院 仲裁 转发 印发 的通报
    通报表扬 通报表彰 表彰 表扬 来自 户籍 外籍 省籍 县籍 申请人 原告 被告 起诉 应诉 诉讼 上诉 案件 涉案 一案
    商请 协查 协助 配合 外地 等地 例如 比如 管辖 委托 征求 征询 复函 反馈意见 划归 划转 并入 合并 撤销 更名
    曾 推广 典型 做法 试点
  `;

/** 原甲县国土资源局: a former name. */
export const former = /(?:^|[,;:、(因将由对与和在向从的])原(?!则|因|有|始|文|创|来|本|料|件)/u;
