export type BoardSort = 'file' | 'body' | 'errors' | 'open' | 'outcome';

export type BoardFilter =
  | 'all'
  | 'unfinished'
  | 'again'
  | 'errors'
  | 'incomplete'
  | 'unreadable'
  | 'passed'
  | 'mine'
  | 'noted';
