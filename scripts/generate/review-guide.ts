import { join } from 'node:path';
import { previewEdit } from '../../apps/cli/src/review/commands/correct.ts';
import { type Binding, bindings, groupTitles } from '../../apps/cli/src/review/core/bindings.ts';
import { showKey } from '../../apps/cli/src/review/core/keymap.ts';
import type { Review } from '../../apps/cli/src/review/core/review.ts';
import type { ReviewEvent } from '../../apps/cli/src/review/core/session.ts';
import { eventsOf, faultyReport, press, reviewOf } from '../../apps/cli/src/review/testing/review-of.ts';
import { drawFrame } from '../../apps/cli/src/review/view/frame.ts';
import type { GeneratedFile } from './generated-file.ts';

type Language = 'zh' | 'en';

interface Guide {
  readonly title: string;
  readonly intro: readonly string[];
  readonly recorded: string;
  readonly steps: Readonly<Record<(typeof steps)[number]['id'], string>>;
  readonly keys: string;
  readonly keyHeader: readonly [string, string, string];
  /** The heading below which a second submission is shown. */
  readonly again: string;
  readonly after: readonly string[];
}

/** A session as it is recorded: keys typed one after the other, and the size of the window. */
const steps = [
  { id: 'board', keys: 'jF', columns: 80, rows: 24 },
  { id: 'cause', keys: '\u001b[C\u001b[B', columns: 120, rows: 36 },
  { id: 'take', keys: 'c', columns: 80, rows: 24 },
  { id: 'open', keys: '\u001b/requests/row-sum\r\u001b', columns: 120, rows: 36 },
  { id: 'table', keys: 'i', columns: 80, rows: 24 },
  { id: 'dismiss', keys: '\u001bd', columns: 120, rows: 36 },
  { id: 'edit', keys: '\u001be\u001515', columns: 120, rows: 36 },
  { id: 'mended', keys: '\r', columns: 120, rows: 36 },
  { id: 'narrow', keys: '', columns: 80, rows: 24 },
  { id: 'wide', keys: '', columns: 160, rows: 45 },
] as const;

const guides: Readonly<Record<Language, Guide>> = {
  zh: {
    title: '# 在终端里审阅报告',
    intro: [
      '`gouji review [路径…]` 把一批报告的校核结果摆在一起逐条处理：左边是问题，中间是报告原表原文（问题所在的单元格和语句加亮），右边是算式、依据、建议和诊断。窗口窄时三栏变两栏，再窄变一栏。读入和审阅同时进行，不必等全部读完。',
      '每一步处理在显示之前就已写入 `.gouji/review.jsonl`，断电或被强行结束也只会丢失正在按的那一个键；再次运行从原处继续，没写完的批注和修改也会恢复。原文件从不改动，更正随导出交付。',
    ],
    recorded: '## 一次审阅',
    steps: {
      board:
        '不止一份报告时先看总览：每份报告一行，没有问题的、读不出来的、没有核全的都在。`→` 或 `O` 打开报告，`F` 标记完成（他人初审过的记为复审），`m` 在整份报告上批注，`a` 把读不出来的退回重报，`S` 分给几个人，`f` 筛选，`s` 排序，`←` 收起一个文件夹，`b` 在总览和问题之间来回。',
      cause: '每份报告里，可能的原因排在最前：改哪一格、能消除几条，下面缩进的是它说明的问题。',
      take: '按 `c`（或在原因上按回车）先看改了以后哪些问题消除、新增、仍在，再按一次采用；`u` 撤销，对已采用的再按 `c` 也取消。别无同样简单的改法才写“可以断定”；其余的采用以后，函里也只请对方核实。',
      open: '按 `/` 查找规则，光标落在问题上。表格里出错的单元格和参与计算的单元格都已加亮。',
      table:
        '按 `i` 到表格工作台（菜单里也有）：方向键逐格移动，下方是这一格的原文和读法、上年同格的数、经过它的每一条勾稽的两边（这一格在方括号里）和它的问题；有上年报告时，光标所在行的下面是上年的同一行。直接打数字或按回车就地修改，原值会被打上去的字取代。`H` 展开未参与的行，`n` 到下一处出错的格，`Tab` 换一张表，`E` 打开原文件，`Esc` 回到问题。',
      dismiss:
        '按 `d` 选择不改的理由：按数字即可，也可以自己写。输入法处于中文状态时，用方向键和回车同样能完成一切。',
      edit: '按 `e` 修改数值，还没有确认就能看到哪些问题会消除、新增、仍在。',
      mended: '回车采用；本次所做的一切随时可按 `u` 撤销，次数不限，撤销了什么会说明。',
      narrow: '同一状态，80×24 的窗口：',
      wide: '同一状态，160×45 的窗口：',
    },
    keys: '## 全部按键',
    keyHeader: ['按键', '操作', '名称（用于改键）'],
    again: '## 再次报送',
    after: [
      '## 与其他报告对照',
      '与 `gouji check` 相同：一起审阅的报告里，同一机关相邻两年的报告自动配对；`--prior 路径` 指定上一年度的报告或文件夹，`--children 路径…` 指定下级机关的报告。自动配对要等全部读完，跨年的问题届时加入列表，已作的处理不受影响。更正之后仍与同样的报告对照。',
      '## 打开原文件',
      '`E` 用系统默认的程序打开原文件，并说明要看的是哪一页、哪一行、哪一格。要直接停在那里，在配置文件中写出命令：`"open": ["evince", "--page-index={page}", "{file}"]`。`{file}`、`{page}`、`{line}`、`{column}`、`{sheet}`、`{cell}` 由程序填入；命令不经过 shell，文件名里有什么字符都不要紧。',
      '## 改键',
      '把要改的操作写进 JSON 文件，用 `--keys 文件` 指定，例如 `{"decide.accept": ["a", "F11"]}`。同一个键给了两个操作、按键没有这样的名称，或者给没有的操作改键时，程序会说明并退出，不会带着半套按键运行。全角字母、数字和中文标点等同于对应的半角键。',
      '## 不用全屏',
      "`--plain` 逐行输出、只增不改，适合读屏软件、简易终端和脚本；按键就是命令：`printf 'a\\nd 口径不同\\nq\\n' | gouji review --plain 报告.docx`。终端不支持全屏（`TERM=dumb`）或设了 `GOUJI_SCREEN_READER=1` 时自动采用。",
      '## 查找、筛选和视图',
      '`/` 查找，`f` 筛选：菜单里每一项都写明有几条，也可以自己写条件，如 `状态：待处理 级别：错误 规则：requests/* 机关：甲县 年度：2023`，条件之外的字在问题、规则名称、文件名、机关、理由和批注里找。常用的筛选连同分组和排序可以存为视图，列在同一菜单里。`t` 改按规则看，右边先给出这条规则的说明和从各份报告里抽出的五条，看过再整条处理。选理由时，同一机关其他年度对同一问题写过的理由、常用的理由列在最后，前者光标已经停在上面。',
      '## 统计',
      '`I` 显示本次统计：用时、报告份数、各类处理、更正、批注和完成的份数；退出时也会写出。',
      '## 多人审阅',
      '记录文件有锁，第二个人会被告知谁在审阅；可用 `--session 文件` 另存一份，事后用 `--merge 文件`（或按 `W`）并入。两人在互不知情时处理不同的，两种处理都留着，列出来等待选定（标作 `≠`，按 `=` 选其一）；一人看过另一人的处理之后再改的，以他的为准。先后按记录自己的次序，与电脑时钟无关。',
      '## 报告改了以后',
      '处理按报告内容记录，与文件名无关。内容变了的报告，原来的处理不会照搬，而是标作 `*`“报告已变更，请复核”，按 `=` 沿用原来的处理和批注。按 `4` 只看这些。',
      '## 再次报送',
      '同一机关同一年度的各稿连成一条线：已经要求的逐项记为已改、另改（改成了别的数）、未改，另有新问题几条；在报告一行的详情和总览下方可以看到，批注和处理一并沿用。同一文件夹里的几稿以后一稿为准，前一稿不再发函；名称里看不出属于哪个地区的机关（如“城关镇人民政府”）只在同一文件夹里才当作同一个。上次更正过而报告仍未改的，在报告一行按 `=` 一并沿用。未改的再次列入函中并注明“上次已要求更正”；全部要求和结果导出为整改台账（Excel 和 Word）。',
      '## 导出',
      '按 `w`：反馈函（一函一单，Markdown 和 Word，版式和模板与 `gouji check -f letter` 相同，落款、文号、期限用 `--letter-from` 等选项）、处理情况表（Excel 和 CSV）、整改台账（Excel 和 Word）、全部记录（JSON）、豁免清单和基线（供 `gouji check` 使用）。每次导出在 `gouji-review/` 下另建一个文件夹并附清单，不会混入以前的函，也不会被当作报告读入。',
      '## 显示',
      '`T` 换配色（深色、浅色、色觉障碍适用、单色），`NO_COLOR` 只用粗体、反白和符号。状态符号：`✓` 属实、`-` 不改、`x` 误报、`~` 更正后已消除、`*` 已变更、`≠` 两人处理不同、`+` 更正后新出现、`"` 有批注；级别符号：`✗` 错误、`!` 警告、`i` 提示；`L` 随时可查。有的终端把“”…—①画成两格宽，程序启动时会问一下终端，也可用 `--ambiguous-width 1|2` 指定。鼠标默认不用，`--mouse` 或 `M` 启用。',
    ],
  },
  en: {
    title: '# Reviewing reports in the terminal',
    intro: [
      '`gouji review [PATH…]` lays out what was found in a batch of reports, to be decided one by one: findings to the left, the report with the cells and sentences at fault marked in the middle, the sum in numbers, the legal basis, advice and diagnosis to the right. Three panes become two and one as the window narrows. Reading goes on while you review.',
      'Every step is written to `.gouji/review.jsonl` before it is shown: a power cut loses the key being pressed and nothing else. The next run goes on where you left, with the note or edit you had not finished. The files themselves are never written; corrections leave with the exports.',
    ],
    recorded: '## A session',
    steps: {
      board:
        'More than one report begins with the board: a line each, clean, unreadable and partly checked ones too. `→` or `O` opens a report, `F` marks it as read (as a second reading after another reviewer), `m` notes on it as a whole, `a` asks for what could not be read again, `S` shares out, `f` filters, `s` sorts, `←` folds a folder, `b` goes back and forth.',
      cause:
        'In each report its probable causes come first: which cell to change and how many findings that clears; what it explains stands indented below.',
      take: '`c` (or Enter on the cause) shows what would go, come and stay, and takes it when pressed again; `u` undoes, and so does `c` on a cause that was taken. Only where nothing else as simple does is it called certain; anything else taken over is merely asked about in the letter.',
      open: '`/` searches for a rule and the cursor lands on the finding. The cell at fault and the cells that take part are marked.',
      table:
        '`i` (in the menu too) opens the table as a workbench: arrows go from cell to cell; below stand the cell as printed and how it was read, last year’s figure, both sides of every sum through it (itself in brackets) and its findings; with a report of last year its row stands below that of the cursor. A digit or Enter edits in place, and what is typed takes the place of the value. `H` unfolds, `n` goes to the next cell at fault, `Tab` to the next table, `E` opens the original file, `Esc` goes back to the findings.',
      dismiss:
        '`d` asks why not to correct it: a number chooses, or write your own. With an input method in Chinese mode, arrows and Enter do everything as well.',
      edit: '`e` edits the value; what would go, come and stay is shown before anything is taken.',
      mended: 'Enter takes it; `u` undoes all that was done in this sitting, without end, and says what.',
      narrow: 'The same in a window of 80×24:',
      wide: 'The same in a window of 160×45:',
    },
    keys: '## All keys',
    keyHeader: ['keys', 'action', 'name (for rebinding)'],
    again: '## Submitted again',
    after: [
      '## Compared with other reports',
      'As by `gouji check`: reports of one body in consecutive years are paired by themselves; `--prior PATH` names last year’s report or a folder of them, `--children PATH…` the reports of subordinate bodies. Which reports belong together is known when all are read; the findings across years join the list then and leave every decision as it is. Corrections are checked against the same reports.',
      '## The original file',
      '`E` opens the original file with the program of the system and says which page, line or cell to look at. To open it there, name a command in the configuration: `"open": ["evince", "--page-index={page}", "{file}"]`. `{file}`, `{page}`, `{line}`, `{column}`, `{sheet}` and `{cell}` are filled in; no shell is involved, whatever a name contains.',
      '## Rebinding',
      'Put the actions into a JSON file and name it with `--keys FILE`, for example `{"decide.accept": ["a", "F11"]}`. A key given to two actions, a key or an action that does not exist, is said and ends the program: it never runs on half a keymap. Full-width letters, digits and Chinese punctuation count as their plain keys.',
      '## Without the full screen',
      "`--plain` prints lines and never changes what it printed: for screen readers, simple terminals and scripts. Keys are commands: `printf 'a\\nd counted differently\\nq\\n' | gouji review --plain report.docx`. It is chosen by itself for `TERM=dumb` and `GOUJI_SCREEN_READER=1`.",
      '## Search, filters and views',
      '`/` searches, `f` filters: every entry of the menu tells its count, and own conditions may be written, such as `status:pending severity:error rule:requests/* body:甲县 year:2023`; other words are looked for in findings, titles of rules, names of files and bodies, reasons and notes. A filter with its grouping and order can be kept as a view, listed in the same menu. `t` goes rule by rule: beside stand what the rule is about and five of its findings from all over the reports, before one decides them all. Where a reason is chosen, those given for the same fault of the body in other years and those used most stand at the end; the cursor is on the former.',
      '## Statistics',
      '`I` shows what this sitting has done: time, reports, decisions, corrections, notes, reports finished; it is told on leaving as well.',
      '## Several reviewers',
      'The log is locked; a second reviewer is told who has it, keeps a log of his own with `--session FILE`, and has it taken over later with `--merge FILE` (or `W`). Where two decided differently without knowing of each other, both decisions are kept and listed until one is chosen (marked `≠`, `=` chooses); who decided knowing of the other decision has the last word. Order is that of the logs themselves, whatever the clocks say.',
      '## When a report has changed',
      'Decisions belong to the content of a report, not to its file name. Decisions about other content are not carried over silently: the finding is marked `*`, and `=` decides as before. `4` shows only these.',
      '## Submitted again',
      'The submissions of a body’s year are one line: what was asked for is done, done otherwise (another figure), or not done, and so many findings are new. The heading of a report and the foot of the board tell it; notes and decisions are carried on, and `=` on the heading takes over corrections that have not been made. Of several versions in one folder the later one counts and the earlier gets no letter; bodies whose name does not say of which area they are count as one only within one folder. What is not done is asked for again and called so; all requests and what became of them leave as a ledger (Excel and Word).',
      '## Exports',
      '`w`: feedback letters (one for each body, Markdown and Word, laid out as by `gouji check -f letter`, with `--letter-from` and its like), the table of decisions (Excel and CSV), the ledger of corrections (Excel and Word), the record as JSON, exceptions and a baseline for `gouji check`. Each export has a folder of its own under `gouji-review/` with a manifest: nothing of an earlier one is left among the new, and none of it is ever read as a report.',
      '## Looks',
      '`T` changes the theme (dark, light, colour-blind safe, mono); `NO_COLOR` leaves bold, reverse and signs. Signs of status: `✓` accepted, `-` dismissed, `x` false positive, `~` gone with a correction, `*` report changed, `≠` decided differently by two, `+` appeared with a correction, `"` has a note; of severity: `✗` error, `!` warning, `i` info; `L` shows them. Some terminals draw “”…—① two cells wide: the program asks the terminal when it starts; `--ambiguous-width 1|2` decides otherwise. The mouse is off until `--mouse` or `M`.',
    ],
  },
};

/** A report without findings, and a file of which nothing could be read. */
const readable = {
  zh: { name: '乙县/2.docx', outcome: 'pass', coverage: '已核对 42 项勾稽、7 处文表对应' },
  en: { name: '乙县/2.docx', outcome: 'pass', coverage: '42 sums and 7 statements of the text compared' },
} as const;
const unreadable = {
  zh: { name: '乙县/扫描件.pdf', outcome: 'indeterminate', report: null },
  en: { name: '乙县/扫描件.pdf', outcome: 'indeterminate', report: null },
} as const;

function frames(language: Language, guide: Guide): string[] {
  const review = reviewOf(language, 2);
  review.workspace.add({ ...faultyReport(9, language), ...readable[language], findings: [], diagnoses: [] });
  review.workspace.add({
    ...faultyReport(8, language),
    ...unreadable[language],
    findings: [],
    diagnoses: [],
  });
  review.show({ screen: 'board' });
  return steps.flatMap(({ id, keys, columns, rows }) => {
    press(review, keys);
    previewEdit(review);
    return [guide.steps[id], picture(review, columns, rows)];
  });
}

/** The screen as it is drawn, as a block of text. */
function picture(review: Review, columns: number, rows: number): string {
  const text = drawFrame(review, { columns, rows }).lines.map((line) =>
    line
      .map((one) => one.text)
      .join('')
      .trimEnd(),
  );
  return `\`\`\`text\n${text.join('\n')}\n\`\`\``;
}

/** A body’s second submission: of what was asked for with the first, one value is right now and another is not. */
function secondSubmission(language: Language): string {
  const wrong = { 'remedies/reconsideration/total': 3 };
  const sitting = (number: number, cells: Record<string, number>, log: readonly ReviewEvent[]): Review => {
    const review = reviewOf(language, 0, log, `s${number}`);
    const name = language === 'zh' ? `甲县/第${number}稿.txt` : `甲县/version ${number}.txt`;
    const { report, isNew } = review.workspace.add({ ...faultyReport(number, language, cells), name });
    const { body, year } = report.head!;
    if (isNew)
      review.record({ kind: 'report', report: report.key, name: report.name, organization: body, year });
    return review;
  };
  const first = sitting(1, wrong, []);
  press(first, '*a');
  const second = sitting(2, { ...wrong, 'requests/received/total': 15 }, eventsOf(first));
  press(second, 'b');
  return picture(second, 80, 16);
}

/** The guide’s last part, with the picture of a second submission behind what is said of it. */
const laterParts = (language: Language, { again, after }: Guide): string[] =>
  after.flatMap((part, index) => (after[index - 1] === again ? [part, secondSubmission(language)] : [part]));

const tableRow = ({ keys, id, ...binding }: Binding, language: Language): string =>
  `| ${keys.map((key) => `\`${showKey(key)}\``).join(' ')} | ${binding[language]} | \`${id}\` |`;

function keyTables(language: Language, { keyHeader }: Guide): string[] {
  const groups = [...new Set(bindings.map(({ group }) => group))];
  return groups.map((group) =>
    [
      `### ${groupTitles[group][language]}`,
      '',
      `| ${keyHeader.join(' | ')} |`,
      '| --- | --- | --- |',
      ...bindings.filter((binding) => binding.group === group).map((binding) => tableRow(binding, language)),
    ].join('\n'),
  );
}

/** `docs/review.md` and its Chinese twin: the guide, a recorded session as text frames, and the keys from their table. */
export function reviewGuide(root: string): GeneratedFile[] {
  return (['en', 'zh'] as const).map((language) => {
    const guide = guides[language];
    const parts = [
      guide.title,
      ...guide.intro,
      guide.recorded,
      ...frames(language, guide),
      guide.keys,
      ...keyTables(language, guide),
      ...laterParts(language, guide),
    ];
    return {
      path: join(root, 'docs', language === 'en' ? 'review.md' : 'review.zh-CN.md'),
      content: `${parts.join('\n\n')}\n`,
    };
  });
}
