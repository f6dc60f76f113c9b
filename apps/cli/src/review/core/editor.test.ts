import { expect, test } from 'vitest';
import { editKey, editorText, insertText, openEditor } from './editor.ts';

test('characters are inserted at the caret, which moves over whole characters', () => {
  let editor = insertText(openEditor(), '合计错误①');
  editor = editKey(editKey(editor, 'left')!, 'left')!;
  editor = insertText(editor, '“漏”');
  expect(editorText(editor)).toBe('合计错“漏”误①');
});

test('deleting takes a family or an accent as one character', () => {
  const editor = editKey(openEditor('é👨‍👩‍👧'), 'backspace')!;
  expect(editorText(editor)).toBe('é');
});

test('an accent typed after its letter joins it', () => {
  const editor = insertText(insertText(openEditor(), 'e'), '\u0301');
  expect(editor.caret).toBe(1);
});

test('a pasted line break does not break the line, and no control character is taken in', () => {
  expect(editorText(insertText(openEditor(), '甲\r\n乙\u001b[2J'))).toBe('甲 乙 [2J');
});

test('words and halves of the line can be deleted; keys that do not edit give null', () => {
  expect(editorText(editKey(openEditor('一 二三'), 'ctrl-w')!)).toBe('一 ');
  expect(editorText(editKey(openEditor('一二三'), 'ctrl-u')!)).toBe('');
  expect(editKey(openEditor('一'), 'f5')).toBeNull();
});
