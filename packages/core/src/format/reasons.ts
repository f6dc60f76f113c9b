import type {
  CompanionReason,
  LeftOutCount,
  NotComparedReason,
  UnevaluatedReason,
} from '../model/coverage.ts';
import type { SkippedReason } from '../model/verdict.ts';
import { type Speech, speak } from './words/index.ts';

/** Why a sum or a value was not evaluated, in words. */
export const describeUnevaluated = (reason: UnevaluatedReason, language: Speech): string =>
  speak(language).reasons.unevaluated[reason];

/** Why a number of the prose was not compared, in words. */
export const describeNotCompared = (reason: NotComparedReason, language: Speech): string =>
  speak(language).reasons.notCompared[reason];

/** Why another report given beside was not used, in words. */
export const describeCompanionReason = (reason: CompanionReason, language: Speech): string =>
  speak(language).reasons.companion[reason];

/** Why a rule did not run, in words. */
export function describeSkipped(reason: SkippedReason, language: Speech): string {
  const { skipped, companion } = speak(language).reasons;
  return { ...companion, ...skipped }[reason];
}

/** Parts of the source that are no text of the report, in words: `图片 2 处`. */
export function describeLeftOut({ what, count }: LeftOutCount, language: Speech): string {
  const { reasons, coverage } = speak(language);
  const names: Readonly<Record<string, string>> = reasons.leftOut;
  return coverage.leftOut(Object.hasOwn(names, what) ? names[what]! : what, count);
}
