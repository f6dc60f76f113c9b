import type { Severity } from '../model/finding.ts';
import type { Notice } from '../model/notice.ts';
import type { Report } from '../model/report.ts';
import type { AnyRule, Need, RuleContext, Violation } from '../rules/kit/rule.ts';
import { editionForYear, templateOf } from '../template/index.ts';
import type { CheckOptions } from './options.ts';
import type { SelectedRule } from './select-rules.ts';

/** A violation with the rule that yielded it. */
export interface RawViolation {
  readonly rule: AnyRule;
  readonly severity: Severity;
  readonly violation: Violation<unknown>;
}

export interface RuleRun {
  readonly violations: readonly RawViolation[];
  readonly ran: string[];
  readonly skipped: { id: string; reason: string }[];
  readonly crashed: { id: string; detail: string }[];
  readonly notices: Notice[];
}

const unmet: Record<
  Need,
  { test: (report: Report, context: RuleContext) => boolean; zh: string; en: string }
> = {
  proactive: { test: (r) => r.tables.proactive !== null, zh: '未识别到表二', en: 'table 2 was not found' },
  requests: { test: (r) => r.tables.requests !== null, zh: '未识别到表三', en: 'table 3 was not found' },
  remedies: { test: (r) => r.tables.remedies !== null, zh: '未识别到表四', en: 'table 4 was not found' },
  year: { test: (r) => r.year !== null, zh: '未识别到报告年度', en: 'the report year is not known' },
  edition: {
    test: (r) => r.template !== null,
    zh: '未识别到表格版式',
    en: 'the edition of the tables is not known',
  },
  organization: {
    test: (r) => r.organization !== null,
    zh: '未识别到报告单位',
    en: 'the reporting body is not known',
  },
  sections: { test: (r) => r.sections.length > 0, zh: '未识别到正文章节', en: 'no sections were found' },
  prior: {
    test: (_, c) => c.prior !== null,
    zh: '未提供上一年度报告',
    en: 'no report of the previous year was given',
  },
  children: {
    test: (_, c) => c.children.length > 0,
    zh: '未提供下级单位报告',
    en: 'no reports of subordinate bodies were given',
  },
};

/** Runs every selected rule; a rule whose needs are unmet is skipped with a reason, one that throws becomes a notice. */
export function runRules(report: Report, selected: readonly SelectedRule[], options: CheckOptions): RuleRun {
  const run: RuleRun = { violations: [], ran: [], skipped: [], crashed: [], notices: [] };
  const violations: RawViolation[] = [];
  const edition = report.template ?? (report.year === null ? null : editionForYear(report.year));
  const language = options.language ?? 'zh';
  for (const { rule, severity } of selected) {
    const context: RuleContext = {
      template: edition === null ? null : templateOf(edition),
      prior: options.prior ?? null,
      children: options.children ?? [],
      options: options.ruleOptions?.[rule.id] ?? {},
    };
    const missing = rule.needs.find((need) => !unmet[need].test(report, context));
    if (missing) {
      run.skipped.push({ id: rule.id, reason: unmet[missing][language] });
      continue;
    }
    try {
      const found = [...rule.check(report, context)] as Violation<unknown>[];
      violations.push(...found.map((violation) => ({ rule, severity, violation })));
      run.ran.push(rule.id);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      run.crashed.push({ id: rule.id, detail });
      run.notices.push({
        code: 'rule-crashed',
        level: 'error',
        message: {
          zh: `规则 ${rule.id} 运行时出错，本报告未能按该规则校核；其余规则不受影响。`,
          en: `Rule ${rule.id} failed and was not applied to this report; the other rules are not affected.`,
        },
        data: { rule: rule.id, detail },
      });
    }
  }
  return { ...run, violations };
}
