export { type Amendment, amendReport, parseParagraphTarget, textAtTarget } from './amend-report.ts';
export { extractReports } from './extract-report.ts';
export { extractClaims } from './statements/index.ts';
