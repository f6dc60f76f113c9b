import type { Report } from '../../model/report.ts';
import { statementsOf } from './statements.ts';

/** In yuan: a hundred requests of one applicant in one month come to some forty thousand; the unit is wrong. */
export const unlikelyFee = 100_000;

/** True when the report says anything about information processing fees, charged or not. */
export const hasFeeStatement = (report: Report): boolean =>
  statementsOf(report, 'fee').some(({ act }) => act === 'spoken');
