/** What was stated of a document where it was submitted, its format and its charset; null where nothing was. */
export const stated = `
  alter table gouji.document add column stated jsonb;
`;
