/**
 * What is written for a document is less: jobs hold several documents and count the attempts, packed values are not tried to be
 * compressed again, and the index of states has only what is still to be done.
 */
export const fewerWrites = `
  alter table gouji.document drop column attempts;
  drop index gouji.document_batch_id_state_idx;
  create index document_open_idx on gouji.document (batch_id, state) where state in ('waiting', 'pairing');

  alter table gouji.understanding alter column value set storage external;
  alter table gouji.verdict alter column value set storage external;
  -- The document of the report goes with its batch, and the report with it.
  alter table gouji.report drop constraint report_batch_id_fkey;

  -- Of what is to be read nothing is known: whoever asks for it to be read again forgets it.
  delete from gouji.report r using gouji.document d where d.id = r.document_id and d.state = 'waiting';
  delete from gouji.understanding u using gouji.document d where d.id = u.document_id and d.state = 'waiting';

  do $$
  begin
    if to_regclass('gouji_queue.job') is not null then
      update gouji_queue.job
      set data = data - 'document' || jsonb_build_object('documents', jsonb_build_array(data->>'document'))
      where data ? 'document';
    end if;
  end
  $$;
`;
