export { extractReports } from './extract-report.ts';
export { findPeriod } from './outline/period.ts';
export { extractClaims } from './statements/index.ts';
export { readCell } from './tables/cell-value.ts';
