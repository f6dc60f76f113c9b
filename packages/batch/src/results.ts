import type { Source, Verdict } from '@gouji/core';
import { accountOf } from '@gouji/core/format';
import type { FileAccount } from '@gouji/core/model';
import { elsewhere } from './content-store.ts';
import type { Database } from './database.ts';
import { unpack } from './pack.ts';
import { noSuchBatch } from './status.ts';

/** How a document of a batch ended, as a file of a check does. */
export type StoredEnding =
  | {
      readonly verdict: Verdict;
      /** Name of the report it was compared with. */
      readonly prior: string | null;
      /** Reads the document as it was submitted, whatever has become of the file since. */
      readonly source: () => Promise<Source>;
      readonly account?: undefined;
    }
  | {
      readonly verdict?: undefined;
      readonly account: FileAccount;
      /** Not to be checked any more, unless it is asked for again. */
      readonly isCancelled?: boolean;
    };

const page = 200;

const pending = { zh: '尚未校核。', en: 'Not checked yet.' };
const cancelled = { zh: '已取消，没有校核。', en: 'Cancelled, and not checked.' };

/** How each document of a batch ended, in the order they were submitted, from after `ordinal` on. */
export async function* batchResults(
  database: Database,
  name: string,
  after = -1,
): AsyncGenerator<StoredEnding & { readonly ordinal: number }> {
  const { rows: found } = await database.executeSql('select id from gouji.batch where name = $1', [name]);
  const batch = found[0]?.id;
  if (batch === undefined) throw noSuchBatch(name);
  for (let last = after; ; ) {
    const { rows } = await database.executeSql(
      `select d.ordinal, d.name, d.named, d.account, d.state, d.stated, encode(d.sha256, 'hex') as sha256, array_agg(v.value order by v.part) filter (where v.value is not null) as verdicts,
              array_agg(case when pd.id is null then null when v.prior_part = 0 then pd.name else pd.name || '#' || (v.prior_part + 1) end
                        order by v.part) as priors
       from (select * from gouji.document where batch_id = $1 and ordinal > $2 order by ordinal limit ${page}) d
       left join gouji.verdict v on v.document_id = d.id left join gouji.document pd on pd.id = v.prior_document
       group by d.ordinal, d.name, d.named, d.account, d.state, d.stated, d.sha256 order by d.ordinal`,
      [batch, last],
    );
    for (const row of rows) {
      last = row.ordinal;
      yield* endingsOf(row, database);
    }
    if (rows.length < page) return;
  }
}

interface Row {
  readonly ordinal: number;
  readonly name: string;
  readonly named: boolean;
  readonly account: FileAccount | null;
  readonly state: string;
  readonly stated: Pick<Source, 'format' | 'charset'> | null;
  readonly sha256: string;
  readonly verdicts: Buffer[] | null;
  readonly priors: readonly (string | null)[];
}

async function sourceOf({ name, sha256, stated }: Row, { executeSql, contents }: Database): Promise<Source> {
  const { rows } = await executeSql(`select bytes from gouji.content where sha256 = decode($1, 'hex')`, [
    sha256,
  ]);
  if (!rows[0]?.bytes && !contents) throw elsewhere();
  return { name, bytes: rows[0]?.bytes ?? (await contents!.get(sha256)), ...stated };
}

function* endingsOf(row: Row, database: Database): Generator<StoredEnding & { readonly ordinal: number }> {
  const { ordinal, name, named, account, state, verdicts, priors } = row;
  if (account) return yield { ordinal, account };
  if (!verdicts) {
    const isCancelled = state === 'cancelled';
    const reason = isCancelled ? cancelled : pending;
    return yield { ordinal, account: { name, state: 'pending', reason }, isCancelled };
  }
  const all = verdicts.map((value) => unpack<Verdict>(value));
  // What was found by itself and is no report is told, and not judged.
  const [first] = all;
  if (!named && all.length === 1 && accountOf(first!).state === 'notReport')
    return yield { ordinal, account: accountOf(first!) };
  for (const [part, verdict] of all.entries())
    yield { ordinal, verdict, prior: priors[part] ?? null, source: () => sourceOf(row, database) };
}
