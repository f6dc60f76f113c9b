import type { WordToken } from '../../../language/scan/scan.ts';
import type { Clause } from './clauses.ts';

const described = /^了\D*$/u;
const longestDescribed = 10;

/** 其中, 包括; 含 opens a list only at the head of its clause, elsewhere it is part of a word. */
export const opensList = ({ tokens, start, end }: Clause, text: string): boolean =>
  // 一件申请包含多项内容的，…: what is described, not parted.
  text[end - 1] !== '的' &&
  tokens.some(
    (token): token is WordToken =>
      token.kind === 'word' &&
      token.class === 'part' &&
      token.id !== 'within' &&
      // 包含在全区96412件之中: it is a part itself (其中在网站公开88条 is not); 申请包含了多方面内容、指向不明的4件: what is described.
      (token.id === 'of' || text[token.end] !== '在') &&
      !described.test(text.slice(token.end, token.end + longestDescribed)) &&
      (token.end - token.start > 1 || token.start === start),
  );
