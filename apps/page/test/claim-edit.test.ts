import { checkReport } from '@gouji/core/check';
import { buildReport } from '@gouji/core/testing';
import { expect, test } from 'vitest';
import { claimEdit } from '../src/view/claim-edit.ts';

const cells = {
  'requests/received/naturalPerson': 15,
  'requests/received/total': 15,
  'requests/disclosed/naturalPerson': 15,
  'requests/disclosed/total': 15,
  'requests/processed/naturalPerson': 15,
  'requests/processed/total': 15,
};

/** What the findings about the figures of a sentence would make of it. */
function editsOf(sentence: string, changed: Record<string, number> = {}): string[] {
  const report = buildReport({ cells: { ...cells, ...changed }, prose: { overview: sentence } });
  const { findings } = checkReport(report, { language: 'zh' });
  return findings.flatMap((finding) => claimEdit(finding, report, findings)?.edit.to ?? []);
}

test('a figure of a sentence is put as the tables have it, and no other', () => {
  expect(editsOf('18日召开会议。2023年共收到政府信息公开申请18件，较上年增加18件。')).toEqual([
    '18日召开会议。2023年共收到政府信息公开申请15件，较上年增加18件。',
  ]);
  expect(editsOf('2023年共收到政府信息公开申请15件。')).toEqual([]);
});

test('a figure in words, and a claim without one, are left to be written', () => {
  expect(editsOf('2023年共收到政府信息公开申请十八件。')).toEqual([]);
  expect(editsOf('2023年没有收到政府信息公开申请。')).toEqual([]);
});

test('where the cell does not agree with its own table, the text is not brought to it', () => {
  expect(editsOf('2023年共收到政府信息公开申请15件。', { 'requests/received/total': 18 })).toEqual([]);
});
