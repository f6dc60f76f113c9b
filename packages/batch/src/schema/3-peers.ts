/** Reports of a batch that may be alike: sketches of their own words, whom each is compared with, and what is still to be compared. */
export const peers = `
  -- A signature of what the report says in words of its own; null where it says too little, or was not asked (sketched = false).
  alter table gouji.report add column sketch bytea;
  alter table gouji.report add column sketched boolean not null default false;

  -- The likest reports of other bodies for the same year, and other versions of the report, in the order they are compared.
  create table gouji.peer (
    document_id bigint not null,
    part integer not null,
    ordinal integer not null,
    peer_document bigint not null,
    peer_part integer not null,
    primary key (document_id, part, ordinal),
    foreign key (document_id, part) references gouji.report on delete cascade,
    foreign key (peer_document, peer_part) references gouji.report (document_id, part) on delete cascade
  );
  create index on gouji.peer (peer_document, peer_part);

  -- Batches whose reports are to be compared with each other when all are read.
  create table gouji.comparison (
    batch_id bigint primary key references gouji.batch on delete cascade,
    due boolean not null
  );

  -- What each report is compared with; null where no other document lies beside it, so that there is nothing to compare with.
  create view gouji.beside as
    select r.batch_id, r.document_id, r.part,
      case when exists (
        select 1 from gouji.document o
        where o.batch_id = r.batch_id and o.id <> r.document_id and o.ordinal is not null and o.state <> 'aside'
      ) then coalesce((
        select string_agg(p.peer_document || '.' || p.peer_part || '.' || encode(d.sha256, 'hex'), ' ' order by p.ordinal)
        from gouji.peer p join gouji.document d on d.id = p.peer_document
        where p.document_id = r.document_id and p.part = r.part
      ), '') end as peers_key
    from gouji.report r;

  alter table gouji.verdict add column peers_key text;
  -- Older verdicts stay as they are until something is found that they should have been compared with.
  update gouji.verdict set peers_key = '';
`;
