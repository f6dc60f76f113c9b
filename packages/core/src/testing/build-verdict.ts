import { coverReport } from '../check/cover.ts';
import type { Finding } from '../model/finding.ts';
import type { Verdict } from '../model/verdict.ts';
import { templateOf } from '../template/index.ts';
import { buildReport } from './build-report.ts';

/** A finding of `requests/row-sum` in a text, with what `spec` changes. */
export function buildFinding(spec: Partial<Finding> = {}): Finding {
  const text = '一、本年新收政府信息公开申请数量 | 5 | 0 | 0 | 0 | 0 | 0 | 6';
  return {
    ruleId: 'requests/row-sum',
    messageId: 'total',
    severity: 'error',
    message: '“总计”列填报 6，各列之和为 5。',
    data: { left: 5, right: 6, difference: 1 },
    path: 'requests/received/total',
    location: {
      kind: 'text',
      start: { line: 12, column: 8, offset: 300 },
      end: { line: 12, column: 9, offset: 301 },
    },
    excerpt: { text, marks: [[text.length - 1, text.length]] },
    related: [
      { path: 'requests/received/naturalPerson', label: '表三“一、·自然人”栏', value: 5, location: null },
    ],
    basis: [{ id: 'arithmetic', text: '算术关系' }],
    concerns: 'report',
    suggestion: '核对该行各列与总计。',
    fingerprint: '0123456789abcdef0123456789abcdef',
    docsUrl: 'docs/rules/requests/row-sum.md',
    ...spec,
  };
}

const template = templateOf('2021');
/** What was read and compared of a clean report. */
const wholeCoverage = coverReport(buildReport(), {
  template,
  ran: new Set(Object.values(template.tables).flatMap((table) => table.identities.map(({ rule }) => rule))),
  compared: new Set(),
  leftOutRules: [],
  companions: [],
  leftOut: [],
  complete: true,
});

/** A verdict over `findings`, its counts and outcome taken from them unless `spec` says otherwise. */
export function buildVerdict(findings: readonly Finding[] = [], spec: Partial<Verdict> = {}): Verdict {
  const counts = { error: 0, warning: 0, info: 0, suppressed: 0 };
  for (const finding of findings) counts[finding.suppression ? 'suppressed' : finding.severity]++;
  return {
    schemaVersion: 1,
    tool: { name: 'gouji', version: '0.0.0' },
    source: { name: '甲县/2023.txt', format: 'text', bytes: 1000, sha256: 'ab'.repeat(32) },
    report: {
      title: '甲县人民政府2023年政府信息公开工作年度报告',
      organization: null,
      year: 2023,
      template: '2021',
    },
    outcome: counts.error > 0 ? 'fail' : 'pass',
    complete: true,
    counts,
    coverage: wholeCoverage,
    findings: [...findings],
    diagnoses: [],
    notices: [],
    rules: { ran: ['requests/row-sum'], skipped: [], unevaluated: [], crashed: [] },
    ...spec,
  };
}
