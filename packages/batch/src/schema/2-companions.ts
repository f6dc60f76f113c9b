/**
 * Reports of subordinate bodies beside those of the year before, and what each verdict was made with: content counts, so a
 * document that comes anew under its old name is another companion.
 */
export const companions = `
  alter table gouji.batch add column has_children boolean not null default false;

  -- A document may be there to be checked (ordinal), to be added up (child_ordinal), or both.
  alter table gouji.document alter column ordinal drop not null;
  alter table gouji.document add column child_ordinal integer;
  alter table gouji.document add column child_named boolean not null default false;
  create index on gouji.document (batch_id, child_ordinal) where child_ordinal is not null;

  -- How a report stands among bodies, as the program tells it from the name.
  alter table gouji.report add column understood boolean not null default true;
  alter table gouji.report add column other_thing boolean not null default false;
  alter table gouji.report add column rank integer;
  alter table gouji.report add column area text;
  alter table gouji.report add column names_area boolean not null default false;
  update gouji.report set
    understood = organization is not null or year is not null,
    rank = case kind when 'province' then 4 when 'prefecture' then 3 when 'county' then 2 else 1 end,
    area = regexp_replace(body, '(人民)?政府$', ''),
    names_area = body ~ '^.{1,8}?[省市县区州旗盟].';
  create index on gouji.report (batch_id, body text_pattern_ops);
  create index on gouji.report (batch_id, rank);

  -- Reports that were given as subordinate; what lies among them and is another thing is none that is missing.
  create view gouji.given as
    select r.*, d.child_ordinal, d.child_named, d.sha256
    from gouji.report r join gouji.document d on d.id = r.document_id
    where d.child_ordinal is not null and (d.child_named or not r.other_thing);

  -- What of the given is another body's, for one report: of another year only where that of the year is not there.
  create function gouji.given_others(report gouji.report) returns setof gouji.given language sql stable as $$
    select g.* from gouji.given g
    where g.batch_id = report.batch_id and g.understood and (g.body = report.body) is not true
      and (g.year is not distinct from report.year or not exists (
        select 1 from gouji.given o
        where o.batch_id = g.batch_id and o.body = g.body and o.year is not distinct from report.year))
  $$;

  -- The subordinates of one report. One that was itself given has only those that evidently stand below it; of the others all
  -- that was given counts. What could not be understood is missing from every sum.
  create function gouji.children_of(report gouji.report, named boolean) returns setof gouji.given language plpgsql stable as $$
  declare
    is_only boolean;
    found_any boolean := false;
    child gouji.given;
  begin
    if not report.understood then return; end if;
    if named or report.body is null or not exists (
      select 1 from gouji.given g
      where g.batch_id = report.batch_id and g.body = report.body and g.year is not distinct from report.year)
    then
      return query
        select * from gouji.given_others(report)
        union all
        select g.* from gouji.given g where g.batch_id = report.batch_id
          and (not g.understood or (named and g.child_named and g.body = report.body));
      return;
    end if;
    if report.rank > 1 then
      is_only := not exists (select 1 from gouji.given_others(report) o where o.rank >= report.rank);
      for child in
        select * from gouji.given_others(report) o
        where o.rank < report.rank and ((o.body ~>=~ report.area and o.body ~<~ (report.area || chr(1114111)))
          or (is_only and not o.names_area))
      loop
        found_any := true;
        return next child;
      end loop;
    end if;
    if found_any then
      return query select g.* from gouji.given g where g.batch_id = report.batch_id and not g.understood;
    end if;
  end
  $$;

  create view gouji.child as
    select r.batch_id, r.document_id, r.part, c.document_id as child_document, c.part as child_part, c.child_ordinal, c.sha256
    from gouji.batch b join gouji.report r on r.batch_id = b.id join gouji.document d on d.id = r.document_id
    cross join lateral gouji.children_of(r, d.named) c
    where b.has_children and d.ordinal is not null;

  drop view gouji.pair;
  -- Last year's report of the same body among those to be checked, where there is exactly one; two leave it open which is meant.
  create view gouji.pair as
    select r.batch_id, r.body, r.document_id, r.part, p.document_id as prior_document, p.part as prior_part,
           p.document_id || '.' || p.part || '.' || encode(d.sha256, 'hex') as prior_key
    from gouji.report r
    left join lateral (
      select min(o.document_id) as document_id, min(o.part) as part
      from gouji.report o join gouji.document od on od.id = o.document_id
      where o.batch_id = r.batch_id and o.body = r.body and o.year = r.year - 1 and od.ordinal is not null
      having count(*) = 1
    ) p on true
    left join gouji.document d on d.id = p.document_id;

  create view gouji.roll_up as
    select batch_id, document_id, part, count(*) as children,
           md5(string_agg(child_document || '.' || child_part || '.' || encode(sha256, 'hex'), ' ' order by child_ordinal, child_part)) as children_key
    from gouji.child group by batch_id, document_id, part;

  -- What the verdict was made with; null = nothing.
  alter table gouji.verdict add column prior_key text;
  alter table gouji.verdict add column children_key text;
  update gouji.verdict v set prior_key = v.prior_document || '.' || v.prior_part || '.' || encode(d.sha256, 'hex')
    from gouji.document d where d.id = v.prior_document;

  drop view gouji.by_body;
  drop view gouji.by_year;
  drop view gouji.by_region;
  drop view gouji.reports;
  create view gouji.reports as
    select b.name as batch, d.name as file, r.part, r.organization, r.kind, r.region, r.year, v.outcome,
           v.errors, v.warnings, v.infos, v.program, v.rules, v.judged_at
    from gouji.report r join gouji.document d on d.id = r.document_id join gouji.batch b on b.id = r.batch_id
    left join gouji.verdict v using (document_id, part)
    where d.ordinal is not null;
  create view gouji.by_body as
    select batch, organization, year, count(*) as reports, sum(errors) as errors, sum(warnings) as warnings,
           bool_or(outcome = 'indeterminate') as indeterminate
    from gouji.reports group by batch, organization, year;
  create view gouji.by_year as
    select batch, year, count(*) as reports, count(*) filter (where outcome = 'pass') as pass,
           count(*) filter (where outcome = 'fail') as fail,
           count(*) filter (where outcome = 'indeterminate') as indeterminate, sum(errors) as errors, sum(warnings) as warnings
    from gouji.reports group by batch, year;
  create view gouji.by_region as
    select batch, region, year, count(*) as reports, count(*) filter (where outcome = 'fail') as fail, sum(errors) as errors
    from gouji.reports group by batch, region, year;
  create or replace view gouji.by_rule as
    select b.name as batch, f.rule, f.severity, count(*) as findings, count(distinct f.document_id) as documents
    from gouji.finding f join gouji.document d on d.id = f.document_id join gouji.batch b on b.id = d.batch_id
    where not f.suppressed and d.ordinal is not null group by b.name, f.rule, f.severity;
`;
