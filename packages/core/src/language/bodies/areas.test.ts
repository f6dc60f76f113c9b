import { expect, test } from 'vitest';
import { areasOf, foreignArea } from './areas.ts';

test.each([
  ['丙市甲县乙镇人民政府', 'city 丙, county 甲, township 乙'],
  ['丁县市场监督管理局', 'county 丁'],
  ['丁县城乡建设局', 'county 丁'],
  ['甲县城市管理局', 'county 甲'],
  ['丁县乡村振兴局', 'county 丁'],
  ['甲族自治县人民政府办公室', 'county 甲族'],
  ['丙市丁区教育局', 'city 丙, county 丁'],
  ['东乡县', 'county 东乡'],
  ['甲县城关镇', 'county 甲, township 城关'],
  ['甲省景德镇市乙区丙镇', 'province 甲, city 景德镇, county 乙, township 丙'],
  ['云南镇雄县', 'county 云南镇雄'],
  ['确定镇党政办', ''],
  ['指导丙丁县', 'county 丙丁'],
  ['县政府', ''],
  ['各县区', ''],
  ['充分发挥县政府', ''],
  ['优化区政府', ''],
  ['丙市高新区', 'city 丙'],
  ['宁夏灵武市甲局', 'county 宁夏灵武'],
  ['共青城市甲局', 'county 共青城'],
  ['厦门市甲区', 'city 厦门, county 甲'],
  ['上海城市管理行政执法局', ''],
  ['诸城市管理局', ''],
  ['社区', ''],
  ['县级市', ''],
  ['特色小镇', ''],
  ['边远山区', ''],
  ['加盟', ''],
  ['甲盟行政公署', 'city 甲'],
  ['生产建设兵团第七师', 'city 第七'],
])('%s', (name, areas) => {
  expect(
    areasOf(name)
      .map(({ level, stem }) => `${level} ${stem}`)
      .join(', '),
  ).toBe(areas);
});

test.each([
  ['甲县人民政府', '丁县各乡镇', true],
  ['甲县教育局', '丁县教育局', true],
  ['甲县乙镇人民政府', '丁镇', true],
  ['乙镇人民政府', '丁县人民政府', false],
  ['甲县人民政府', '丁镇人民政府', false],
  ['甲县人民政府', '丙市人民政府', false],
  ['甲县人民政府', '甲族自治县', false],
  ['丙市人民政府', '丁县人民政府', false],
  ['丙市人民政府', '乙市人民政府', false],
  ['甲苗族自治州林业局', '丙布依族自治州', true],
  ['甲苗族自治州林业局', '丙市林业局', false],
  ['兵团第七师', '兵团第十七师', true],
  ['灵武市教育局', '青铜峡市教育局', true],
  ['灵武市教育局', '甲县教育局', true],
  ['宁夏灵武市教育局', '银川市灵武市教育局', false],
  ['灵武市教育局', '银川市教育局', false],
  ['长垣市教育局', '长垣县教育局', false],
])('of %s, %s lies elsewhere: %s', (own, other, elsewhere) => {
  expect(foreignArea(own, other) !== null).toBe(elsewhere);
});
