/** The nouns: zod schemas and the types inferred from them. Importing this loads zod; `import type` does not. */
export * from './claim.ts';
export * from './coverage.ts';
export type * from './document.ts';
export * from './file-account.ts';
export * from './finding.ts';
export * from './location.ts';
export * from './notice.ts';
export * from './report.ts';
export * from './source.ts';
export * from './statement.ts';
export * from './verdict.ts';
