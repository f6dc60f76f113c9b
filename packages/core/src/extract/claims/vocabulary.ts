/** What a word does in a clause. Ids within a class are our own names; see `interpret.ts` for what follows from them. */
export type WordClass =
  | 'verb'
  | 'atom'
  | 'person'
  | 'object'
  | 'other'
  | 'outcome'
  | 'verdict'
  | 'channel'
  | 'applicant'
  | 'carry'
  | 'compare'
  | 'per'
  | 'part'
  | 'share'
  | 'rate'
  | 'all'
  | 'except'
  | 'not'
  | 'scope'
  | 'join'
  | 'filler'
  | 'block';

/** The vocabulary of the reader as data: class, id, words. The longest word at a place wins. */
export const vocabulary: readonly (readonly [WordClass, string, string])[] = [
  // Verbs.
  [
    'verb',
    'receive',
    '收到 新收到 新收 共收到 共收 受理 新受理 接收 新接收 接到 接受 收悉 登记 接件 签收 收件',
  ],
  ['verb', 'collect', '收办 收到并办理 收到和处理 受理并办理'],
  ['verb', 'handle', '办理 处理 经办 处置'],
  ['verb', 'answer', '答复 回复 办复 予以答复 作出答复 依法答复 反馈'],
  [
    'verb',
    'finish',
    '办结 办理完毕 办理完成 办理完结 办理完 处理完毕 处理完成 办毕 答复完毕 完成答复 办理答复 答复办结 完成办理 完结 结案',
  ],
  [
    'verb',
    'issue',
    '制发 新制发 制定 新制定 出台 新出台 印发 制定出台 制定印发 下发 制定发布 新制作 制作 新增制发',
  ],
  ['verb', 'repeal', '废止 废止失效 宣布失效 宣布废止'],
  ['verb', 'inForce', '现行有效 继续有效 现有有效'],
  ['verb', 'publish', '主动公开 公示 公布 发布 归集 上传 推送 录入 报送 新公开 双公示 新增公开 转载 更新'],
  ['verb', 'charge', '收取 收缴 实收 征收 实际收取 共收取'],
  ['verb', 'decide', '作出 做出 实施 下达 准予 审批'],
  ['verb', 'adjudicate', '审理 审结 裁决 代理'],
  ['verb', 'occur', '发生 引起 引发 产生 涉及 被申请 提起 被提起 应诉 导致 出现'],
  // The pieces of “政府信息公开申请”, which is written in a dozen orders.
  ['atom', 'requestNoun', '依申请'],
  ['atom', 'apply', '申请'],
  ['atom', 'publish', '公开'],
  ['atom', 'information', '政府信息 政务信息 信息'],
  ['person', 'applicant', '申请人 当事人 申请者'],
  // Objects the tables know.
  ['object', 'reconsideration', '行政复议 复议 申请行政复议 申请复议 提起行政复议 提起复议'],
  ['object', 'litigation', '行政诉讼 诉讼 行政应诉 提起行政诉讼 提起诉讼 行政诉讼案'],
  ['object', 'litigationDirect', '未经复议直接起诉 直接起诉 直接提起行政诉讼 未经行政复议直接起诉'],
  [
    'object',
    'litigationAfterReconsideration',
    '复议后起诉 经复议后起诉 复议后诉讼 复议后提起诉讼 经复议起诉',
  ],
  ['object', 'documents', '规范性文件 行政规范性文件 政府规范性文件'],
  ['object', 'rules', '规章 政府规章 市政府规章 省政府规章'],
  ['object', 'licensing', '行政许可'],
  ['object', 'penalties', '行政处罚'],
  ['object', 'compulsion', '行政强制'],
  ['object', 'administrativeFee', '行政事业性收费'],
  [
    'object',
    'informationFee',
    '信息处理费 信息公开处理费 信息公开费用 信息公开收费 信息处理费用 政府信息公开收费 依申请公开收费',
  ],
  ['object', 'fee', '费用 收费 费 检索费 复制费 邮寄费'],
  // Counted things that are no requests, whatever verb stands before them.
  ['other', 'letter', '来信 信件 来函 函件 来信件'],
  [
    'other',
    'thing',
    '留言 来电 来访 热线 工单 转办件 提案 建议 议案 信访 信访件 咨询 投诉 举报 诉求 求助 政策解读 解读 文件 政策文件 公文 栏目 专栏 专题 网页 新媒体 微博 微信 公众号 头条号 抖音号 视频号 账号 客户端 视频 图解 访问量 浏览量 点击量 阅读量 关注 粉丝 培训 会议 发布会 检查 督查 督导 通报 错别字 错链 死链 链接 清单 目录 指南 公报 舆情 征集 调查 访谈 问卷 稿件 文章 规章制度 证照 项目 公告 意见 事件 纠纷 案卷 宣传 行政许可事项 不予行政处罚 行政处罚信息 行政许可信息 行政强制信息 规范性文件解读 单位 报告 制度',
  ],
  // Results of requests, table three.
  ['outcome', 'disclosed', '予以公开 同意公开 全部公开 已公开 准予公开'],
  ['outcome', 'partlyDisclosed', '部分公开 区分处理 同意部分公开 予以部分公开 部分予以公开 部分同意公开'],
  ['outcome', 'refused', '不予公开 不同意公开 免予公开 免于公开 决定不予公开'],
  ['outcome', 'refused.stateSecret', '国家秘密'],
  ['outcome', 'refused.prohibitedByLaw', '法律行政法规禁止公开 其他法律行政法规禁止公开 法律法规禁止公开'],
  ['outcome', 'refused.securityAndStability', '三安全一稳定'],
  ['outcome', 'refused.thirdPartyRights', '第三方合法权益 保护第三方合法权益'],
  ['outcome', 'refused.internalAffairs', '内部事务信息 三类内部事务信息'],
  ['outcome', 'refused.deliberativeProcess', '过程性信息 四类过程性信息'],
  ['outcome', 'refused.enforcementCaseFile', '行政执法案卷 执法案卷'],
  ['outcome', 'refused.administrativeInquiry', '行政查询事项'],
  ['outcome', 'unavailable', '无法提供 不能提供'],
  ['outcome', 'unavailable.notHeld', '本机关不掌握 不掌握 本机关不掌握相关政府信息'],
  ['outcome', 'unavailable.needsCreation', '没有现成信息 需要另行制作 没有现成信息需要另行制作 需另行制作'],
  ['outcome', 'unavailable.unclearAfterCorrection', '补正后申请内容仍不明确 补正后仍不明确 申请内容不明确'],
  ['outcome', 'notProcessed', '不予处理'],
  ['outcome', 'notProcessed.petition', '信访举报投诉类申请 信访举报投诉 信访投诉举报 信访投诉类'],
  ['outcome', 'notProcessed.duplicate', '重复申请 不予重复处理'],
  ['outcome', 'notProcessed.publication', '公开出版物 要求提供公开出版物'],
  ['outcome', 'notProcessed.excessive', '大量反复申请 无正当理由大量反复申请'],
  ['outcome', 'notProcessed.reconfirmation', '确认或重新出具已获取信息 重新出具已获取信息'],
  ['outcome', 'other', '其他处理 作其他处理 其它处理 做其他处理 其他方式处理'],
  ['outcome', 'other.correctionOverdue', '逾期不补正 逾期未补正 无正当理由逾期不补正'],
  ['outcome', 'other.feeUnpaid', '逾期未缴费 逾期不缴费 逾期未按收费通知要求缴纳费用'],
  [
    'outcome',
    'unspecific',
    '撤回 撤销 撤回申请 主动撤回 主动撤销 自行撤回 撤件 终止办理 不再处理 不予受理 信息不存在 政府信息不存在 不属于本机关公开 非本机关公开 不属于本机关',
  ],
  // Results of reconsideration and litigation, table four.
  ['verdict', 'upheld', '结果维持 维持 获维持 维持原判 维持原行政行为 予以维持'],
  ['verdict', 'corrected', '结果纠正 纠正 纠错 被纠错 被纠正 败诉 确认违法 责令履行 撤销纠正'],
  ['verdict', 'other', '其他结果 其它结果 撤诉 调解'],
  ['verdict', 'pending', '尚未审结 未审结 尚未办结 审理中 正在审理 待审理 尚在审理 正在审理中 尚未结案'],
  [
    'channel',
    'online',
    '网络 网上 网站 门户网站 平台 在线 线上 互联网 网页申请 统一技术平台 政务服务网 网办 公开系统 申请系统 受理系统',
  ],
  ['channel', 'mail', '信函 邮寄 书面 纸质 快递 书信 挂号信 邮政 寄送'],
  ['channel', 'inPerson', '当面 现场 窗口 上门 面交 当场 现场递交'],
  ['channel', 'fax', '传真'],
  ['channel', 'email', '电子邮件 邮箱 邮件 电子邮箱'],
  ['channel', 'other', '电话申请 口头 其他方式 其他渠道 其他途径 其他形式'],
  ['applicant', 'naturalPerson', '自然人 个人 公民'],
  [
    'applicant',
    'organization',
    '法人或其他组织 法人和其他组织 法人及其他组织 法人或者其他组织 法人、其他组织 法人组织 法人',
  ],
  ['applicant', 'enterprise', '商业企业 企业'],
  ['applicant', 'researchInstitution', '科研机构'],
  ['applicant', 'publicInterest', '社会公益组织 公益组织'],
  ['applicant', 'legalService', '法律服务机构'],
  ['carry', 'move', '结转 转结 顺延 转入 转至 延至 延续 跨年 遗留 转接 转到 顺延至 结转至'],
  ['carry', 'continue', '继续办理 继续处理'],
  ['carry', 'previous', '上年 上年度 上一年 上一年度 去年 往年 上年底'],
  ['carry', 'next', '下年 下年度 下一年 下一年度 次年 明年 第二年 下一个年度'],
  [
    'carry',
    'intoNext',
    '转下年 转下年度 转下一年 转下一年度 结转下年 结转下年度 结转下一年 结转下一年度 转次年',
  ],
  [
    'compare',
    'base',
    '同比 环比 较去年 较上年 较上年度 较上一年 较上一年度 比去年 比上年 比上年度 比上一年 比上一年度 与去年 与上年 与上年度 与上一年 与上一年度 同去年 相比 较去年同期 比去年同期 较往年 同上年',
  ],
  ['compare', 'up', '增长 上升 增加 增长了 增加了 上升了 上涨 提高 提升 多收 增幅 多'],
  ['compare', 'down', '下降 减少 降低 下降了 减少了 下滑 回落 减幅 降幅 少'],
  ['compare', 'level', '持平'],
  ['per', 'day', '日均 平均每天 平均每日 每天 每日 每天平均 日平均 每日平均'],
  [
    'per',
    'other',
    '月均 每月 每周 周均 年均 每年 每季度 平均每月 人均 平均每周 平均每 平均 每次 每期 每件 每人 每篇 每条 每份 每季',
  ],
  ['part', 'of', '其中 其中包括 其中包含 内含'],
  ['part', 'made', '包括 包含 分为 含'],
  ['part', 'each', '分别为 分别是 分别有 分别 各 各有'],
  ['share', 'of', '占 占比 占总数 占总量 占比为 占总数的 占到'],
  ['rate', 'done', '办结率 答复率 办复率 回复率 完成率 办理率 结案率'],
  [
    'rate',
    'other',
    '率 及时率 按期率 按时率 按时办结率 按期办结率 按时答复率 按期答复率 按时回复率 及时答复率 及时办结率 满意率 公开率 合格率 答复及时率 办理及时率 回复及时率 按期办复率 期限内答复率',
  ],
  ['all', 'all', '均 均为 全部 都 所有 已全部 均已 全都 悉数'],
  ['except', 'except', '除 其余 另有 此外 剩余 另外 另'],
  [
    'not',
    'receive',
    '未收到 未接到 未受理 未接收 没有收到 没有接到 没有受理 未曾收到 尚未收到 暂未收到 从未收到 未新收 没收到 未接收到 无收到',
  ],
  [
    'not',
    'occur',
    '未发生 未产生 未出现 未引发 未引起 未提起 未涉及 没有发生 没有出现 没有产生 没有引发 没有因 未因 未被 未有 没有被 没有 无 暂无 均无 不存在 无一例 无一件 无一起 未曾发生 从未发生',
  ],
  ['not', 'charge', '未收取 未收 没有收取 未向 未征收 不收取 未实际收取 无收取'],
  [
    'not',
    'issue',
    '未制发 未制定 未印发 未出台 未新制发 未新制定 未新出台 没有制发 没有制定 没有印发 没有出台 无新制发 无制发',
  ],
  ['not', 'zero', '零'],
  [
    'scope',
    'area',
    '全市 全县 全区 全省 全镇 全乡 全州 全旗 全街道 全盟 我市 我县 我区 我省 我镇 我乡 我州 我旗 全市各级 全县各级 全区各级',
  ],
  ['scope', 'system', '全系统 各部门 各单位 各乡镇 各镇街 各街道 县直部门 市直部门'],
  ['scope', 'level', '本级 市本级 县本级 区本级 省本级 政府本级 市政府本级 县政府本级 区政府本级'],
  ['scope', 'own', '本机关 本单位 我局 我办 我委 本局 我厅 我院 本街道 本镇 我街道 我中心 我单位'],
  ['scope', 'filed', '备案 承办 转办 交办 代办 协办 协助 配合 指导'],
  [
    'scope',
    'partial',
    '上半年 下半年 一季度 第一季度 二季度 第二季度 三季度 第三季度 四季度 第四季度 前三季度 前两季度 前三个季度',
  ],
  ['scope', 'since', '以来'],
  ['scope', 'years', '历年 近年来 近三年 近两年 近五年 三年来 五年来 十年来 历次 多年来 历史'],
  ['scope', 'now', '截至目前 截止目前 目前'],
  ['join', 'and', '和 及 与 以及 或 或者 并 暨'],
  [
    'filler',
    'filler',
    '共 共计 合计 累计 总计 总共 一共 各类 有效 了 的 数量 案件 件数 为 达 达到 等 有 总 本年 全年 年度 今年 本年度 事项 办件 数 件 案 总数 总量 总件数 是 通过 以 经 方式 形式 渠道 途径 类 情况 工作 网民 群众 公众 依法 依规 按时 按期 已 新 在 由 从 于 提交 提出 递交 答复书 作出的 结果 向 对 将 被 因 当年 年内 期间 继续 中 量 也 则 所有 全 各 所 政府 机关 行政 事宜',
  ],
  [
    'block',
    'block',
    '未办结 未答复 尚未答复 待办理 待答复 待办结 正在办理 未办理 未回复 不予答复 应答复 应办结 应办理 拟答复 未受理的 无正当理由 无障碍 无关 无差别 无误 无线 无偿 无条件 无论 无需 无须 无序 无缝 无漏 无死角 无法 无证 无效 无遗漏 一次性 一条龙 一件事 零距离 零跑腿 零差错 零距 零基础 一站式 申请办理 申请书 申请表 申请条件 申领 未公开 未按 未及时 公开栏 公开指南 公开目录 公开栏目 公开制度 无其他 无需要 没有其他 从严 少数 多个 多种 多次 不少 至少 多项 多样 多部门 减少跑动 一个 更多 更新改造 费时 免费 经费 消费 浪费 缴费 公开属性 公开平台 公开工作 公开条例 公开专栏 公开标准 公开领域 复议机关 复议审查机关',
  ],
];

/** Counters that a request, a case or a document may be counted with. */
export const caseUnits: ReadonlySet<string> = new Set(['件', '条', '份', '起', '宗', '个', '例', '项', '封']);

/** Every counter after which a number is read as a count, longest first. */
export const units: readonly string[] = [
  ...'人次 件次 条次 个次 篇次 场次 户次 批次'.split(' '),
  ...'件条份起宗个例次篇元项场期家人名批部封页张户幅本套款通则册处只位台',
];

/** What follows a counter or a number and makes it no count: terms, subject areas, ordinals. */
export const notCounted: readonly string[] = [
  ...'工作日 月 小时 百分点 季度 领域 试点领域 方面 部分 环节 层面 维度 步骤 阶段 确保 事 点 重点领域 民族 星期 自然日'.split(
    ' ',
  ),
];
