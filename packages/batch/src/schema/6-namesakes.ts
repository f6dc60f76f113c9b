/**
 * There is a 城关镇 in every county: where a name says no area, the folders say which reports may be of one body, and two that
 * may be of different bodies leave it open. As `pairReports` has it.
 */
export const namesakes = `
  alter table gouji.report add column folder_area text not null default '';

  create or replace view gouji.pair as
    select r.batch_id, r.body, r.document_id, r.part, p.document_id as prior_document, p.part as prior_part,
           p.document_id || '.' || p.part || '.' || encode(d.sha256, 'hex') as prior_key
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
`;
