import type { Notice } from '@gouji/core/model';

/** Says that the document has pictures, which may well be where a missing table is; nothing when it has none. */
export function picturesNotice(pictures: number): Notice[] {
  if (pictures === 0) return [];
  return [
    {
      code: 'pictures-not-read',
      level: 'info',
      message: {
        zh: `文件含有 ${pictures} 张图片，图片中的内容未读取。`,
        en: `The file contains ${pictures} picture(s); what they show was not read.`,
      },
      data: { pictures },
    },
  ];
}
