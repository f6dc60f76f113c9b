import { expect, test } from 'vitest';
import { boxed, outline, page, word } from '../../test/support/draw-page.ts';
import { layoutPages } from './layout-pages.ts';
import type { PageWord } from './page.ts';
import { joinTexts } from './side-text.ts';

const hidden = (one: PageWord): PageWord => ({ ...one, what: 'hidden' });

test('lines that go on over the side of their page are whole again, and the page that shows their ends is none', () => {
  const left = page([
    word(450, 60, '甲县某年政府信'),
    word(60, 100, '一、总体情况'),
    word(84, 130, '全年收到各类申请并且按期办结的情况在下文各部分中逐项加以说明，其中共计各类'),
  ]);
  const right = page([
    word(50, 61, '信息公开报告'),
    hidden(word(-20, 130, '共计各类')),
    word(50, 130, '文件七件。'),
  ]);
  expect(outline(layoutPages([left, right]).blocks)).toEqual([
    '甲县某年政府信息公开报告',
    '一、总体情况',
    '全年收到各类申请并且按期办结的情况在下文各部分中逐项加以说明，其中共计各类文件七件。',
  ]);
});

test('a page of its own stays one, though a line of it stands beside the end of another', () => {
  const left = page([
    word(60, 60, '全年收到各类申请并且按期办结的情况在下文各部分中逐项加以说明，其中共计各类'),
  ]);
  const own = page([word(60, 60, '文件七件。')]);
  const last = layoutPages([left, own]).blocks.at(-1)!;
  expect(last.kind === 'paragraph' && last.content.locate(0, 1)).toMatchObject({ page: 2 });
});

test('of two parts of a number nobody knows how many digits both show', () => {
  expect(joinTexts('现行有效1', '12件')).toBe('现行有效1…12件');
  expect(joinTexts('政府信息公', '政府信息公开')).toBe('政府信息公开');
});

test('the heading of a sheet with lines between its cells is one cell, and one on the right page alone is its own', () => {
  const rows = Array.from({ length: 14 }, (_, at) => 100 + 20 * at);
  const left = page([word(300, 104, '三、收到和处理政府信息公开')], boxed([60, 440], rows));
  const right = page([word(50, 104, '公开申请情况')], boxed([50, 150, 250], rows));
  const [table] = outline(layoutPages([left, right]).blocks) as string[][][];
  expect(table![0]).toEqual(['三、收到和处理政府信息公开申请情况', '', '']);
});
