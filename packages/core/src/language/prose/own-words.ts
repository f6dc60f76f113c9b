import { squeeze } from '../fold/index.ts';

/** Formulas every report repeats; what is left when they are gone is the body's own text. */
const boilerplate =
  /《[^《》]{0,120}》|(以)?习近平新时代中国特色社会主义思想(为指导)?|党的(十九|二十)(大|届)[^,。]{0,16}精神|中华人民共和国政府信息公开条例|以下简称[^)。]{0,8}|坚持以?公开为常态、?不公开为例外(的)?(原则)?|按照[^,。]{0,24}(要求|部署)|一是|二是|三是|四是|五是|六是|政府信息公开(工作)?|政务公开(工作)?/gu;

/** The body's own words: no digits, years, numbering, punctuation or formulas. */
export function ownWords(text: string): string {
  return squeeze(text)
    .replace(boilerplate, '')
    .replace(/[^\u4e00-\u9fff]/gu, '')
    .replace(/[〇一二三四五六七八九十百千万亿年月日度]/gu, '');
}
