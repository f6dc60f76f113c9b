import { oneLine } from './one-line.ts';
import type { WordTable } from './types.ts';

/**
 * Last characters of names of bodies and places, with what such a body is. The name reaches back over unknown characters
 * and other such words: 甲县|教育|局.
 */
export const bodies: WordTable = [
  ['body', 'government', '人民政府 政府 县政府 市政府 区政府 省政府 州政府 旗政府 行署 行政公署'],
  [
    'body',
    'township',
    '镇政府 乡政府 镇人民政府 乡人民政府 街道 街道办事处 街道办 办事处 镇街道 镇街道办事处 镇街道办 镇 乡 苏木 民族乡',
  ],
  [
    'body',
    'office',
    oneLine`
      政府办公室 政府办公厅 政府办 办公室 办公厅 人民政府办公室 人民政府办公厅 县政府办 市政府办 区政府办
      省政府办 县政府办公室 市政府办公室 区政府办公室 州政府办公室 旗政府办公室 省政府办公厅 市政府办公厅
      政务公开办
    `,
  ],
  ['body', 'department', '局 厅 委员会 管理局 分局 发改委 卫健委 国资委'],
  ['body', 'unit', '委 管理处 服务中心 中心 总队 支队 大队 海关 档案馆 图书馆'],
  ['body', 'authority', '管委会 管理委员会'],
  ['body', 'system', '系统'],
  ['body', 'zone', '开发区 高新区 示范区 保税区 新区 园区'],
  ['body', 'area', '县 区 市 省 州 旗 盟 自治县 自治州 自治区'],
];
