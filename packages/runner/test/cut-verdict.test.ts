import { expect, test } from 'vitest';
import { cutNotice, cutVerdict } from '../src/job.ts';

const source = { name: '甲.pdf', format: null, bytes: 3, sha256: 'aa' } as const;

test.each(['time', 'memory', 'crash', 'load'] as const)(
  'a job cut by %s is indeterminate and says why',
  (cut) => {
    for (const door of ['service', 'program'] as const) {
      const verdict = cutVerdict(source, cut, 500, door);
      expect(verdict).toMatchObject({ outcome: 'indeterminate', complete: false, report: null, source });
      expect(verdict.notices[0]!.message).toEqual(cutNotice(cut, 500, door).message);
      if (cut === 'time' || cut === 'memory') expect(verdict.notices[0]!.message.zh).toContain('500');
    }
  },
);
