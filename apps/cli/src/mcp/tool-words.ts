import type { Language } from '@gouji/core/model';
import type { Sentence } from '../usage-error.ts';

/** What a tool is called and said to do. */
export interface Said {
  readonly title: string;
  readonly description: string;
}

interface ToolWords {
  readonly instructions: string;
  readonly path: string;
  readonly folder: string;
  readonly prior: string;
  readonly rule: string;
  readonly listFiles: Said;
  readonly checkReport: Said;
  readonly readReport: Said;
  readonly explainRule: Said;
}

/** Said of a link by which files outside the folder would be read. */
export const leadsOut: Sentence = {
  zh: '链接指向允许读取的文件夹之外，不读取。',
  en: 'A link that leads out of the folder; not read.',
};

/** What an assistant is told of each tool, in the words the answers are in. */
export const toolWords: Readonly<Record<Language, ToolWords>> = {
  zh: {
    instructions:
      '校核《政府信息公开工作年度报告》。转述时照用结论和两处数字；标为未核对的，不可说成已通过；没有给出更正值的，不可自行推断。',
    path: '报告文件，相对于所给文件夹',
    folder: '子文件夹，省略时为所给文件夹',
    prior: '同一单位上一年度的报告',
    rule: '规则编号',
    listFiles: { title: '列出文件', description: '列出文件夹中的文件，并说明哪些不是报告。' },
    checkReport: {
      title: '校核报告',
      description:
        '校核一份报告（网页、Word、WPS、Excel、PDF、OFD、文本等），给出结论、问题、依据和未能核对的内容。',
    },
    readReport: {
      title: '读取报告',
      description: '读取一份报告的标题、单位、年度、章节、三张表每一格和正文中的数字，连同各自的位置。',
    },
    explainRule: {
      title: '说明规则',
      description: '说明一条规则查什么、为什么、怎么改、依据是什么、可能的正当解释。',
    },
  },
  en: {
    instructions:
      'Checks annual reports on open government information. Pass on outcomes and both sides of a figure as given; what was not compared has not passed; where no correction is given, infer none.',
    path: 'the report’s file, relative to the folder given',
    folder: 'a folder within; the folder given by default',
    prior: 'last year’s report of the same body',
    rule: 'id of a rule',
    listFiles: {
      title: 'List files',
      description: 'Lists the files of the folder and says which are no reports.',
    },
    checkReport: {
      title: 'Check a report',
      description:
        'Checks one report (web page, Word, WPS, Excel, PDF, OFD, text …): outcome, findings, bases, and what could not be compared.',
    },
    readReport: {
      title: 'Read a report',
      description:
        'Reads title, body, year, sections, every cell of the three tables and the figures of the prose, with their places.',
    },
    explainRule: {
      title: 'Explain a rule',
      description: 'What a rule checks, why, how to mend it, on what it rests and what may excuse a finding.',
    },
  },
};
