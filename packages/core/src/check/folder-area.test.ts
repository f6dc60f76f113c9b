import { expect, test } from 'vitest';
import { folderArea } from './folder-area.ts';

test.each([
  ['2024/甲县/城关镇.docx', '甲县'],
  ['2024/01甲县报送/城关镇/年报.docx', '甲县'],
  ['甲市\\甲县2024年\\城关镇.docx', '甲县'],
  ['甲市/市直部门/教育局.docx', '甲市'],
  ['各县区/城关镇.docx', ''],
  ['报送/2024/城关镇.docx', ''],
  ['甲县城关镇2024.docx', ''],
])('%s lies in %s', (path, area) => expect(folderArea(path)).toBe(area));
