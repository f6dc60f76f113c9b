import { expect, test } from 'vitest';
import { workersFor } from './crew.ts';

test.each([
  [1, undefined, 8, 0],
  [199, undefined, 8, 0],
  [200, undefined, 4, 4],
  [5000, undefined, 64, 8],
  [5000, undefined, 1, 1],
  [5000, 1, 8, 1],
  [5, 1, 8, 0],
  [5, 0, 8, 0],
  [5, 3, 8, 3],
  [2, 8, 8, 2],
])('%i files with --jobs %s on %i processors: %i workers', (files, jobs, processors, workers) => {
  expect(workersFor(files, jobs, processors)).toBe(workers);
});
