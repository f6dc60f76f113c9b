/** Subtrees without content of the current version: old properties, phonetic guides, settings of tables. */
export const skippedElements: readonly string[] = [
  ...['w:pPrChange', 'w:rPrChange', 'w:tblPr', 'w:tblPrEx', 'w:tblGrid', 'w:tcPrChange', 'w:trPrChange'],
  ...['w:sectPr', 'w:tabs', 'w:sdtEndPr', 'w:rt'],
];
