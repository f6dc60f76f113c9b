/**
 * What the style sheets of widespread libraries say of their own names. A page links to such a sheet, and it is not there to
 * be read. The words before each rule are those without which a page has no use for it.
 */
const libraries: readonly { readonly signs: readonly string[]; readonly rule: string }[] = [
  // Formulas stand twice in the page: as MathML for readers' aids, and as boxes that are drawn.
  {
    signs: ['katex-mathml'],
    rule: '.katex-mathml{position:absolute;clip:rect(1px,1px,1px,1px)}',
  },
  { signs: ['katex-html'], rule: '.msupsub,.vlist-t{vertical-align:super}' },
  {
    signs: ['mjx-assistive', 'MJX_Assistive', 'MathJax_Preview'],
    rule: 'mjx-assistive-mml,.MJX_Assistive_MathML,.MathJax_Preview{position:absolute;clip:rect(1px,1px,1px,1px)}',
  },
  // Columns that stay in place while a wide table moves are copies of it, laid over what they copy.
  {
    signs: [
      'el-table__fixed',
      'vxe-table--fixed-',
      'ivu-table-fixed',
      'ant-table-fixed-',
      'layui-table-fixed',
      'DTFC_',
    ],
    rule:
      '.el-table__fixed,.el-table__fixed-right,.vxe-table--fixed-left-wrapper,.vxe-table--fixed-right-wrapper,' +
      '.ivu-table-fixed,.ivu-table-fixed-right,.ant-table-fixed-left,.ant-table-fixed-right,.layui-table-fixed,' +
      '.DTFC_LeftWrapper,.DTFC_RightWrapper{display:none!important}' +
      '.el-table .is-hidden,.el-table .is-hidden>*,.fixed--hidden,.fixed--hidden>*,.ivu-table-hidden,.ivu-table-hidden>*,' +
      '.ant-table-fixed-columns-in-body,.ant-table-fixed-columns-in-body>*' +
      '{visibility:visible!important;clip-path:none!important}',
  },
];

/** Text for those who hear the page, and what is switched off by a name that says so. */
const linked: typeof libraries = [
  {
    signs: ['sr-only', 'visually-hidden', 'visuallyhidden', 'screen-reader-text'],
    rule: '.sr-only,.visually-hidden,.visuallyhidden,.screen-reader-text{position:absolute;clip:rect(0,0,0,0)}',
  },
  {
    signs: ['d-none', 'layui-hide', 'is-hidden', '"hidden"', '"hide"', ' hidden"', ' hide"'],
    rule: '.d-none,.layui-hide,.is-hidden,.hidden,.hide{clip-path:path("")}',
  },
];

/** The rules of libraries that a page uses; of names with no known meaning only that they may hide what they mark. */
export function libraryRules(source: string): string {
  const used = source.includes('stylesheet') ? [...libraries, ...linked] : libraries;
  return used
    .flatMap(({ signs, rule }) => (signs.some((sign) => source.includes(sign)) ? [rule] : []))
    .join('\n');
}
