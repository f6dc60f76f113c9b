/** Where a name says no area, that of its folders: the views tell the 城关镇 of one county from that of another. */
export const areas = `
  drop view gouji.by_body;
  drop view gouji.by_region;
  create or replace view gouji.reports as
    select b.name as batch, d.name as file, r.part, r.organization, r.kind,
           coalesce(r.region, nullif(r.folder_area, '')) as region, r.year, v.outcome,
           v.errors, v.warnings, v.infos, v.program, v.rules, v.judged_at
    from gouji.report r join gouji.document d on d.id = r.document_id join gouji.batch b on b.id = r.batch_id
    left join gouji.verdict v using (document_id, part)
    where d.ordinal is not null;
  create view gouji.by_body as
    select batch, region, organization, year, count(*) as reports, sum(errors) as errors, sum(warnings) as warnings,
           bool_or(outcome = 'indeterminate') as indeterminate
    from gouji.reports group by batch, region, organization, year;
  create view gouji.by_region as
    select batch, region, year, count(*) as reports, count(*) filter (where outcome = 'fail') as fail, sum(errors) as errors
    from gouji.reports group by batch, region, year;
`;
