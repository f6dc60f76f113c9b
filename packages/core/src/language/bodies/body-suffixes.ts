import type { OrganizationKind } from '../../model/report.ts';
import { oneLine } from '../words/one-line.ts';

/**
 * What a body is by the last words of its name, the longest that fit counting: 监督管理委员会 is an organ of a government,
 * 管理委员会 that of a zone. A bare place name stands for its government.
 */
export const bodySuffixes: readonly (readonly [OrganizationKind, string])[] = [
  [
    'office',
    oneLine`
      办公厅 国务院办公厅 人民政府办公室 人民政府办公厅 政府办公室 政府办公厅 政府办 政办 府办 管委会办公室
      管理委员会办公室 行政公署办公室 行署办公室 办事处办公室 党政办公室 党政综合办公室
    `,
  ],
  ['office', '省委办公厅 市委办公室 县委办公室 区委办公室 州委办公室 旗委办公室 省委办公室 市委办公厅'],
  [
    'township',
    '镇人民政府 乡人民政府 苏木人民政府 镇政府 乡政府 苏木政府 镇 乡 民族乡 苏木 街道办事处 街道办 街道 街道党工委 办事处',
  ],
  ['province', '省人民政府 自治区人民政府 省政府 自治区政府 省 自治区 生产建设兵团'],
  [
    'prefecture',
    oneLine`
      市人民政府 市政府 市 自治州人民政府 自治州政府 自治州 州人民政府 州政府 州 地区行政公署 地区行署 地区
      盟行政公署 盟行署 盟人民政府 盟
    `,
  ],
  [
    'county',
    oneLine`
      县人民政府 县政府 县 自治县人民政府 自治县政府 自治县 旗人民政府 旗政府 旗 自治旗 林区人民政府
      林区政府 林区 特区人民政府 特区政府 特区 区人民政府 区政府 区 新区
    `,
  ],
  [
    'other',
    oneLine`
      管理委员会 管委会 管理区 开发区 高新区 经开区 实验区 试验区 示范区 保税区 合作区 园区 工业园 产业园
      新城 度假区 风景区 名胜区 保护区
    `,
  ],
  [
    'department',
    oneLine`
      局 厅 委员会 监督管理委员会 委 部 办公室 办 署 处 中心 院 法院 检察院 队 支队 总队 大队 站 所 社 会 馆
      校 学院 大学 中学 小学 幼儿园 卫生院 公司 集团 银行 分行 支行 海关 海关关区
    `,
  ],
  [
    'department',
    '国资委 证监会 残联 妇联 工商联 文联 科协 联合会 协会 研究室 参事室 档案馆 政务服务中心 税务局 分局',
  ],
];
