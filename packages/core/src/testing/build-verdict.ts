import type { Finding } from '../model/finding.ts';
import type { Verdict } from '../model/verdict.ts';

/** A finding of `requests/row-sum` in a text, with what `spec` changes. */
export function buildFinding(spec: Partial<Finding> = {}): Finding {
  const text = '一、本年新收政府信息公开申请数量 | 5 | 0 | 0 | 0 | 0 | 0 | 6';
  return {
    ruleId: 'requests/row-sum',
    messageId: 'total',
    severity: 'error',
    message: '“总计”列填报 6，各列之和为 5。',
    data: { expected: 5, actual: 6 },
    path: 'requests/received/total',
    location: {
      kind: 'text',
      start: { line: 12, column: 8, offset: 300 },
      end: { line: 12, column: 9, offset: 301 },
    },
    excerpt: { text, marks: [[text.length - 1, text.length]] },
    related: [
      { path: 'requests/received/naturalPerson', label: '表三“一、”行“自然人”列', value: 5, location: null },
    ],
    basis: [{ id: 'arithmetic', text: '算术关系' }],
    suggestion: '核对该行各列与总计。',
    fingerprint: '0123456789abcdef0123456789abcdef',
    docsUrl: 'docs/rules/requests/row-sum.md',
    ...spec,
  };
}

/** A verdict over `findings`, its counts and outcome taken from them unless `spec` says otherwise. */
export function buildVerdict(findings: readonly Finding[] = [], spec: Partial<Verdict> = {}): Verdict {
  const counts = { error: 0, warning: 0, info: 0, suppressed: 0 };
  for (const finding of findings) counts[finding.suppression ? 'suppressed' : finding.severity]++;
  return {
    schemaVersion: 1,
    tool: { name: 'gouji', version: '0.0.0' },
    source: { name: '甲县/2023.txt', format: 'text', bytes: 1000, sha256: 'ab'.repeat(32) },
    outcome: counts.error > 0 ? 'fail' : 'pass',
    complete: true,
    counts,
    findings: [...findings],
    diagnoses: [],
    notices: [],
    rules: { ran: ['requests/row-sum'], skipped: [], crashed: [] },
    ...spec,
  };
}
