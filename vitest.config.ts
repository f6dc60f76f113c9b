import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['gouji-source', 'node', 'import', 'default'] },
  ssr: { resolve: { conditions: ['gouji-source', 'node', 'import', 'default'] } },
  test: {
    include: [
      'packages/*/{src,test}/**/*.test.{ts,tsx}',
      'apps/*/{src,test}/**/*.test.{ts,tsx}',
      'scripts/**/*.test.ts',
    ],
    testTimeout: 30_000,
    pool: 'forks',
  },
});
