import { createFormReader } from './read-form.ts';
import { createJsonReader } from './read-json.ts';
import type { IntakeSetting, Submission } from './submission.ts';

/** Reads the documents of one body as its bytes arrive. */
export interface Intake {
  /** Takes the next bytes, which are the intake's from then on. May throw a problem; it may also come later, by `failed`. */
  push(bytes: Uint8Array<ArrayBuffer>): void;
  /** The documents, once all bytes have been given. */
  end(): Promise<Submission>;
  /** The rest will not come. */
  abandon(): void;
  /** Rejects as soon as the body is known to be wrong; never resolves. */
  readonly failed: Promise<never>;
}

/** The bodies that hold documents, other than those that are one. */
export const structuredTypes: readonly string[] = ['multipart/form-data', 'application/json'];

/** Reads in this thread. */
export function createIntake(setting: IntakeSetting): Intake {
  const reader =
    setting.media.type === 'application/json' ? createJsonReader(setting) : createFormReader(setting);
  return {
    push: reader.push,
    end: async () => reader.end(),
    abandon() {},
    failed: new Promise(() => {}),
  };
}
