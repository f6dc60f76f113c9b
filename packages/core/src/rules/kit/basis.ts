import type { Province } from '../../language/bodies/index.ts';
import type { Bilingual } from './bilingual.ts';

/** Every provision a rule may rest on. Citations only: the wording of the law is not repeated here. */
export const bases = {
  'regulations.19': {
    zh: '《中华人民共和国政府信息公开条例》第十九条',
    en: 'Regulations on Open Government Information, art. 19',
  },
  'regulations.15': {
    zh: '《中华人民共和国政府信息公开条例》第十五条',
    en: 'Regulations on Open Government Information, art. 15',
  },
  'regulations.20': {
    zh: '《中华人民共和国政府信息公开条例》第二十条',
    en: 'Regulations on Open Government Information, art. 20',
  },
  'regulations.42': {
    zh: '《中华人民共和国政府信息公开条例》第四十二条',
    en: 'Regulations on Open Government Information, art. 42',
  },
  'regulations.47': {
    zh: '《中华人民共和国政府信息公开条例》第四十七条',
    en: 'Regulations on Open Government Information, art. 47',
  },
  'regulations.49': {
    zh: '《中华人民共和国政府信息公开条例》第四十九条',
    en: 'Regulations on Open Government Information, art. 49',
  },
  'regulations.50': {
    zh: '《中华人民共和国政府信息公开条例》第五十条',
    en: 'Regulations on Open Government Information, art. 50',
  },
  'reconsideration.23': {
    zh: '《中华人民共和国行政复议法》（2023年修订）第二十三条',
    en: 'Administrative Reconsideration Law (revised 2023), art. 23',
  },
  'format.2019': {
    zh: '《中华人民共和国政府信息公开工作年度报告格式（试行）》（国办公开办函〔2019〕60号）',
    en: 'Annual report format, trial (Guoban Gongkaiban Han [2019] No. 60)',
  },
  'format.2021': {
    zh: '《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）',
    en: 'Annual report format (Guoban Gongkaiban Han [2021] No. 30)',
  },
  'format.2021.overview': {
    zh: '国办公开办函〔2021〕30号“报告内容（一）总体情况”',
    en: 'Guoban Gongkaiban Han [2021] No. 30, contents (1) overview',
  },
  'format.2021.accountability': {
    zh: '国办公开办函〔2021〕30号“明确责任”：出现不按时发布、发布内容不准确不全面或者内容雷同、敷衍塞责等问题',
    en: 'Guoban Gongkaiban Han [2021] No. 30, accountability (late, inaccurate, incomplete, copied or perfunctory reports)',
  },
  'template.balance': {
    zh: '表内所印勾稽关系：第一项加第二项之和，等于第三项加第四项之和',
    en: 'the relation printed in the table: item 1 + item 2 = item 3 + item 4',
  },
  arithmetic: { zh: '算术关系', en: 'arithmetic' },
  definition: { zh: '指标定义之间的逻辑关系', en: 'the definitions of the figures' },
  'fee.measures': {
    zh: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
    en: 'Measures on information processing fees (Guoban Han [2020] No. 109)',
  },
  'fee.account': { zh: '财办库〔2020〕254号', en: 'Caibanku [2020] No. 254' },
  'fee.account.anhui': { zh: '皖财综〔2021〕28号', en: 'Wancaizong [2021] No. 28' },
  'period.sichuan': { zh: 'DB51/T 2660—2019 第2.1条', en: 'DB51/T 2660—2019, 2.1' },
  legislation: {
    zh: '《中华人民共和国立法法》关于规章制定权限的规定',
    en: 'Legislation Law, on who may make rules',
  },
  style: { zh: '编校规范', en: 'editorial practice' },
} as const satisfies Record<string, Bilingual>;

export type BasisId = keyof typeof bases;

/** Provisions that bind the bodies of one province only. */
export const provincial: Readonly<Partial<Record<BasisId, Province>>> = {
  'period.sichuan': 'sichuan',
  'fee.account.anhui': 'anhui',
};
