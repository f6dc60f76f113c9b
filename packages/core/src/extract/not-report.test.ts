import { expect, test } from 'vitest';
import { extractText } from '../../test/quirk-report.ts';

const lines = (...texts: readonly string[]): string => texts.join('\n');

const documents: readonly (readonly [string, string, string])[] = [
  [
    'an old report with a table of its own',
    'old-format',
    lines(
      '甲县人民政府2016年政府信息公开工作年度报告',
      '一、概述',
      '2016年，全县围绕中心工作推进信息公开。',
      '二、主动公开政府信息情况',
      '全年主动公开政府信息1234条。',
      '三、依申请公开政府信息办理情况',
      '全年收到申请12件。',
      '附表：政府信息公开情况统计表',
      '（一）主动公开政府信息数\t条\t1234',
      '其中：主动公开规范性文件数\t条\t3',
    ),
  ],
  [
    'the table of indicators of 2018',
    'old-format',
    lines(
      '丙市教育局2018年度政府信息公开工作报告',
      '一、基本情况',
      '工作有序。',
      '统计指标\t单位\t统计数',
      '一、主动公开情况\t\t',
      '（一）主动公开政府信息数\t条\t88',
      '三、依申请公开情况\t\t',
      '（一）收到申请数\t件\t3',
      '1.当面申请数\t件\t1',
      '四、行政复议数量\t件\t0',
      '（一）维持具体行政行为数\t件\t0',
    ),
  ],
  [
    'an old report whose year stands only in its prose',
    'old-format',
    lines(
      '甲县政府信息公开工作年度报告',
      '一、概述',
      '2015年，全县工作开展，2015年公开信息200条。',
      '二、主动公开政府信息情况',
      '内容涉及2015年重点工作。',
      '三、依申请公开情况',
      '全年3件。',
    ),
  ],
  [
    'news about a report',
    'not-a-report',
    lines(
      '甲县发布2023年政府信息公开工作年度报告',
      '近日，甲县人民政府发布了2023年政府信息公开工作年度报告。报告显示，全县收到政府信息公开申请31件。',
    ),
  ],
  [
    'a notice asking for reports',
    'not-a-report',
    lines(
      '关于做好2023年政府信息公开工作年度报告编制发布工作的通知',
      '各乡镇人民政府，县直各单位：',
      '一、报告内容',
      '（一）总体情况',
      '（二）主动公开政府信息情况',
      '（三）收到和处理政府信息公开申请情况',
      '二、有关要求',
      '按时报送。',
    ),
  ],
  [
    'a page that lists the reports of several years',
    'list-of-reports',
    lines(
      '政府信息公开年报',
      '甲县人民政府2023年政府信息公开工作年度报告 2024-03-20',
      '甲县人民政府2022年政府信息公开工作年度报告 2023-03-18',
      '甲县人民政府2021年政府信息公开工作年度报告 2022-03-21',
      '共12页 下一页',
    ),
  ],
  [
    'a report whose tables are pictures',
    'tables-not-found',
    lines(
      '甲县人民政府2023年政府信息公开工作年度报告',
      '一、总体情况',
      '工作有序开展，完成任务。',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '若干。',
      '六、其他需要报告的事项',
      '无。',
    ),
  ],
  ['another document', 'not-a-report', lines('甲县2023年统计公报', '一、综合', '全年生产总值100亿元。')],
  [
    'a guide',
    'not-a-report',
    lines('甲县人民政府信息公开指南', '一、主动公开', '公开范围如下。', '二、依申请公开', '可以当面申请。'),
  ],
];

const toPage = (text: string): string =>
  `<html><head><title>${text.split('\n')[0]}</title></head><body>${text
    .split('\n')
    .map((line) =>
      line.includes('\t')
        ? `<table><tr>${line
            .split('\t')
            .map((cell) => `<td>${cell}</td>`)
            .join('')}</tr></table>`
        : `<p>${line}</p>`,
    )
    .join('')}</body></html>`;

for (const [name, code, text] of documents) {
  test.each([
    ['text', text, 'report.txt'],
    ['page', toPage(text), 'report.html'],
  ])(`${name} is refused with one sentence (%s)`, async (_, source, file) => {
    const { report, notices } = await extractText(source, file);
    expect(report).toBeNull();
    expect(notices.map((notice) => notice.code)).toEqual([code]);
    expect(notices[0]!.level).toBe('error');
    expect(notices[0]!.message.zh.match(/。/g)).toHaveLength(1);
  });
}

test('a page with a picture in place of every table is refused alike', async () => {
  const page = toPage(documents.find(([, code]) => code === 'tables-not-found')![2]).replaceAll(
    '情况</p>',
    '情况</p><p><img src="table.png" alt="表格"></p>',
  );
  const { report, notices } = await extractText(page, 'report.html');
  expect(report).toBeNull();
  expect(notices.map((notice) => notice.code)).toEqual(['tables-not-found']);
});

test('a page without a word is not taken for another document', async () => {
  const { notices } = await extractText('<html><body><p> </p><img src="a.png"></body></html>', 'a.html');
  expect(notices.at(-1)!.code).toBe('no-text');
});
