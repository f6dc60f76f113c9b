import { ProblemError } from '../http/problem.ts';
import type { RequestLimits } from '../options.ts';

/** Rejects when a body is too slow: as a whole, or because too little came within one window. */
export function watchPace(
  {
    uploadMilliseconds,
    uploadRate,
    uploadWindow,
  }: Pick<RequestLimits, 'uploadMilliseconds' | 'uploadRate' | 'uploadWindow'>,
  received: () => number,
): { readonly late: Promise<never>; stop(): void } {
  const least = (uploadRate * uploadWindow) / 1000;
  const start = performance.now();
  let timer: ReturnType<typeof setTimeout>;
  let before = 0;
  const late = new Promise<never>((_, reject) => {
    const look = (): void => {
      const now = received();
      const left = start + uploadMilliseconds - performance.now();
      if (now - before < least || left <= 0) {
        reject(new ProblemError('upload-timeout', undefined, { headers: { connection: 'close' } }));
        return;
      }
      before = now;
      timer = setTimeout(look, Math.min(uploadWindow, left));
    };
    timer = setTimeout(look, Math.min(uploadWindow, uploadMilliseconds));
  });
  return { late, stop: () => clearTimeout(timer) };
}
