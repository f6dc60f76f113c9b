import type { UnreadableError } from '@gouji/core/read';
import { unreadable } from '../unreadable.ts';

/** The workbook is cut, or its records contradict each other. */
export function damagedWorkbook(): UnreadableError {
  return unreadable(
    'damaged-workbook',
    '工作簿不完整或已损坏；请重新下载，或用 Excel、WPS 表格打开后另存为 XLSX 再试。',
    'The workbook is incomplete or damaged; download it again, or open it and save it as XLSX.',
  );
}
