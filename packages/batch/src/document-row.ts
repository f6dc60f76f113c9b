import type { Source } from '@gouji/core';
import type { FileAccount } from '@gouji/core/model';

/** A document as it is stored. */
export interface DocumentRow {
  readonly name: string;
  readonly named: boolean;
  readonly isChild: boolean;
  readonly options: string | null;
  readonly sha256: Buffer | null;
  readonly bytes: number;
  readonly account: FileAccount | null;
  /** What is stated of its format and charset, as JSON. */
  readonly stated: string | null;
}

/** A document to be checked; one that was there as a subordinate's only is read again, to have its verdict. */
export const putDocument = `
  insert into gouji.document (batch_id, ordinal, name, named, sha256, bytes, stated, options_id, account, state)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  on conflict (batch_id, name) do update
    set ordinal = coalesce(gouji.document.ordinal, excluded.ordinal), named = excluded.named, options_id = excluded.options_id,
        sha256 = excluded.sha256, bytes = excluded.bytes, stated = excluded.stated, account = excluded.account,
        state = excluded.state, reason = null, changed_at = now()
    where (gouji.document.sha256, gouji.document.stated, gouji.document.options_id, gouji.document.named, gouji.document.account)
      is distinct from (excluded.sha256, excluded.stated, excluded.options_id, excluded.named, excluded.account)
      or gouji.document.ordinal is null or gouji.document.state = 'cancelled'
  returning id, (xmax = 0) as added`;

/** A document of a subordinate; one that is there with the same content only gets its place among them. */
export const putChild = `
  with known as (
    update gouji.document set child_ordinal = coalesce(child_ordinal, $2), child_named = $4
    where batch_id = $1 and name = $3 and sha256 = $5 and stated is not distinct from $7::jsonb and state <> 'cancelled' returning id
  )
  insert into gouji.document (batch_id, child_ordinal, name, named, child_named, sha256, bytes, stated, state)
  select $1, $2, $3, false, $4, $5, $6::bigint, $7::jsonb, 'waiting' where not exists (select 1 from known)
  on conflict (batch_id, name) do update
    set child_ordinal = coalesce(gouji.document.child_ordinal, excluded.child_ordinal), child_named = excluded.child_named,
        sha256 = excluded.sha256, bytes = excluded.bytes, stated = excluded.stated, account = null, state = 'waiting',
        reason = null, changed_at = now()
  returning id, (xmax = 0) as added`;

/** What is stated of a document, as JSON; null where nothing is. */
export const statedOf = ({ format, charset }: Pick<Source, 'format' | 'charset'>): string | null =>
  format === undefined && charset === undefined ? null : JSON.stringify({ format, charset });
