import * as z from 'zod';
import { Config } from './config-schema.ts';

/** The configuration as JSON Schema, for editors; written to `schema/config.json` by the generators. */
export function configJsonSchema(): object {
  return { title: 'gouji.config', ...z.toJSONSchema(Config, { io: 'input' }) };
}
