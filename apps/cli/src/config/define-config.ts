import type { Config } from './config-schema.ts';

export type { Config } from './config-schema.ts';

/** For `gouji.config.ts`: returns what it is given, so that an editor knows the keys and values of a configuration. */
export const defineConfig = (config: Config): Config => config;
