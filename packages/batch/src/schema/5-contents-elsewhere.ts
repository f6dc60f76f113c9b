/** The bytes of a document may lie in a store of objects: then the database only knows their digest. */
export const contentsElsewhere = `
  alter table gouji.content alter column bytes drop not null;
`;
