import { oneLine } from './one-line.ts';

/** How a body speaks of itself in an answer. */
export const oneself = oneLine`
    本校 我校 本院 我院 本中心 我中心 本机关 本行政机关 本单位 本部门 本局 本委 本厅 本办 本镇 本乡 本街道
    我机关 我单位 我部门 我局 我委 我厅 我办 我市 我县 我区 我镇 我乡 我街道
  `;
