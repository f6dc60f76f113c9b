import { expect, test } from 'vitest';
import { buildReport } from '../testing/index.ts';
import { amendReport, textAtTarget } from './amend-report.ts';

const report = buildReport({
  year: 2023,
  organization: { name: '甲县教育局', kind: 'department' },
  title: '甲县教育局2023年政府信息公开工作年度报告',
  prose: { overview: '2023年新收政府信息公开申请10件。' },
});

test('a title brings its body and its year with it, unless these were read from elsewhere or are given', () => {
  const to = '乙县民政局2024年政府信息公开工作年度报告';
  const amended = amendReport(report, [{ target: 'title', to }]);
  expect([amended.title, amended.organization?.name, amended.year]).toEqual([to, '乙县民政局', 2024]);
  const given = amendReport(report, [
    { target: 'organization', to: '丙县人民政府' },
    { target: 'title', to },
  ]);
  expect([given.organization, given.year]).toEqual([{ name: '丙县人民政府', kind: 'county' }, 2024]);
  const elsewhere = amendReport({ ...report, year: 2022 }, [{ target: 'title', to }]);
  expect(elsewhere.year).toBe(2022);
});

test('a year and a date of publication are taken only as such; what is emptied is not known', () => {
  const fact = (target: string, to: string) => amendReport(report, [{ target, to }]);
  expect(fact('year', ' 2024 ').year).toBe(2024);
  expect(fact('year', '去年').year).toBeNull();
  expect(fact('publishedOn', '2024-01-24').publishedOn).toBe('2024-01-24');
  expect(fact('publishedOn', '一月').publishedOn).toBeNull();
  expect(fact('organization', '').organization).toBeNull();
  expect(fact('title', '').title).toBeNull();
});

test('prose that is changed is understood anew, cells are read by their grammar, and the given report stays', () => {
  const before = JSON.stringify(report);
  const section = report.sections.findIndex(({ id }) => id === 'overview');
  const amended = amendReport(report, [
    { target: `sections/${section}/0`, to: '2023年新收政府信息公开申请12件。' },
    { target: 'requests/received/total', to: '/' },
    { target: 'requests/nowhere/total', to: '1' },
    { target: 'sections/99/0', to: '无' },
  ]);
  expect(amended.claims[0]?.value).toBe(12);
  expect(amended.tables.requests!.received!.total!.state).toBe('placeholder');
  expect(textAtTarget(amended, 'requests/received/total')).toBe('/');
  expect(textAtTarget(amended, 'sections/99/0')).toBeNull();
  expect(JSON.stringify(report)).toBe(before);
});

test('the period follows the paragraph it was read from', () => {
  const text = '本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。';
  const dated = buildReport({
    year: 2023,
    period: { start: '2023-01-01', end: '2023-12-31', text: '2023年1月1日起至2023年12月31日', at: null },
    prose: { overview: text },
  });
  const section = dated.sections.findIndex(({ id }) => id === 'overview');
  const amended = amendReport(dated, [
    { target: `sections/${section}/0`, to: text.replaceAll('2023', '2024') },
  ]);
  expect([amended.period?.start, amended.period?.end]).toEqual(['2024-01-01', '2024-12-31']);
});
