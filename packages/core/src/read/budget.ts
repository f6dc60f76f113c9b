import { LimitError, type Limits } from './limits.ts';

/** Counts what one reading costs and throws `LimitError` as soon as a limit is passed. */
export interface Budget {
  readonly limits: Limits;
  addCell(): void;
  checkDepth(depth: number): void;
  /** Call between steps; looks at the clock only every few hundred calls. */
  checkTime(): void;
}

const callsPerClockLook = 256;

export function startBudget(limits: Limits): Budget {
  const deadline = Date.now() + limits.milliseconds;
  let cells = 0;
  let calls = 0;
  return {
    limits,
    addCell() {
      if (++cells > limits.cells) throw new LimitError('cells', limits);
    },
    checkDepth(depth) {
      if (depth > limits.depth) throw new LimitError('depth', limits);
    },
    checkTime() {
      if (++calls % callsPerClockLook === 0 && Date.now() > deadline)
        throw new LimitError('milliseconds', limits);
    },
  };
}
