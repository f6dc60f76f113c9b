import type { Notice } from '@gouji/core/model';
import type { Archive } from '@gouji/readers/archive';

/** Says that a signed package is signed no longer once something is written into it. */
export function signedNotice(archive: Archive): Notice[] {
  if (!archive.names.some((name) => name.toLowerCase().startsWith('_xmlsignatures/'))) return [];
  return [
    {
      code: 'signature-broken',
      level: 'warning',
      message: {
        zh: '原文件带有数字签名，加入批注后该签名不再有效；原文件未作改动。',
        en: 'The original is digitally signed; with comments added the signature no longer holds. The original is unchanged.',
      },
    },
  ];
}
