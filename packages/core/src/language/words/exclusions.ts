import { combine } from './combine.ts';
import { oneLine } from './one-line.ts';

/**
 * What a word that is not meant takes away: its number; its number, or the one of the clause before where its own has none; every
 * number of its clause; or the subject of the sentence.
 */
export type Takes = 'number' | 'previous' | 'clause' | 'subject';

export interface Exclusion {
  readonly takes: Takes;
  readonly words: string;
  /** What the number counts, where a rule asks for it. */
  readonly names?: 'overdue' | 'sample';
  /** Why the number is none of the tables'. */
  readonly because: string;
}

/** Numbers beside requests, cases and documents that no table counts. */
export const exclusions: readonly Exclusion[] = [
  {
    takes: 'number',
    words: oneLine`
        延期 延长 延期答复 延长答复 延长期限 延长答复期限 延期办理 补正 需补正 告知补正 要求补正 通知补正
        要求申请人补正 征询 征求 征求第三方意见 征询第三方意见 征求意见 征求第三方 正在征求
        正在征求第三方意见
      `,
    because: 'a step on the way to an answer, not a request or a result',
  },
  {
    takes: 'number',
    names: 'overdue',
    words: oneLine`
        逾期 逾期答复 逾期未答复 超期 超期答复 超期未答复 超时 超时答复 超期限 超期办理 超出期限
        超出法定期限 超出法定时限 超出答复期限 超过法定期限 超过答复期限 超过规定期限 未按期答复 未按时答复
        逾期办结 超期办结 超期回复 逾期回复 未按期办结 未按时办结 未在法定期限内答复 未在期限内答复
      `,
    because: 'answered late, which no table counts',
  },
  {
    takes: 'number',
    names: 'sample',
    words:
      '抽取 抽检 抽样 抽选 抽评 抽验 抽看 抽阅 抽样检查 抽样调查 随机抽查 随机抽取 随机抽选 抽查检查 评查案卷 案卷抽查',
    because: 'a sample of what was handled, of whatever body',
  },
  {
    takes: 'number',
    words: '转办申请 交办申请 分办申请 转送申请 转交申请 移送申请',
    because: 'requests that were passed on',
  },
  {
    takes: 'number',
    words: oneLine`
        协办 协助 协助办理 配合 配合办理 协查 会办 移送 转送 转交 已转 转办件 代收 指导 指导下属 指导下级
        指导办理 督办 督促办理 督促答复 帮助办理 协调办理
      `,
    because: 'another body’s request',
  },
  {
    takes: 'previous',
    words: oneLine`
        不计入 不计算 未计入 不纳入 不列入 不含 不包括 不包含 除外 疑似 退回 属于咨询 属咨询 不统计
        未纳入统计 不作为 未列入 不在统计范围 不属于统计范围 不属于本部分统计口径 不属于统计口径
        不在统计口径 不在本部分统计范围 不属于本部分 不属于本表统计范围 不在本报告统计范围
        不属于本报告统计范围 另行说明 单独说明 另作说明 另有说明 另行公开 单独编制 单独发布 另行编制 不计
        未统计 未计算 不在统计之列 不在统计之内 不在此列 不在其列 不在此内 不在其内 不在本表之列 未统计在内
        未计算在内 不统计在内 未包括在内 未包含在内 未含在内 不属于信息公开 不属于政府信息公开 不属信息公开
        不属于本项 不属本项 不属于本表 不属本表 不再统计 不再计入 不重复统计 不重复计算 不重复计入 另行统计
        另行报告 另行编报 另行报送 另行公布 单独统计 单独报送 单独编报
      `,
    because: 'said not to be counted',
  },
  {
    takes: 'previous',
    words: combine(
      '不在 未在',
      '上述 前述 以上 本表 本报告',
      ' 数字 数据 统计 件数 案件 范围',
      '之内 之中 之列 范围内 内',
    ),
    because: 'said not to be counted',
  },
  {
    takes: 'number',
    words: combine(
      '复议维持后 行政复议维持后 复议决定维持后 行政复议决定维持后 复议机关维持后',
      ' 又 再 仍 后又',
      '起诉 提起诉讼 提起行政诉讼 提起 诉至法院 诉讼',
    ),
    because: 'some of the lawsuits after reconsideration',
  },
  {
    takes: 'number',
    words:
      '剔除 扣除 除去 去除 排除 合并答复 合并办理 合并处理 会商答复 会商办理 联合答复 并案处理 并案答复 拆分',
    because: 'said not to be counted',
  },
  {
    takes: 'clause',
    words: '境外 境外申请人 外籍 外籍申请人 港澳台 港澳台申请人',
    because: 'some of those who ask',
  },
  {
    takes: 'number',
    words: '第三方同意 第三方同意公开 第三人同意 第三人同意公开',
    because: 'what was answered by those who were asked for their opinion',
  },
  {
    takes: 'previous',
    words: '无关 其他类型的行政诉讼 其他类型的行政复议',
    because: 'said to have nothing to do with disclosure',
  },
  {
    takes: 'clause',
    words: oneLine`
        共同被告 作为复议机关 作为行政复议机关 作为复议机构 作为行政复议机构 复议机关作共同被告 作为第三人
        以第三人身份 列为第三人 追加为第三人
      `,
    because: 'counted by the body that acted first (国办公开办函〔2016〕201号)',
  },
  {
    takes: 'clause',
    words: oneLine`
        信息公开以外 信息公开之外 信息公开外 政府信息公开以外 政府信息公开之外 不涉信息公开 不涉政府信息公开
        不涉及信息公开 不涉及政府信息公开 不涉及政务公开 未涉及政府信息公开 未涉及信息公开 非因政府信息公开
        非因信息公开 不属于政府信息公开案件 不属于信息公开案件 不属于信息公开类案件 不属于政府信息公开类案件
        不是信息公开案件 与信息公开无关 与政府信息公开无关 与政务公开无关 与依申请公开无关 非信息公开
        非政府信息公开 非信息公开类 非政府信息公开类 非公开类复议 非公开类行政复议 非公开类诉讼
        非公开类行政诉讼 非公开类案件 非公开类的
      `,
    because: 'cases of another field',
  },
  {
    takes: 'number',
    words: oneLine`
        法律法规规章规范性文件 法律法规规章和规范性文件 法律法规规章及规范性文件 法律法规规章
        法规规章规范性文件 法规规章和规范性文件 法规规章及规范性文件 法律法规和规范性文件 法律、法规、规章
        法律法规、规章
      `,
    because: 'documents of all levels in a catalogue',
  },
  {
    takes: 'subject',
    words: oneLine`
        全市法院 全县法院 全省法院 全区法院 各级法院 两级法院 两级人民法院 各级人民法院 全市各级法院
        全省各级法院 公开属性 双公示 参与办理 参与处理 参与答复 参与应诉 裁量基准 自由裁量 权责清单 权责事项
        权力和责任清单 政务服务事项 行政职权 主体资格 执法人员 案卷评查 应诉率 出庭率 作为原告 申请强制执行
        强制执行申请 非诉执行 非诉行政执行
      `,
    because: 'another subject',
  },
];
