/** Why a job was not done to its end: its worker met a limit, failed twice, or none was free in time. */
export type Cut = 'time' | 'memory' | 'crash' | 'load';

/** A job whose worker was ended by a limit: milliseconds for time, MiB for memory. */
export interface CutResult {
  readonly kind: 'cut';
  readonly cut: Cut;
  readonly limit: number;
}

/** The job was not done and shall not be answered with a result. */
export class JobError extends Error {
  override readonly name = 'JobError';
  readonly reason: 'cancelled' | 'waited' | 'crashed' | 'closed';
  /** Whether the job ended its worker, more than once, instead of failing by itself. */
  readonly lostWorker: boolean;
  constructor(reason: JobError['reason'], message: string = reason, lostWorker = false) {
    super(message);
    this.reason = reason;
    this.lostWorker = lostWorker;
  }
}
