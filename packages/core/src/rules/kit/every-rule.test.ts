import { expect, test } from 'vitest';
import type { Report } from '../../model/report.ts';
import { buildReport, runRule } from '../../testing/index.ts';
import { allRules } from '../generated/all-rules.ts';
import { bases } from './basis.ts';
import { buildSection } from './build-section.ts';

/** Reports that are odd in every way a reading can leave them. */
const oddReports: Record<string, Report> = {
  empty: {
    ...buildReport({ year: null, organization: null, title: null, period: null, sections: [] }),
    template: null,
    tables: { proactive: null, requests: null, remedies: null },
  },
  'tables without rows': {
    ...buildReport(),
    tables: { proactive: {}, requests: {}, remedies: {} },
  },
  'every cell blank': buildReport({
    cells: new Proxy({}, { get: () => '' }),
  }),
  'every cell invalid': buildReport({ cells: new Proxy({}, { get: () => '? 0' }) }),
  'huge and fractional values': buildReport({ cells: new Proxy({}, { get: () => 1e15 + 0.5 }) }),
  'tables of the other edition': { ...buildReport({ edition: '2019', year: 2022 }), template: '2021' },
  'empty headings and paragraphs': buildReport({
    sections: [
      buildSection(null, '', ''),
      buildSection('overview', '', '', '\u3000'),
      buildSection('overview', '一、', ' '),
      buildSection(null, '#', '。;!?'),
      buildSection('other', '六、其他需要报告的事项'),
    ],
  }),
  'long monotonous text': buildReport({
    prose: {
      overview: ['公'.repeat(20_000), '1'.repeat(20_000), '申请人'.repeat(5_000), '2023年,'.repeat(4_000)],
      problems: ['('.repeat(20_000), '、'.repeat(20_000), '未'.repeat(20_000), '镇'.repeat(20_000)],
    },
  }),
};

test('every rule has complete docs and titles in both languages and rests on a known basis', () => {
  for (const rule of allRules) {
    expect(rule.id).toMatch(/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/u);
    expect(rule.basis.length, rule.id).toBeGreaterThan(0);
    for (const basis of rule.basis) expect(bases[basis], rule.id).toBeDefined();
    const { what, why, mend, falsePositives } = rule.docs;
    for (const text of [rule.title, what, why, mend, falsePositives]) {
      expect(text.zh, rule.id).toMatch(/[\u4e00-\u9fff]/u);
      expect(text.en, rule.id).toMatch(/[a-z]/u);
    }
  }
  expect(new Set(allRules.map((rule) => rule.id)).size).toBe(allRules.length);
});

test.each(Object.entries(oddReports))('no rule throws or loses itself on: %s', (_, report) => {
  for (const rule of allRules) {
    const started = performance.now();
    for (const violation of runRule(rule, { name: '', report, prior: report, children: [report, report] })) {
      const message = rule.messages[violation.messageId];
      expect(message, `${rule.id} ${violation.messageId}`).toBeDefined();
      for (const language of ['zh', 'en'] as const)
        expect(message![language](violation.data), rule.id).not.toMatch(/undefined|NaN|\[object/u);
    }
    expect(performance.now() - started, rule.id).toBeLessThan(2_000);
  }
});
