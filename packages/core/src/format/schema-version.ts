import type { Verdict } from '../model/verdict.ts';

/** The version of the Verdict shape, without loading the schemas. */
export const SCHEMA_VERSION_VALUE: Verdict['schemaVersion'] = 1;
