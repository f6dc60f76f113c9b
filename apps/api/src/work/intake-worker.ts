/** Runs in a thread of its own: reads the documents of bodies as their bytes arrive. */
import type { MessagePort } from 'node:worker_threads';
import { ProblemError } from '../http/problem.ts';
import { createIntake, type Intake } from '../intake/intake.ts';
import type { Submission } from '../intake/submission.ts';
import type { FromIntake, ToIntake } from './worker-messages.ts';

/** Buffers that hold nothing but one document go over without a copy. */
const buffersOf = ({ files, prior, children }: Submission): ArrayBuffer[] => [
  ...new Set([...files, ...(prior ? [prior] : []), ...children].map(({ bytes }) => bytes.buffer)),
];

export function serveIntake(port: MessagePort): void {
  const open = new Map<number, Intake>();
  const post = (message: FromIntake, transfer: ArrayBuffer[] = []): void =>
    port.postMessage(message, transfer);
  const refuse = (id: number, error: unknown): void => {
    open.delete(id);
    post({ id, problem: error instanceof ProblemError ? error.parts : null });
  };
  port.on('message', async (message: ToIntake) => {
    const { id } = message;
    try {
      if ('open' in message) open.set(id, createIntake(message.open));
      else if ('bytes' in message) open.get(id)?.push(message.bytes);
      else {
        const intake = open.get(id);
        open.delete(id);
        if (!intake || 'abandon' in message) return;
        const submission = await intake.end();
        post({ id, submission }, buffersOf(submission));
      }
    } catch (error) {
      refuse(id, error);
    }
  });
  post({ ready: true });
}
