export { extractClaims } from './claims/index.ts';
export { extractReport } from './extract-report.ts';
export { findPeriod } from './period.ts';
export { readCell } from './tables/cell-value.ts';
