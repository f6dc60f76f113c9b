/**
 * A slogan of its time, with the first and the last report year in which it is current. A report is written in the first
 * months of the year after, so that what came up in spring may stand in that of the year before.
 */
export interface Slogan {
  readonly words: RegExp;
  readonly name: string;
  readonly from: number;
  /** None for what is current still. */
  readonly to: number | null;
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
  // 党的十九大 2017 年 10 月召开，二十大 2022 年 10 月召开；与后一次大会并提的是历次大会的精神。
  {
    words: /党的十八(?:大|届[^。;,、]{0,6}全会)(?!以来|[^。;]{0,40}(?:十九|二十)[大届])[^。;,、]{0,12}精神/gu,
    name: '党的十八大精神',
    from: 2012,
    to: 2018,
  },
  {
    words:
      /(?<!二十[大届][^。;]{0,40})党的十九(?:大|届[^。;,、]{0,6}全会)(?!以来|[^。;]{0,60}二十[大届])[^。;,]{0,16}精神/gu,
    name: '党的十九大精神',
    from: 2017,
    to: 2022,
  },
  { words: /党的二十大(?:报告)?精神/gu, name: '党的二十大精神', from: 2022, to: null },
  { words: /二十届(?:一中、)?二中(?:、[三四]中)*全会/gu, name: '二十届二中全会', from: 2022, to: null },
  { words: /二十届(?:[一二]中、)*三中(?:、四中)?全会/gu, name: '二十届三中全会', from: 2024, to: null },
  { words: /二十届(?:[一二三]中、)*四中全会/gu, name: '二十届四中全会', from: 2025, to: null },
  { words: /决胜(?:高水平)?全面(?:建成)?小康/gu, name: '决胜全面建成小康社会', from: 2017, to: 2020 },
  {
    words: /不忘初心[、,]牢记使命”?主题教育(?!成果|长效|制度|常态)/gu,
    name: '“不忘初心、牢记使命”主题教育',
    from: 2019,
    to: 2020,
  },
  { words: /扫黑除恶专项斗争(?!以来|期间|成果)/gu, name: '扫黑除恶专项斗争', from: 2018, to: 2021 },
  {
    words: /(?:疫情防控|抗击疫情|疫情)(?:的)?(?:阻击战|人民战争|总体战)/gu,
    name: '疫情防控阻击战',
    from: 2019,
    to: 2022,
  },
  { words: /七五”?普法(?!期间|以来|总结|验收|成果)/gu, name: '“七五”普法', from: 2016, to: 2021 },
  {
    words: /新时代中国特色社会主义思想主题教育(?!成果|期间|以来|常态|长效)/gu,
    name: '学习贯彻习近平新时代中国特色社会主义思想主题教育',
    from: 2022,
    to: 2024,
  },
  { words: /党纪学习教育(?!成果|常态化|期间|以来)/gu, name: '党纪学习教育', from: 2023, to: 2025 },
  { words: /(?:新中国|中华人民共和国)成立75周年/gu, name: '新中国成立75周年', from: 2024, to: 2024 },
];
