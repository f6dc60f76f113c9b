import type { Scope } from '../figures/scope.ts';

/** What has been said about time, level and area up to some point of a sentence. */
export interface Said {
  partial: string | null;
  /** The part of the year was named of a part (其中上半年4件), and is over with the semicolon. */
  partialOfPart: boolean;
  level: Scope | null;
  /** The level was named of a part (其中县本级49件), and is over with the semicolon. */
  ofPart: boolean;
  area: Scope | null;
  now: Scope | null;
  year: number | null;
  /** The first year that was named. */
  first: number | null;
  /** A number was told, and then the first year named (收到1800件，2019年为1887件): with the semicolon that year is over. */
  aside: boolean;
  /** A number was told, and no other time than the report's year. */
  told: boolean;
  /** The year compared with (比2021年): it binds only its clause and the bracket in it. */
  compared: number | null;
  since: boolean;
  /** 上年 binds only within its own clause, 备案 until another verb. */
  filed: Scope | null;
  system: Scope | null;
  previous: Scope | null;
  /** 上年新收5件、办结4件，今年…: the clause opens with it, and tells of that year and not of what came over from it. */
  opensWithPrevious: boolean;
}

export const nothing: Said = {
  partial: null,
  partialOfPart: false,
  level: null,
  ofPart: false,
  area: null,
  now: null,
  year: null,
  first: null,
  aside: false,
  told: false,
  compared: null,
  since: false,
  filed: null,
  system: null,
  previous: null,
  opensWithPrevious: false,
};

/** Nothing but a figure of the year. */
export const figureTold: Said = { ...nothing, told: true };
