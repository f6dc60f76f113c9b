/** Contents, documents, reports, verdicts and findings of batches, and views for people who know SQL. */
export const store = `
  create table gouji.content (
    sha256 bytea primary key,
    bytes bytea not null,
    stored_at timestamptz not null default now()
  );
  create table gouji.options (
    id bigint generated always as identity primary key,
    digest text not null unique,
    value jsonb not null
  );
  create table gouji.batch (
    id bigint generated always as identity primary key,
    name text not null unique,
    limits jsonb not null,
    created_at timestamptz not null default now(),
    cancelled_at timestamptz
  );
  create table gouji.document (
    id bigint generated always as identity primary key,
    batch_id bigint not null references gouji.batch on delete cascade,
    ordinal integer not null,
    name text not null,
    named boolean not null,
    options_id bigint references gouji.options,
    sha256 bytea references gouji.content,
    bytes bigint not null,
    account jsonb,
    state text not null check (state in ('aside', 'waiting', 'pairing', 'judged', 'failed', 'cancelled')),
    attempts integer not null default 0,
    reason text,
    changed_at timestamptz not null default now(),
    unique (batch_id, name)
  );
  create index on gouji.document (batch_id, state);
  create index on gouji.document (sha256);
  create table gouji.understanding (
    document_id bigint primary key references gouji.document on delete cascade,
    value bytea not null
  );
  create table gouji.report (
    document_id bigint not null references gouji.document on delete cascade,
    part integer not null,
    batch_id bigint not null references gouji.batch on delete cascade,
    organization text,
    body text,
    kind text,
    region text,
    year integer,
    primary key (document_id, part)
  );
  create index on gouji.report (batch_id, body, year);
  create table gouji.verdict (
    document_id bigint not null,
    part integer not null,
    value bytea not null,
    outcome text not null,
    errors integer not null,
    warnings integer not null,
    infos integer not null,
    prior_document bigint,
    prior_part integer,
    program text not null,
    rules text not null,
    judged_at timestamptz not null default now(),
    primary key (document_id, part),
    foreign key (document_id, part) references gouji.report on delete cascade
  );
  create table gouji.finding (
    document_id bigint not null,
    part integer not null,
    ordinal integer not null,
    rule text not null,
    severity text not null,
    path text,
    message text not null,
    suppressed boolean not null,
    primary key (document_id, part, ordinal),
    foreign key (document_id, part) references gouji.report on delete cascade
  );
  create index on gouji.finding (rule);

  -- Last year's report of the same body, where there is exactly one; two leave it open which is meant.
  create view gouji.pair as
    select r.batch_id, r.body, r.document_id, r.part, p.document_id as prior_document, p.part as prior_part
    from gouji.report r
    left join lateral (
      select min(o.document_id) as document_id, min(o.part) as part
      from gouji.report o
      where o.batch_id = r.batch_id and o.body = r.body and o.year = r.year - 1
      having count(*) = 1
    ) p on true;

  create view gouji.reports as
    select b.name as batch, d.name as file, r.part, r.organization, r.kind, r.region, r.year, v.outcome,
           v.errors, v.warnings, v.infos, v.program, v.rules, v.judged_at
    from gouji.report r join gouji.document d on d.id = r.document_id join gouji.batch b on b.id = r.batch_id
    left join gouji.verdict v using (document_id, part);
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
  create view gouji.by_rule as
    select b.name as batch, f.rule, f.severity, count(*) as findings, count(distinct f.document_id) as documents
    from gouji.finding f join gouji.document d on d.id = f.document_id join gouji.batch b on b.id = d.batch_id
    where not f.suppressed group by b.name, f.rule, f.severity;
`;
