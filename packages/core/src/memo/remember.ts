const most = 2000;

/** A pure function of a word that keeps its answers: the expressions of the tables are few and asked for again and again. */
export function remember<Answer>(compute: (word: string) => Answer): (word: string) => Answer {
  const answers = new Map<string, Answer>();
  return (word) => {
    let answer = answers.get(word);
    if (answer === undefined) {
      answer = compute(word);
      if (answers.size < most) answers.set(word, answer);
    }
    return answer;
  };
}
