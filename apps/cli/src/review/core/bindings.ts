import type { CommandId } from './command-id.ts';

/** One action with its keys: the status line, the searchable help, the menus and docs/review.md are made from this table. */
export interface Binding {
  readonly id: CommandId;
  /** Names as in `Input`: letters, `up`, `ctrl-d`, `f5`… The first is the one shown. */
  readonly keys: readonly string[];
  readonly group: 'report' | 'move' | 'decide' | 'correct' | 'select' | 'view' | 'session';
  readonly zh: string;
  readonly en: string;
  /** A word for the status line, where there is room. */
  readonly hint?: { readonly zh: string; readonly en: string };
  /** Offered in the menu that Enter opens, so that it can be reached without letters. */
  readonly menu?: boolean;
}

export const groupTitles: Readonly<Record<Binding['group'], { zh: string; en: string }>> = {
  report: { zh: '报告', en: 'Reports' },
  move: { zh: '移动', en: 'Moving' },
  decide: { zh: '处理', en: 'Deciding' },
  correct: { zh: '更正', en: 'Correcting' },
  select: { zh: '选择与查找', en: 'Selecting and finding' },
  view: { zh: '显示', en: 'Showing' },
  session: { zh: '记录', en: 'Session' },
};

/** `keys` are parted by blanks. */
const bind = (
  id: CommandId,
  keys: string,
  group: Binding['group'],
  zh: string,
  en: string,
  more: Pick<Binding, 'hint' | 'menu'> = {},
): Binding => ({ id, keys: keys.split(' '), group, zh, en, ...more });

export const bindings: readonly Binding[] = [
  bind('move.down', 'j down', 'move', '下一行', 'next line'),
  bind('move.up', 'k up', 'move', '上一行', 'previous line'),
  bind('move.pageDown', 'ctrl-d pagedown space', 'move', '下翻一页', 'page down'),
  bind('move.pageUp', 'ctrl-u pageup', 'move', '上翻一页', 'page up'),
  bind('move.first', 'g home', 'move', '到开头', 'to the beginning'),
  bind('move.last', 'G end', 'move', '到末尾', 'to the end'),
  bind(
    'move.nextOpen',
    'n f3',
    'move',
    '下一条未处理（查找时：下一处）',
    'next open finding (while searching: next match)',
    { hint: { zh: '下一条', en: 'next' }, menu: true },
  ),
  bind(
    'move.previousOpen',
    'N shift-f3',
    'move',
    '上一条未处理（查找时：上一处）',
    'previous open finding (while searching: previous match)',
    { menu: true },
  ),
  bind('move.nextReport', ']', 'move', '下一份报告', 'next report', { menu: true }),
  bind('move.previousReport', '[', 'move', '上一份报告', 'previous report', { menu: true }),
  bind('move.nextRule', '}', 'move', '同一规则的下一条', 'next finding of the same rule', { menu: true }),
  bind('move.previousRule', '{', 'move', '同一规则的上一条', 'previous finding of the same rule', {
    menu: true,
  }),
  bind('decide.accept', 'a f5', 'decide', '属实，应更正', 'accept: to be corrected', {
    hint: { zh: '属实', en: 'accept' },
    menu: true,
  }),
  bind('decide.dismiss', 'd f6', 'decide', '不改并写理由…', 'dismiss with a reason…', {
    hint: { zh: '不改…', en: 'dismiss…' },
    menu: true,
  }),
  bind('decide.falsePositive', 'x f7', 'decide', '误报…', 'false positive…', {
    hint: { zh: '误报…', en: 'false…' },
    menu: true,
  }),
  bind('decide.note', 'm f8', 'decide', '批注…', 'note…', { hint: { zh: '批注…', en: 'note…' }, menu: true }),
  bind('decide.repeat', '.', 'decide', '重复上一次处理', 'repeat the last decision', { menu: true }),
  bind('decide.reopen', 'o', 'decide', '恢复为未处理', 'open again', { menu: true }),
  bind(
    'decide.adopt',
    '=',
    'decide',
    '沿用报告变更前的处理、批注和更正；两人处理不同时选定其一…',
    'decide, note and correct as before the report changed; choose between two reviewers…',
    { menu: true },
  ),
  bind('session.undo', 'u z ctrl-z f2', 'decide', '撤销', 'undo', {
    hint: { zh: '撤销', en: 'undo' },
    menu: true,
  }),
  bind('session.redo', 'U ctrl-r ctrl-y', 'decide', '恢复撤销的操作', 'redo', { menu: true }),
  bind(
    'correct.edit',
    'e f4',
    'correct',
    '修改数值或语句并立即复核…',
    'edit the value or sentence and check again…',
    { hint: { zh: '修改…', en: 'edit…' }, menu: true },
  ),
  bind(
    'correct.suggestion',
    'c',
    'correct',
    '预览并采用诊断给出的修改；已采用的，取消采用…',
    'preview and take over what the diagnosis suggests; taken over already: take it back…',
    { hint: { zh: '采用…', en: 'take…' }, menu: true },
  ),
  bind(
    'correct.revert',
    'r',
    'correct',
    '取消这份报告的全部更正',
    'take back all corrections of this report',
    { menu: true },
  ),
  bind('select.range', 'v', 'select', '开始或结束选择一段', 'begin or end a range', { menu: true }),
  bind('select.shown', '*', 'select', '选择筛出的全部', 'select all that are shown', { menu: true }),
  bind('select.search', '/ ctrl-f', 'select', '查找…', 'search…', {
    hint: { zh: '查找', en: 'search' },
    menu: true,
  }),
  bind('select.filter', 'f', 'select', '筛选…', 'filter…', {
    hint: { zh: '筛选', en: 'filter' },
    menu: true,
  }),
  bind('select.all', '0', 'select', '显示全部（取消筛选和查找）', 'show all (no filter, no search)', {
    menu: true,
  }),
  bind('select.pending', '1', 'select', '只看待处理', 'only what is to be decided'),
  bind('select.accepted', '2', 'select', '只看属实', 'only accepted'),
  bind('select.dismissed', '3', 'select', '只看不改', 'only dismissed'),
  bind('select.changed', '4', 'select', '只看报告已变更、待复核的', 'only those whose report has changed'),
  bind('select.errors', '5', 'select', '只看错误', 'only errors'),
  bind('view.board', 'b f9', 'report', '报告总览，再按打开报告', 'all reports, and back', {
    hint: { zh: '总览', en: 'reports' },
    menu: true,
  }),
  bind('report.open', 'O ctrl-o', 'report', '打开报告', 'open the report'),
  bind(
    'report.source',
    'E',
    'report',
    '打开原文件（停在所指之处）',
    'open the original file (at the place in question)',
    { menu: true },
  ),
  bind(
    'report.finish',
    'F',
    'report',
    '标记这份报告初审完成，他人初审过的标记复审完成；再按取消',
    'mark the report as read, or as read a second time after another reviewer; again takes it back',
    { hint: { zh: '完成', en: 'done' }, menu: true },
  ),
  bind(
    'report.assign',
    'S',
    'report',
    '分给审阅人（写几个姓名则把所列报告平均分给各人）…',
    'give to a reviewer (several names: share out all that are listed)…',
    { menu: true },
  ),
  bind(
    'view.menu',
    'enter',
    'view',
    '打开操作菜单（在分组上：展开或收起）',
    'open the menu of actions (on a heading: open or close it)',
    { hint: { zh: '菜单', en: 'menu' } },
  ),
  bind('view.expand', 'l right', 'view', '展开分组', 'open the group'),
  bind('view.collapse', 'h left', 'view', '收起分组', 'close the group'),
  bind('view.nextPane', 'tab', 'view', '下一个窗格', 'next pane'),
  bind('view.previousPane', 'shift-tab', 'view', '上一个窗格', 'previous pane'),
  bind(
    'view.zoom',
    'Z f11',
    'view',
    '当前窗格占满屏幕，再按还原',
    'give the pane the whole screen, and back',
    { menu: true },
  ),
  bind('view.grouping', 't', 'view', '分组：报告与原因、规则', 'group by report and cause, or by rule', {
    menu: true,
  }),
  bind(
    'view.table',
    'i',
    'correct',
    '表格工作台：逐格查看勾稽、原文、上年数，就地修改；再按返回',
    'the table as a workbench: every cell with its sums, its text and last year’s, edited in place; and back',
    { hint: { zh: '表格', en: 'table' }, menu: true },
  ),
  bind(
    'view.fold',
    'H',
    'view',
    '表格中未参与计算的行：收起或展开',
    'rows of tables that take no part: leave out or show',
    { menu: true },
  ),
  bind('view.sort', 's', 'view', '排序：位置、级别', 'sort by place or severity', { menu: true }),
  bind('view.theme', 'T', 'view', '换一种配色', 'another theme', { menu: true }),
  bind('view.mouse', 'M', 'view', '启用或停用鼠标', 'mouse on or off', { menu: true }),
  bind(
    'view.redraw',
    'ctrl-l',
    'view',
    '重画屏幕（画面乱了时）',
    'draw the screen anew, should it be garbled',
  ),
  bind('view.legend', 'L', 'view', '符号说明', 'what the signs mean', { menu: true }),
  bind('view.advance', 'p', 'view', '处理后是否自动转到下一条', 'whether to move on after a decision', {
    menu: true,
  }),
  bind(
    'view.cancel',
    'escape',
    'view',
    '取消选择、查找或提示',
    'drop the selection, the search or the message',
  ),
  bind('session.statistics', 'I', 'session', '本次统计', 'statistics of this sitting', { menu: true }),
  bind('session.copy', 'y', 'session', '复制这条问题的文字', 'copy the words of this finding', {
    menu: true,
  }),
  bind('session.export', 'w f10', 'session', '导出…', 'export…', {
    hint: { zh: '导出', en: 'export' },
    menu: true,
  }),
  bind('session.merge', 'W', 'session', '并入另一人的记录…', 'take over the log of another reviewer…', {
    menu: true,
  }),
  bind('view.help', '? f1 :', 'view', '全部操作与按键', 'all actions and keys', {
    hint: { zh: '帮助', en: 'help' },
    menu: true,
  }),
  bind('session.quit', 'q ctrl-c f12', 'session', '退出（一切已存盘）', 'leave (everything is on disk)', {
    hint: { zh: '退出', en: 'quit' },
    menu: true,
  }),
];
