/** Years, and words that only say what lies in a folder, are no part of the area it is named after. */
const segment = /^[^\p{Script=Han}]*(\p{Script=Han}{1,8}?[省市县区州旗盟])/u;
/** 各县, 全市, 市直: no area in particular. */
const noArea = /^[省市县区州旗盟各全本直属]+$/u;

/**
 * The area that the folders of a file name, the nearest of several: 甲县 for `2024/01甲县报送/城关镇.docx`; empty where none
 * does. It tells apart bodies whose names say no area of their own, since there is a 城关镇 in every county.
 */
export function folderArea(path: string): string {
  const folders = path.split(/[\\/]/u).slice(0, -1).reverse();
  for (const folder of folders) {
    const area = segment.exec(folder)?.[1];
    if (area !== undefined && !noArea.test(area)) return area;
  }
  return '';
}
