import { expect, test } from 'vitest';
import type { Report } from '../model/report.ts';
import { buildReport } from '../testing/build-report.ts';
import { checkReport } from './check-report.ts';

/** Two cells that can be read in several ways, and a row that may be one of the words between the rows. */
function unclear(): Report {
  const report = buildReport();
  const { disclosed, carriedOut: _, ...rows } = report.tables.requests!;
  const cell = { ...disclosed!.enterprise!, value: null, raw: '12', state: 'ambiguous' as const };
  return {
    ...report,
    tables: { ...report.tables, requests: { ...rows, disclosed: { ...disclosed!, enterprise: cell } } },
  };
}

test('what our reading broke is told as such, and nobody is asked to mend it', () => {
  for (const language of ['zh', 'en'] as const) {
    const { findings } = checkReport(unclear(), { language });
    const reading = findings.filter(({ concerns }) => concerns === 'reading');
    expect(reading.map(({ ruleId }) => ruleId)).toEqual(
      expect.arrayContaining(['cell/ambiguous', 'cell/row-missing']),
    );
    for (const { message, suggestion, correction, severity } of reading) {
      expect(message).not.toMatch(/请(?:补充|补上|更正|填报|填写|删去|改为)|please (?:add|correct|write)/iu);
      expect([suggestion, correction]).toEqual([undefined, undefined]);
      expect(severity).not.toBe('error');
    }
    expect(findings.every(({ concerns, suggestion }) => concerns === 'reading' || suggestion)).toBe(true);
  }
});
