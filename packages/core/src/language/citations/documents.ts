/** A document that annual reports rest on, as it is rightly cited. */
export interface CitedDocument {
  readonly id: 'regulations' | 'format.2021' | 'format.2019' | 'fee.measures';
  /** Full title, and the short forms in use. */
  readonly title: string;
  readonly shortTitles: readonly string[];
  /** Issuer's code, year and number: 国办公开办函〔2021〕30号. Decrees of the State Council have a number only. */
  readonly issuer: string | null;
  readonly year: number | null;
  readonly number: number;
  /** First day in force as ISO date, where the document states one. */
  readonly inForce: string | null;
}

/** Decree 711 of 2019-04-03; the notices of 2019 and 2021; the measures on fees of 2020-11-17. */
export const citedDocuments: readonly CitedDocument[] = [
  {
    id: 'regulations',
    title: '中华人民共和国政府信息公开条例',
    shortTitles: ['政府信息公开条例'],
    issuer: null,
    year: null,
    number: 711,
    inForce: '2019-05-15',
  },
  {
    id: 'format.2021',
    title: '中华人民共和国政府信息公开工作年度报告格式',
    shortTitles: ['政府信息公开工作年度报告格式'],
    issuer: '国办公开办函',
    year: 2021,
    number: 30,
    inForce: null,
  },
  {
    id: 'format.2019',
    title: '关于政府信息公开工作年度报告有关事项的通知',
    shortTitles: ['中华人民共和国政府信息公开工作年度报告格式(试行)', '政府信息公开工作年度报告格式(试行)'],
    issuer: '国办公开办函',
    year: 2019,
    number: 60,
    inForce: null,
  },
  {
    id: 'fee.measures',
    title: '政府信息公开信息处理费管理办法',
    shortTitles: ['信息处理费管理办法'],
    issuer: '国办函',
    year: 2020,
    number: 109,
    inForce: null,
  },
];

/** Articles of the Regulations: those on annual reports, those that asked for them before the revision, and the last. */
export const articlesOfRegulations = { onReports: [49, 50], before: [31, 32], last: 56 };

/** The decree that published the Regulations before their revision, and the day they came into force. */
export const oldRegulations = { decree: 492, inForce: '2008-05-01' };

/** The titles a printed title is made of: what was issued stands inside the title of the notice that issued it. */
export const coreTitle = (printed: string): string =>
  /(?:印发|公布|修订)[<〈《]?(.+?)[>〉》]?(?:的(?:通知|决定|函))?$/u.exec(printed)?.[1] ??
  printed.replace(/^国务院办公厅(?:政府信息与政务公开办公室)?(?=关于)/u, '');

export const documentTitled = (printed: string): CitedDocument | null => {
  const core = coreTitle(printed);
  return (
    citedDocuments.find(({ title, shortTitles }) => title === core || shortTitles.includes(core)) ?? null
  );
};

/** Titles that mean one of the documents and are none of its right forms. */
const alike: readonly { readonly pattern: RegExp; readonly id: CitedDocument['id'] }[] = [
  {
    pattern: /^中华人民共和国(?:(?=.*信息)(?=.*公开|.*政[府务])|(?=.*政务公开)).*(?:条例|法)$/u,
    id: 'regulations',
  },
  {
    pattern: /^中华人民共和国(?=.*(?:信息|公开)).*(?:年度|报告).*(?:格式|样式|模板|范本)$/u,
    id: 'format.2021',
  },
  {
    pattern:
      /^(?:政府)?信息公开(?:信息)?(?:处理)?(?:收费|费用|费)(?:收费|收取|征收|使用)?(?:管理)?(?:暂行|试行)?(?:办法|规定|细则|条例)$/u,
    id: 'fee.measures',
  },
];

/** The document a misquoted title means; null for right titles and for other documents. */
export function misquoted(printed: string): CitedDocument | null {
  if (documentTitled(printed)) return null;
  const core = coreTitle(printed);
  const meant = alike.find(({ pattern }) => pattern.test(core));
  return meant ? citedDocuments.find(({ id }) => id === meant.id)! : null;
}

/** The document with this code, year and number. */
export const documentNumbered = (
  issuer: string | null,
  year: number | null,
  number: number | null,
): CitedDocument | null =>
  citedDocuments.find(
    (one) =>
      one.issuer !== null && issuer?.endsWith(one.issuer) && one.year === year && one.number === number,
  ) ?? null;

/** Whether a title speaks of the format of reports; a shorter one is an abbreviation. */
export const isOnReports = (title: string): boolean => /^.{6,}(?:报告|格式|样式|模板).*$/u.test(title);

/** Whether words around a citation speak of the making of the report. */
export const speaksOfReport = (words: string): boolean => /编制|年度报告|年报/u.test(words);
