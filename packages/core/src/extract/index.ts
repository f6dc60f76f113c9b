export { readCell } from './cell-value.ts';
export { extractClaims } from './claims/index.ts';
export { extractReport } from './extract-report.ts';
export { findPeriod } from './period.ts';
