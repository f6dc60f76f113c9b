/** Whether documents are judged while they are read, before it is known what lies beside them. */
export interface Foresight {
  isOn(): boolean;
  /** Of so many verdicts made that way so many were what they should be. */
  learn(right: number, all: number): void;
}

/** Where most were wrong, as when the years of a body lie far from each other, it is left for so many turns. */
const turnsWithout = 20;

export function createForesight(): Foresight {
  let without = 0;
  return {
    isOn: () => without === 0 || --without === 0,
    learn(right, all) {
      if (all > 0 && right < all / 2) without = turnsWithout;
    },
  };
}
