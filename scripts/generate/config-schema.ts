import { join } from 'node:path';
import { configJsonSchema } from '../../apps/cli/src/config/config-json-schema.ts';
import type { GeneratedFile } from './generated-file.ts';

/** `apps/cli/schema/config.json`: what `$schema` of a configuration points to. */
export function configSchema(root: string): GeneratedFile[] {
  const content = `${JSON.stringify(configJsonSchema(), null, 2)}\n`;
  return [{ path: join(root, 'apps/cli/schema/config.json'), content }];
}
