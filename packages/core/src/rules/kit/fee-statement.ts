import type { Report } from '../../model/report.ts';
import { statementsOf } from './statements.ts';

/** True when the report says anything about information processing fees, charged or not. */
export const hasFeeStatement = (report: Report): boolean =>
  statementsOf(report, 'fee').some(({ act }) => act === 'spoken');
