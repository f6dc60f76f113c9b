import { createHash } from 'node:crypto';
import type { CheckOptions, Limits } from '@gouji/core';
import type { FileAccount } from '@gouji/core/model';
import { type Database, queues, type Statements } from './database.ts';
import { BatchError } from './sentence.ts';

/** A document to submit: its bytes, or an account of what is not to be checked. */
export type Submission =
  | {
      readonly name: string;
      /** Written out by the person who submits: it gets a verdict even if it turns out to be no report. */
      readonly named: boolean;
      readonly options: CheckOptions;
      readonly bytes: Uint8Array;
      readonly account?: undefined;
    }
  | { readonly name: string; readonly account: FileAccount };

/** What became of the documents of a submission. */
export interface Submitted {
  added: number;
  /** The same name with other bytes or options: it is checked anew. */
  replaced: number;
  /** Known by name and content; nothing is done. */
  known: number;
}

/** Documents stored in one transaction. */
const together = 200;
const mostBytesTogether = 32 * 1024 * 1024;

const digestOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

async function openBatch(
  database: Statements,
  name: string,
  limits: Partial<Limits>,
): Promise<{ id: string; next: number }> {
  if (name.trim() === '')
    throw new BatchError({ zh: '批次名称不能为空。', en: 'The name of a batch cannot be empty.' });
  await database.executeSql(
    'insert into gouji.batch (name, limits) values ($1, $2) on conflict (name) do update set cancelled_at = null',
    [name, JSON.stringify(limits)],
  );
  const { rows } = await database.executeSql(
    'select b.id, coalesce((select max(ordinal) from gouji.document where batch_id = b.id), -1) + 1 as next from gouji.batch b where name = $1',
    [name],
  );
  return { id: rows[0].id, next: Number(rows[0].next) };
}

/** Stores what is sent in pieces; `step` is told of each document. */
export class Submitter {
  readonly counts: Submitted = { added: 0, replaced: 0, known: 0 };
  readonly #database: Database;
  readonly #batch: string;
  readonly #optionsIds = new Map<string, string>();
  readonly #digests = new WeakMap<CheckOptions, string>();
  #next: number;
  #waiting: Submission[] = [];
  #bytes = 0;

  private constructor(database: Database, batch: string, next: number) {
    this.#database = database;
    this.#batch = batch;
    this.#next = next;
  }

  /** Opens a batch by its name, or makes it. */
  static async open(database: Database, name: string, limits: Partial<Limits> = {}): Promise<Submitter> {
    const { id, next } = await openBatch(database, name, limits);
    return new Submitter(database, id, next);
  }

  async add(submission: Submission): Promise<void> {
    this.#waiting.push(submission);
    this.#bytes += submission.account ? 0 : submission.bytes.length;
    if (this.#waiting.length >= together || this.#bytes >= mostBytesTogether) await this.flush();
  }

  async flush(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#bytes = 0;
    if (waiting.length > 0)
      await this.#database.transaction((statements) => this.#store(statements, waiting));
  }

  async #optionsId(statements: Statements, options: CheckOptions): Promise<string> {
    let digest = this.#digests.get(options);
    if (!digest) {
      digest = digestOf(options);
      this.#digests.set(options, digest);
    }
    const known = this.#optionsIds.get(digest);
    if (known) return known;
    await statements.executeSql(
      'insert into gouji.options (digest, value) values ($1, $2) on conflict do nothing',
      [digest, JSON.stringify(options)],
    );
    const { rows } = await statements.executeSql('select id from gouji.options where digest = $1', [digest]);
    this.#optionsIds.set(digest, rows[0].id);
    return rows[0].id;
  }

  async #store(statements: Statements, submissions: readonly Submission[]): Promise<void> {
    // Two that submit to one batch at a time number their documents one after the other.
    await statements.executeSql('select 1 from gouji.batch where id = $1 for update', [this.#batch]);
    const toRead: string[] = [];
    for (const one of submissions) {
      if (one.account) {
        await this.#put(statements, one.name, false, null, null, 0, one.account);
        continue;
      }
      const sha256 = createHash('sha256').update(one.bytes).digest();
      await statements.executeSql(
        'insert into gouji.content (sha256, bytes) values ($1, $2) on conflict do nothing',
        [sha256, Buffer.from(one.bytes.buffer, one.bytes.byteOffset, one.bytes.byteLength)],
      );
      const id = await this.#put(
        statements,
        one.name,
        one.named,
        await this.#optionsId(statements, one.options),
        sha256,
        one.bytes.length,
        null,
      );
      if (id !== null) toRead.push(id);
    }
    await this.#database.boss.insert(
      queues.read,
      toRead.map((document) => ({ data: { document } })),
      { db: statements },
    );
  }

  /** Gives the number of a document that is to be read; null for one that is known. */
  async #put(
    statements: Statements,
    name: string,
    named: boolean,
    options: string | null,
    sha256: Buffer | null,
    bytes: number,
    account: FileAccount | null,
  ): Promise<string | null> {
    const state = account ? 'aside' : 'waiting';
    const { rows } = await statements.executeSql(
      `insert into gouji.document (batch_id, ordinal, name, named, options_id, sha256, bytes, account, state)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (batch_id, name) do update
         set named = excluded.named, options_id = excluded.options_id, sha256 = excluded.sha256, bytes = excluded.bytes,
             account = excluded.account, state = excluded.state, attempts = 0, reason = null, changed_at = now()
         where (gouji.document.sha256, gouji.document.options_id, gouji.document.named, gouji.document.account)
           is distinct from (excluded.sha256, excluded.options_id, excluded.named, excluded.account)
           or gouji.document.state = 'cancelled'
       returning id, (xmax = 0) as added`,
      [
        this.#batch,
        this.#next,
        name,
        named,
        options,
        sha256,
        bytes,
        account && JSON.stringify(account),
        state,
      ],
    );
    const [row] = rows;
    if (!row) {
      this.counts.known++;
      return null;
    }
    if (row.added) {
      this.counts.added++;
      this.#next++;
    } else {
      this.counts.replaced++;
      // What was found in the old content is gone with it.
      await statements.executeSql('delete from gouji.report where document_id = $1', [row.id]);
      await statements.executeSql('delete from gouji.understanding where document_id = $1', [row.id]);
    }
    return account ? null : row.id;
  }
}
