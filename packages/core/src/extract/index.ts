export { extractClaims } from './claims/index.ts';
export { extractReports } from './extract-report.ts';
export { findPeriod } from './outline/period.ts';
export { readCell } from './tables/cell-value.ts';
