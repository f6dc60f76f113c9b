import { combine } from './combine.ts';
import { oneLine } from './one-line.ts';
import type { WordTable } from './types.ts';

const suing = oneLine`
    立案 法院立案 起诉 诉讼 行政诉讼 提起诉讼 提起行政诉讼 提起行政诉讼案 向法院起诉 向人民法院起诉
    向法院提起诉讼 向人民法院提起诉讼 向法院提起行政诉讼 向人民法院提起行政诉讼 提出诉讼 向人民法院提起
    向法院提起 被诉 被起诉 被提起诉讼 被提起行政诉讼
  `;

/** Reconsideration, lawsuits and what became of them, beyond the labels of table four. */
export const remedies: WordTable = [
  [
    'object',
    'reconsideration',
    oneLine`
      行政复议 复议 申请行政复议 申请复议 提起行政复议 提起复议 被申请行政复议 被申请复议 被提起行政复议
      被行政复议 被复议 复议案 行政复议案 行政复议申请 复议申请 申请了行政复议 提出行政复议 提出复议
      提起了行政复议
    `,
  ],
  // The replies of a body that is asked for review are as many as the cases; where no field is named they are of all.
  [
    'object',
    'reconsideration',
    combine('政府信息公开 信息公开 政务公开', ' 类 领域 方面', '行政复议 复议', '答复'),
  ],
  [
    'object',
    'litigation',
    oneLine`
      行政诉讼 诉讼 行政应诉 应诉 提起行政诉讼 提起诉讼 行政诉讼案 被提起行政诉讼 被提起诉讼 被诉 被诉讼
      被起诉 被行政诉讼 起诉 行政诉讼应诉 行政诉讼答辩 诉讼答辩 向法院起诉 向人民法院起诉 向法院提起诉讼
      向人民法院提起诉讼 向人民法院提起行政诉讼 向法院提起行政诉讼 行政诉讼案件应诉 信息公开诉讼
      提出行政诉讼 提出诉讼 涉诉
    `,
  ],
  ['object', 'litigationDirect', '直接诉讼 直诉 未经复议 未经复议的行政诉讼 未复议'],
  ['object', 'litigationDirect', combine('直接 即', suing)],
  [
    'object',
    'litigationDirect',
    combine(
      '未经 未经过 不经 未申请 未提起',
      '复议 行政复议 复议程序 行政复议程序',
      ' 直接 而直接 就直接 即',
      suing,
    ),
  ],
  [
    'object',
    'litigationDirect',
    combine('法院 人民法院 一审 法院一审 人民法院一审', '直接', '受理 立案 立案受理'),
  ],
  [
    'object',
    'litigationAfterReconsideration',
    combine(
      oneLine`
        经复议程序后 复议程序后 经行政复议程序后 行政复议程序后 经过复议程序后 经复议程序 经过复议程序
        经行政复议程序 经过行政复议程序
      `,
      ' 又 再 再次 仍',
      `${suing} 受理 立案受理 法院受理 进入诉讼 进入诉讼程序`,
    ),
  ],
  [
    'object',
    'litigationAfterReconsideration',
    combine(
      '复议后 经复议后 行政复议后 经行政复议后 经过复议后 经过行政复议后 经复议 先复议后',
      ' 又 再 再次 继续',
      suing,
    ),
  ],
  [
    'object',
    'litigationAfterReconsideration',
    combine('先复议 先行复议 先行政复议 先申请复议 先经复议', '再 又 而后 后再', suing),
  ],
  [
    'object',
    'litigationAfterReconsideration',
    combine(' 由 从', '复议 行政复议', '转 转为 转入 进入', '诉讼 行政诉讼'),
  ],
  [
    'object',
    'litigationAfterReconsideration',
    combine(
      '对复议决定不服 不服复议决定 不服行政复议决定 对行政复议决定不服 对复议结果不服 不服复议结果',
      ' 又 再 而 后 后又 后再 而又',
      `${suing} 提起`,
    ),
  ],
  [
    'object',
    'remedies',
    oneLine`
      争议案件 信息公开争议案件 信息公开争议 涉诉涉复议案件 复议诉讼 复议应诉案件 行政复议应诉案件
      复议诉讼案件 行政复议诉讼案件 复议和诉讼案件 行政复议诉讼 复议、诉讼案件 行政争议 行政复议和诉讼
      复议及诉讼
    `,
  ],
  [
    'agent',
    'reconsideration',
    '复议机关 行政复议机关 复议机构 复议局 复议委员会 复议审查机关 上级复议机关 复议办',
  ],
  ['agent', 'litigation', '法院 人民法院 中级人民法院 一审 二审 再审 原告 起诉人'],
  [
    'verdict',
    'upheld',
    oneLine`
      结果维持 维持 获维持 被维持 维持原判 维持原行政行为 维持原具体行政行为 维持原答复 维持原答复意见
      维持原答复书 维持原答复意见书 维持答复 予以维持 作出维持 维持决定 作出维持决定 决定维持 复议维持
      维持结果 原告败诉 申请人败诉 胜诉 判决维持 判决胜诉
    `,
  ],
  [
    'verdict',
    'corrected',
    '结果纠正 纠正 予以纠正 纠错 被纠错 被纠正 原告胜诉 申请人胜诉 败诉 被纠正案件 判决败诉 被纠错败诉',
  ],
  ['verdict', 'other', '其他结果 其它结果 其他方式结案 其他情形'],
  [
    'verdict',
    'pending',
    oneLine`
      尚未审结 正在复议 正在行政复议 正在复议审理 正在诉讼 正在复议中 正在诉讼中 未审结 尚未办结
      审理中 正在审理 待审理 尚在审理 正在审理中 尚在审理中 仍在审理 仍在审理中
      仍在审理过程中 尚未结案 未结案 尚未作出决定 尚未判决 待判决 在审 在途 未决 未结 尚未审理完毕
      未审理完毕 还在审理 还在审理中 尚未宣判 待宣判 尚待审结 尚未裁决 尚无结果 尚未有结果 未有结果 未出结果 尚未结束 等待审理
      待审结 未作出决定 尚未作出复议决定 尚未开庭 未开庭 待开庭 等待开庭 尚待开庭 未判 待审 待决 待判 未裁判
      未判决 尚未裁判 尚在审查 正在审查 审查中 审理过程中 正在审理过程中 处于审理中 处于审理阶段
      尚处审理阶段 尚处于审理阶段 尚在审理期限内
    `,
  ],
  // Decisions that the table files under one of its columns, but does not name: put right, over without one, either.
  [
    'verdict',
    'quashed',
    oneLine`
      撤销 撤销原答复 撤销答复 撤销决定 作出撤销决定 决定撤销 予以撤销 判决撤销 部分撤销 被撤销 变更
      变更决定 确认违法 被确认违法 判决确认违法 责令履行 责令重新答复 责令重作 责令重新作出 责令重新处理
      责令重新作出答复 责令限期答复 责令限期履行 责令限期重新答复 责令公开 责令限期公开 判令重作
      判令重新作出 判令重新答复 判令履行 判决重作 判决履行 撤销纠正 撤销并责令重新答复 撤销重作
    `,
  ],
  [
    'verdict',
    'ended',
    oneLine`
      撤诉 准许撤诉 裁定准许撤诉 原告撤诉 按撤诉处理 撤回复议申请 撤回行政复议申请 撤回起诉 调解 调解结案
      和解 和解结案 终止审理 终止复议 终止行政复议 终止结案 终结 终结审理 终结诉讼 不予受理复议
    `,
  ],
  [
    'verdict',
    'specific',
    oneLine`
      驳回 驳回申请 驳回复议申请 驳回行政复议申请 驳回复议请求 驳回行政复议请求 驳回诉讼请求 判决驳回
      判决驳回诉讼请求 驳回原告诉讼请求 判决驳回原告诉讼请求 驳回上诉 驳回起诉 裁定驳回 裁定驳回起诉 中止
      履行
    `,
  ],
];
