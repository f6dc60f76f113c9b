/**
 * What a document was understood from is its bytes and what was stated of them: the same bytes stated as another charset or format
 * are another companion. Keys of documents of which nothing was stated stay as they were.
 */
export const contentKey = `
  create function gouji.content_key(sha256 bytea, stated jsonb) returns text language sql immutable as $$
    select encode(sha256, 'hex') || coalesce('.' || md5(stated::text), '')
  $$;

  create or replace view gouji.pair as
    select r.batch_id, r.body, r.document_id, r.part, p.document_id as prior_document, p.part as prior_part,
           p.document_id || '.' || p.part || '.' || gouji.content_key(d.sha256, d.stated) as prior_key
    from gouji.report r
    left join lateral (
      select min(o.document_id) as document_id, min(o.part) as part
      from gouji.report o join gouji.document od on od.id = o.document_id
      where o.batch_id = r.batch_id and o.body = r.body and o.year = r.year - 1 and od.ordinal is not null
        and (r.names_area or o.folder_area = r.folder_area or o.folder_area = '' or r.folder_area = '')
        and (r.names_area or not exists (
          select 1 from gouji.report n join gouji.document nd on nd.id = n.document_id join gouji.document rd on rd.id = r.document_id
          where n.batch_id = r.batch_id and n.body = r.body and n.year = r.year and nd.ordinal is not null
            and (n.folder_area = r.folder_area or n.folder_area = '' or r.folder_area = '')
            and not (n.folder_area = r.folder_area and n.folder_area ~ '[县区旗]$')
            and regexp_replace(nd.name, '[^/\\\\]*$', '') <> regexp_replace(rd.name, '[^/\\\\]*$', '')))
      having count(*) = 1
    ) p on true
    left join gouji.document d on d.id = p.document_id;

  create or replace view gouji.roll_up as
    select c.batch_id, c.document_id, c.part, count(*) as children,
           md5(string_agg(c.child_document || '.' || c.child_part || '.' || gouji.content_key(d.sha256, d.stated), ' '
             order by c.child_ordinal, c.child_part)) as children_key
    from gouji.child c join gouji.document d on d.id = c.child_document group by c.batch_id, c.document_id, c.part;

  create or replace view gouji.beside as
    select r.batch_id, r.document_id, r.part,
      case when exists (
        select 1 from gouji.document o
        where o.batch_id = r.batch_id and o.id <> r.document_id and o.ordinal is not null and o.state <> 'aside'
      ) then coalesce((
        select string_agg(p.peer_document || '.' || p.peer_part || '.' || gouji.content_key(d.sha256, d.stated), ' ' order by p.ordinal)
        from gouji.peer p join gouji.document d on d.id = p.peer_document
        where p.document_id = r.document_id and p.part = r.part
      ), '') end as peers_key
    from gouji.report r;
`;
