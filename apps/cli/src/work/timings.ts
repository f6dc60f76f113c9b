import type { allRules } from '@gouji/core';
import { padText, textWidth } from '@gouji/core/format';
import type { Language } from '@gouji/core/model';

type AnyRule = (typeof allRules)[number];
export type Stage = 'open' | 'read' | 'check';

/** Milliseconds spent in stages and rules. */
export interface TimingTable {
  readonly stages: Record<Stage, number>;
  readonly rules: Record<string, number>;
}

export interface Timings extends TimingTable {
  measure<T>(stage: Stage, work: () => Promise<T>): Promise<T>;
  measureNow<T>(stage: Stage, work: () => T): T;
  /** Adds what another process measured. */
  add(other: TimingTable): void;
}

export function createTimings(): Timings {
  const stages: Record<Stage, number> = { open: 0, read: 0, check: 0 };
  const rules: Record<string, number> = {};
  return {
    stages,
    rules,
    async measure(stage, work) {
      const start = performance.now();
      try {
        return await work();
      } finally {
        stages[stage] += performance.now() - start;
      }
    },
    measureNow(stage, work) {
      const start = performance.now();
      try {
        return work();
      } finally {
        stages[stage] += performance.now() - start;
      }
    },
    add(other) {
      for (const [stage, time] of Object.entries(other.stages)) stages[stage as Stage] += time;
      for (const [id, time] of Object.entries(other.rules)) rules[id] = (rules[id] ?? 0) + time;
    },
  };
}

/** The same rules, each noting how long it ran. */
export function timeRules(rules: readonly AnyRule[], timings: Timings): AnyRule[] {
  return rules.map((rule) => ({
    ...rule,
    *check(report, context) {
      const start = performance.now();
      try {
        yield* [...rule.check(report, context)];
      } finally {
        timings.rules[rule.id] = (timings.rules[rule.id] ?? 0) + performance.now() - start;
      }
    },
  }));
}

const stageNames: Readonly<Record<Language, Record<Stage, string>>> = {
  zh: { open: '打开文件', read: '读取与识别', check: '校核' },
  en: { open: 'opening files', read: 'reading and understanding', check: 'checking' },
};

/** The stages, then the rules, slowest first. */
export function describeTimings({ stages, rules }: TimingTable, language: Language): string {
  const rows = [
    ...(Object.entries(stages) as [Stage, number][]).map(
      ([stage, time]) => [stageNames[language][stage], time] as const,
    ),
    ...Object.entries(rules).sort(([, a], [, b]) => b - a),
  ];
  const width = Math.max(...rows.map(([name]) => textWidth(name)));
  return rows.map(([name, time]) => `${padText(name, width)}  ${time.toFixed(1).padStart(9)} ms\n`).join('');
}
