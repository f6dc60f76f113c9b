import { statusOf } from '../core/report-items.ts';
import type { Review } from '../core/review.ts';

/** The session as JSON: every report with its findings, decisions and corrections as they now stand. */
export function sessionJson(review: Review): string {
  const reports = review.workspace.reports.map((report) => ({
    name: report.name,
    sha256: report.sha256,
    organization: report.report?.organization?.name ?? null,
    year: report.report?.year ?? null,
    corrections: [...review.ledger.correctionsOf(report.key).values()],
    findings: review.workspace
      .itemsOf(report)
      .filter(({ presence }) => presence !== 'withdrawn')
      .map((item) => ({
        fingerprint: item.finding.fingerprint,
        ruleId: item.finding.ruleId,
        severity: item.finding.severity,
        path: item.finding.path,
        message: item.finding.message,
        presence: item.presence,
        status: statusOf(item),
        reason: item.record.reason,
        note: item.record.note,
        by: item.record.by,
        at: item.record.at,
      })),
  }));
  return `${JSON.stringify({ schemaVersion: 1, reports }, null, 2)}\n`;
}

/** Exceptions for the configuration of `gouji check`: what was dismissed or found to be a false positive, with the reason. */
export function exceptionsJson(review: Review): string {
  const exceptions = review.workspace.items
    .filter(
      ({ record, presence }) =>
        presence === 'stands' && (record.status === 'dismissed' || record.status === 'falsePositive'),
    )
    .map(({ finding, record }) => ({
      fingerprint: finding.fingerprint,
      rule: finding.ruleId,
      ...(finding.path && { path: finding.path }),
      reason: record.reason.trim() || review.words.status[record.status],
    }));
  return `${JSON.stringify({ exceptions }, null, 2)}\n`;
}

/** A baseline for `gouji check`: every finding that stands, so that only new ones are told. One fingerprint a line with a remark. */
export function baselineText(review: Review): string {
  const entries = new Map<string, string>();
  for (const { finding, report, presence } of review.workspace.items)
    if (presence === 'stands')
      entries.set(
        finding.fingerprint,
        [finding.ruleId, finding.path ?? '', report.name].filter(Boolean).join(' ').replace(/\s+/gu, ' '),
      );
  return [...entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([fingerprint, remark]) => `${fingerprint}  # ${remark}\n`)
    .join('');
}
