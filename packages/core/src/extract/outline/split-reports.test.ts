import { expect, test } from 'vitest';
import { toText } from '../../../test/quirk-report.ts';
import { describeCoverage } from '../../format/describe-coverage.ts';
import { understand, understandAll, validateAll } from '../../validate.ts';

const source = (text: string) => ({ name: 'report.txt', bytes: new TextEncoder().encode(text) });
const titlesOf = async (text: string): Promise<(string | null | undefined)[]> =>
  (await understandAll(source(text))).map(({ report }) => report?.title);

const own = '甲县人民政府2023年政府信息公开工作年度报告';
const other = '乙县人民政府2023年政府信息公开工作年度报告';
const whole = (title: string): string =>
  toText({ title }).replace(
    '一、总体情况',
    `一、总体情况\n${'全年围绕中心工作推进政府信息公开，各项任务按期完成。'.repeat(6)}`,
  );

test('two reports behind one another are two, each with its place', async () => {
  const found = await understandAll(source(`${whole(own)}\n${whole(other)}`));
  expect(found.map(({ report }) => report?.title)).toEqual([own, other]);
  expect(found.map(({ source: { name } }) => name)).toEqual(['report.txt#1', 'report.txt#2']);
  expect(found.map(({ source: { part } }) => [part?.number, part?.of])).toEqual([
    [1, 2],
    [2, 2],
  ]);
  const starts = found.map(({ source: { part } }) => part?.start.kind === 'text' && part.start.start.line);
  expect(starts).toEqual([1, whole(own).split('\n').length + 1]);
  for (const { complete, notices } of found) {
    expect(complete).toBe(true);
    expect(notices.map(({ code }) => code)).toContain('several-reports');
  }
});

test('of many reports in a file the first few titles are told', async () => {
  const titles = [...'甲乙丙丁戊'].map((name) => `${name}县人民政府2023年政府信息公开工作年度报告`);
  const [found] = await understandAll(source(titles.map(whole).join('\n')));
  const notice = found!.notices.find(({ code }) => code === 'several-reports')!;
  const shown = titles.slice(0, 3);
  expect(notice.message.zh).toBe(`文件中有 5 份报告（${shown.join('；')} 等），分别校核，逐份给出结论。`);
  expect(notice.message.en).toContain(`(${shown.join('; ')} …)`);
});

test('asked for one verdict, a file of two reports never passes', async () => {
  const found = await understand(source(`${whole(own)}\n${whole(other)}`));
  expect(found.complete).toBe(false);
  expect(found.notices.map(({ code }) => code)).toContain('several-reports');
});

test('two versions of one report are told and neither passes', async () => {
  const changed = whole(own).replace('行政许可\t567', '行政许可\t576');
  const verdicts = await validateAll(source(`${whole(own)}\n${changed}`));
  expect(verdicts.map(({ outcome }) => outcome)).not.toContain('pass');
  expect(verdicts.map(({ notices }) => notices.some(({ code }) => code === 'several-versions'))).toEqual([
    true,
    true,
  ]);
  // The file was read to its end: what keeps them from passing is said as it is.
  for (const verdict of verdicts) {
    expect(describeCoverage(verdict, 'zh')).toContain('文件中有同一报告的几稿，不能确定以哪一份为准');
    expect(describeCoverage(verdict, 'zh')).not.toContain('没有读完');
  }
});

test('the same report twice is one', async () => {
  const found = await understandAll(source(`${whole(own)}\n${whole(own)}`));
  expect(found).toHaveLength(1);
  expect(found[0]!.source.part).toBeUndefined();
  expect(found[0]!.report?.doubled).toEqual([]);
  expect(found[0]!.notices.map(({ code }) => code)).toContain('repeated-copy');
});

test('a second report without a title begins at its first section', async () => {
  const untitled = whole(other).replace('行政许可\t567', '行政许可\t576').split('\n').slice(1).join('\n');
  expect(await titlesOf(`${whole(own)}\n${untitled}`)).toEqual([own, null]);
});

const contents =
  '一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项';

test.each([
  ['a list of contents', whole(own).replace(own, `${own}\n目录\n${contents}\n`)],
  [
    'a list of contents behind an introduction',
    whole(own).replace(
      own,
      `${own}\n本报告根据《中华人民共和国政府信息公开条例》第五十条的规定编制。${'报告由六个部分组成，各部分的数据由相关单位提供并经过核对。'.repeat(4)}\n目录\n${contents}\n`,
    ),
  ],
  ['the title on every page', whole(own).replaceAll(/^(?=[三五]、)/gmu, `${own}\n`)],
  [
    'a list of other reports behind it',
    `${whole(own)}\n相关链接\n${other}\n丙县人民政府2022年政府信息公开工作年度报告`,
  ],
  [
    'chapters of prose numbered like sections',
    whole(own).replace(
      '二、主动公开政府信息情况',
      '二、主动公开工作。\n三、依申请公开工作。\n全年认真办理申请。\n二、主动公开政府信息情况',
    ),
  ],
])('%s makes no second report', async (_, text) => {
  expect(await titlesOf(text)).toHaveLength(1);
});

test('tables before the text of the same report are no report of their own', async () => {
  const lines = whole(own).split('\n');
  const [second, fifth] = ['二、', '五、'].map((mark) => lines.findIndex((line) => line.startsWith(mark)));
  const tables = lines.slice(second, fifth);
  const text = [...lines.slice(0, second), ...lines.slice(fifth)];
  const found = await understandAll(source([...tables, ...text].join('\n')));
  expect(found.map(({ report }) => report?.title)).toEqual([own]);
  expect(found[0]!.report!.sections.flatMap(({ id }) => id ?? [])).toHaveLength(6);
});
