import type { Language } from '@gouji/core/model';

const zh = {
  annotate: '在报告原件的副本里加批注：问题写在出错的单元格或字句上（Word、Excel、PDF、网页）',
  report: '一份报告；- 表示标准输入',
  annotatedFile: '写到此文件（默认在原件旁，名为“原名.批注.扩展名”）',
  author: '批注署名（默认 勾稽）',
  date: '批注日期，如 2026-03-01；now 表示此刻（默认当天）',
  least: '只写此等级及以上的问题（默认 info）',
  letterTemplate:
    '反馈函模板：Word 文档（.docx）或文本（gouji letter-template 可写出通用的；见 docs/letters.md）',
  letterTemplateCommand: '写出通用的反馈函模板，供单位改成自己的样式',
  letterTemplateFile: '写到此文件：docx（用 Word、WPS 修改），或 md、txt',
  letterFrom: '反馈函落款单位',
  letterNumber: '反馈函文号',
  letterDeadline: '反馈函要求答复的日期，如 2026-03-20',
  letterContact: '反馈函联系人及电话',
  export: '导出带公式的校核工作簿：三张表、勾稽关系、文表对应、上年对照，改动数字结果随之变化',
  exportFormat: '导出的种类',
  workbookFile: '写到此文件（默认在原件旁，名为“原名.校核.xlsx”；多份报告时必填，写成一个汇总工作簿）',
  extract: '把报告的全部数据导出成表：每个表格数和正文数一行（长表），每份报告一行（宽表），另附代码本',
  dataFile:
    '写到此文件，种类按扩展名：csv、jsonl、parquet、xlsx、sqlite；宽表和代码本写在旁边（xlsx、sqlite 在同一文件中）',
  shape: '只要长表或只要宽表（默认都要）',
  render: '由数据（JSON）生成符合规定格式的报告，生成后即行校核',
  data: 'JSON 数据（gouji parse、gouji merge 的输出也可）；- 表示标准输入',
  renderedFile: '写到此文件，种类按扩展名：docx、html、md、xlsx',
  form: '生成空白的规定格式（三张表和六个部分的提纲）',
  force: '覆盖已有的文件',
  year: '年度（决定用哪一版格式）',
  edition: '格式版本（默认按年度，或现行版本）',
  organization: '单位名称',
  kind: '单位类别',
  merge: '把下级单位的报告逐项相加成汇总，每个数可查来源；缺报、重复、读不到的逐一列出，不作汇总',
  mergedFile: '写到此文件：json 或 xlsx（带公式）',
  mergeYear: '汇总的年度（默认取多数报告的年度）',
  roster: '应报送单位名单，一行一个（或 CSV 第一列）',
};

const en: typeof zh = {
  annotate: 'write what was found into a copy of the report, as comments at the cells and words at fault',
  report: 'a report; - is standard input',
  annotatedFile: 'write to this file (default: beside the original, named NAME.annotated.EXT)',
  author: 'author of the comments (default 勾稽)',
  date: 'date of the comments, e.g. 2026-03-01; now is this moment (default: today)',
  least: 'only findings of this severity and above (default info)',
  letterTemplate:
    'template of the letters: a Word document or a text (gouji letter-template writes the usual one; see docs/letters.md)',
  letterTemplateCommand: 'write the usual template of letters, for an office to change',
  letterTemplateFile: 'file to write: docx (change it in Word or WPS), md or txt',
  letterFrom: 'office that signs the letters',
  letterNumber: 'document number of the letters',
  letterDeadline: 'day by which an answer is expected, e.g. 2026-03-20',
  letterContact: 'person and telephone named in the letters',
  export: 'write a workbook with live formulas: the tables, every identity, text against tables, last year',
  exportFormat: 'what is written',
  workbookFile:
    'write to this file (default: beside the original, NAME.check.xlsx; required for several reports, which give one summary workbook)',
  extract:
    'write all data of the reports as tables: a row for each figure (long), a row for each report (wide), and a codebook',
  dataFile:
    'file to write, kind by extension: csv, jsonl, parquet, xlsx, sqlite; wide shape and codebook beside it (in the same file for xlsx and sqlite)',
  shape: 'only the long or only the wide shape (default: both)',
  render: 'write a conforming report from data (JSON); what is written is checked at once',
  data: 'JSON data (what gouji parse and gouji merge print fits); - is standard input',
  renderedFile: 'file to write, kind by extension: docx, html, md, xlsx',
  form: 'write the blank official form: the three tables and an outline of the six sections',
  force: 'replace a file that is there',
  year: 'report year (decides the edition)',
  edition: 'edition of the form (default: by the year, or the one in force)',
  organization: 'name of the body',
  kind: 'kind of body',
  merge:
    'add up the reports of subordinate bodies; every figure is traced, and missing, doubled or unread reports are named, never summed',
  mergedFile: 'file to write: json, or xlsx with formulas',
  mergeYear: 'year to add up (default: that of most reports)',
  roster: 'bodies that must report, one a line (or the first column of a CSV)',
};

/** The texts of `--help` for the commands that read and write office files. */
export const officeHelp: Readonly<Record<Language, typeof zh>> = { zh, en };
