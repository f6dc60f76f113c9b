import type { PgBoss } from 'pg-boss';
import { queues, type Statements } from './database.ts';

/** What stands in a queue: documents that are worked on together. */
export interface Job {
  readonly data: {
    readonly documents: readonly string[];
    /** They are judged again whatever their verdicts were made with. */
    readonly force?: boolean;
  };
  /** How often whoever worked on it ended, or failed. */
  readonly retryCount: number;
}

/** A document for the queue; its size counts where it is to be read. */
export interface Queued {
  readonly id: string;
  readonly bytes?: number | string | null;
}

/** Documents of one job: a job for each would cost the database as much as the storing of what is found. */
const mostTogether = 10;
const mostBytesTogether = 4 * 1024 * 1024;

function* jobsOf(documents: readonly Queued[], most: number): Generator<string[]> {
  let together: string[] = [];
  let size = 0;
  for (const { id, bytes } of documents) {
    if (together.length === most || (together.length > 0 && size + Number(bytes ?? 0) > mostBytesTogether)) {
      yield together;
      [together, size] = [[], 0];
    }
    together.push(id);
    size += Number(bytes ?? 0);
  }
  if (together.length > 0) yield together;
}

/** Puts documents into a queue, in their order: those of one body lie side by side, and are worked on together. */
export async function queueDocuments(
  statements: Statements,
  boss: PgBoss,
  queue: (typeof queues)['read' | 'alone' | 'judge'],
  documents: readonly Queued[],
  more: { readonly force?: true } = {},
): Promise<void> {
  if (documents.length === 0) return;
  const most = queue === queues.alone ? 1 : mostTogether;
  await boss.insert(
    queue,
    Array.from(jobsOf(documents, most), (together) => ({ data: { documents: together, ...more } })),
    { db: statements },
  );
}
