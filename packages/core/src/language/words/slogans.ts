/** A slogan of its time, with the report years in which it is current. */
export interface Slogan {
  readonly words: RegExp;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Patterns meet compacted text from which titles in 《》 were removed; each is looked for all through it. */
export const slogans: readonly Slogan[] = [
  // 全面脱贫于 2021 年初宣布，其后的工作是巩固脱贫攻坚成果。
  {
    words: /(?<!巩固(拓展)?)脱贫攻坚(?!成果|同|与|任务(已|全面)|战(已|取得|全面)|以来)/gu,
    name: '脱贫攻坚',
    from: 2013,
    to: 2021,
  },
  {
    words: /十三五(?!”?(期间|时期|以来|收官|末|规划(收官|实施情况|完成)))/gu,
    name: '十三五',
    from: 2016,
    to: 2020,
  },
  {
    words: /(庆祝|喜迎)(新中国|中华人民共和国)成立70周年|国庆70周年/gu,
    name: '新中国成立70周年',
    from: 2019,
    to: 2019,
  },
  {
    words: /(庆祝)?(中国共产党)?(建党|成立)(100周年|一百周年|百年)/gu,
    name: '建党100周年',
    from: 2021,
    to: 2021,
  },
  // 新冠病毒感染自 2023 年 1 月起实施“乙类乙管”。
  {
    words: /(?:常态化|新冠(?:肺炎|病毒)?)疫情防控(?!期间|时期|以来|转段)/gu,
    name: '常态化疫情防控',
    from: 2020,
    to: 2023,
  },
  { words: /六稳”?[、和,及与]*“?六保/gu, name: '六稳六保', from: 2020, to: 2022 },
  { words: /党史学习教育(?!常态化|长效化|条例)/gu, name: '党史学习教育', from: 2021, to: 2022 },
  { words: /喜迎(党的)?二十大/gu, name: '喜迎二十大', from: 2021, to: 2022 },
];
