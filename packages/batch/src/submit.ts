import { createHash } from 'node:crypto';
import type { CheckOptions, Limits, Source } from '@gouji/core';
import type { FileAccount } from '@gouji/core/model';
import { settle } from './companions.ts';
import { compareAnew } from './compare-when-read.ts';
import { forEachOf } from './content-store.ts';
import { type Database, queues, type Statements } from './database.ts';
import { type DocumentRow, putChild, putDocument, statedOf } from './document-row.ts';
import { type Queued, queueDocuments } from './jobs.ts';
import { BatchError } from './sentence.ts';
import { SideBySide } from './side-by-side.ts';
import { noSuchBatch } from './status.ts';

/** A document to submit: its bytes, or an account of what is not to be checked. */
export type Submission =
  | {
      readonly name: string;
      /** Only compared with: a report of a subordinate body. It has no verdict of its own. */
      readonly isChild?: boolean;
      /** Written out by the person who submits: it gets a verdict even if it turns out to be no report. */
      readonly named: boolean;
      readonly options: CheckOptions;
      readonly bytes: Uint8Array;
      /** Overrides what is seen of the content. */
      readonly format?: Source['format'];
      /** Known from where the document comes from; what it says of itself does not count then. */
      readonly charset?: Source['charset'];
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

/** A name stands in lines of text, and in an index. */
const longestName = 200;

const digestOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

async function openBatch(
  database: Statements,
  name: string,
  limits: Partial<Limits>,
): Promise<{ id: string; isNew: boolean; next: number; nextChild: number }> {
  if (name.trim() === '')
    throw new BatchError({ zh: '批次名称不能为空。', en: 'The name of a batch cannot be empty.' });
  if (name.length > longestName || /\p{Cc}/u.test(name))
    throw new BatchError({
      zh: `批次名称最长 ${longestName} 个字，不能有换行等控制字符。`,
      en: `The name of a batch has at most ${longestName} characters and no line breaks or other control characters.`,
    });
  const { rows: made } = await database.executeSql(
    'insert into gouji.batch (name, limits) values ($1, $2) on conflict (name) do update set cancelled_at = null returning (xmax = 0) as made',
    [name, JSON.stringify(limits)],
  );
  const { rows } = await database.executeSql(
    `select b.id, coalesce(max(d.ordinal), -1) + 1 as next, coalesce(max(d.child_ordinal), -1) + 1 as "nextChild"
     from gouji.batch b left join gouji.document d on d.batch_id = b.id where b.name = $1 group by b.id`,
    [name],
  );
  if (rows.length === 0) throw noSuchBatch(name);
  return { ...rows[0], isNew: made[0].made };
}

/** Stores what is sent in pieces; `step` is told of each document. */
export class Submitter {
  readonly counts: Submitted = { added: 0, replaced: 0, known: 0 };
  /** Whether the batch was made by opening it. */
  readonly isNew: boolean;
  readonly #database: Database;
  readonly #batch: string;
  readonly #name: string;
  readonly #optionsIds = new Map<string, string>();
  readonly #digests = new WeakMap<CheckOptions, string>();
  #next: number;
  #nextChild: number;
  #waiting: Submission[] = [];
  #bytes = 0;

  private constructor(
    database: Database,
    name: string,
    { id, isNew, next, nextChild }: Awaited<ReturnType<typeof openBatch>>,
  ) {
    this.#database = database;
    this.#name = name;
    this.#batch = id;
    this.isNew = isNew;
    this.#next = next;
    this.#nextChild = nextChild;
  }

  /** Opens a batch by its name, or makes it. */
  static async open(database: Database, name: string, limits: Partial<Limits> = {}): Promise<Submitter> {
    return new Submitter(database, name, await openBatch(database, name, limits));
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
    if (waiting.length === 0) return;
    const [counts, next, nextChild] = [{ ...this.counts }, this.#next, this.#nextChild];
    await this.#database.transaction(async (statements) => {
      // As it was before, where it is tried again.
      Object.assign(this.counts, counts);
      [this.#next, this.#nextChild] = [next, nextChild];
      this.#optionsIds.clear();
      await this.#store(statements, waiting);
    });
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
    const { rows } = await statements.executeSql(
      'select 1 from gouji.batch where id = $1 for no key update',
      [this.#batch],
    );
    if (rows.length === 0) throw noSuchBatch(this.#name);
    const digests = await this.#storeContents(statements, submissions);
    const toRead: Queued[] = [];
    const bodies: string[] = [];
    for (const one of submissions) {
      const { id, isNew } = await this.#put(statements, await this.#rowOf(statements, one, digests));
      if (isNew === null) {
        this.counts.known++;
        continue;
      }
      if (isNew) this.counts.added++;
      else {
        this.counts.replaced++;
        bodies.push(...(await this.#forget(statements, id)));
      }
      if (!one.account) toRead.push({ id, bytes: one.bytes.length });
    }
    const { boss } = this.#database;
    await queueDocuments(statements, boss, queues.read, toRead);
    // Whoever was compared with what is gone is judged without it, and those that lie beside what came now may be like it.
    if (toRead.length === 0 && bodies.length > 0) await compareAnew(statements, boss, this.#batch);
    await settle(statements, boss, [{ batch: this.#batch, bodies }]);
  }

  /** Takes away what was found in the old content of a document; gives whose reports it held. */
  async #forget(statements: Statements, id: string): Promise<string[]> {
    const { rows } = await statements.executeSql(
      'delete from gouji.report where document_id = $1 returning body',
      [id],
    );
    await statements.executeSql('delete from gouji.understanding where document_id = $1', [id]);
    return rows.flatMap(({ body }) => body ?? []);
  }

  /** Stores the bytes of documents, each content once, and gives their digests. */
  async #storeContents(
    statements: Statements,
    submissions: readonly Submission[],
  ): Promise<Map<Submission, Buffer>> {
    const digests = new Map<Submission, Buffer>();
    const contents = new Map<string, Uint8Array>();
    for (const one of submissions) {
      if (one.account) continue;
      const digest = createHash('sha256').update(one.bytes).digest();
      digests.set(one, digest);
      contents.set(digest.toString('hex'), one.bytes);
    }
    const elsewhere = this.#database.contents;
    const values = new SideBySide();
    // In one order for everybody: two that store the same contents wait for each other, and never in a circle.
    const names = [...contents.keys()].sort();
    const spans = names.map((name) => values.add(elsewhere ? null : contents.get(name)!));
    const { rows } = await statements.executeSql(
      `insert into gouji.content (sha256, bytes)
       select decode(name, 'hex'), substring($1::bytea from at for length)
       from unnest($2::text[], $3::integer[], $4::integer[]) as r(name, at, length)
       on conflict do nothing returning encode(sha256, 'hex') as name`,
      [values.value(), names, spans.map(({ at }) => at), spans.map(({ length }) => length)],
    );
    if (elsewhere) {
      const added = new Set(rows.map(({ name }) => name as string));
      await forEachOf(names, (name) => elsewhere.put(name, contents.get(name)!, !added.has(name)));
    }
    return digests;
  }

  async #rowOf(
    statements: Statements,
    one: Submission,
    digests: ReadonlyMap<Submission, Buffer>,
  ): Promise<DocumentRow> {
    const { name, account } = one;
    if (account)
      return {
        name,
        named: false,
        isChild: false,
        options: null,
        sha256: null,
        bytes: 0,
        account,
        stated: null,
      };
    const { bytes, named, isChild = false } = one;
    const sha256 = digests.get(one)!;
    const options = isChild ? null : await this.#optionsId(statements, one.options);
    return {
      name,
      named,
      isChild,
      options,
      sha256,
      bytes: bytes.length,
      account: null,
      stated: statedOf(one),
    };
  }

  /** Stores a document; `isNew` is null where it is known, and nothing is to be done. */
  async #put(statements: Statements, row: DocumentRow): Promise<{ id: string; isNew: boolean | null }> {
    const { name, named, isChild, options, sha256, bytes, account, stated } = row;
    const { rows } = await statements.executeSql(isChild ? putChild : putDocument, [
      this.#batch,
      isChild ? this.#nextChild : this.#next,
      name,
      named,
      sha256,
      bytes,
      stated,
      ...(isChild ? [] : [options, account && JSON.stringify(account), account ? 'aside' : 'waiting']),
    ]);
    if (isChild) {
      this.#nextChild++;
      await statements.executeSql(
        'update gouji.batch set has_children = true where id = $1 and not has_children',
        [this.#batch],
      );
    } else if (rows[0]?.added) this.#next++;
    return { id: rows[0]?.id, isNew: rows[0] ? rows[0].added : null };
  }
}
