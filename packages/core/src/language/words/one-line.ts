/** Words written over several lines as one list, parted by single spaces. The raw text is not asked: Bun escapes it. */
export const oneLine = ([words]: TemplateStringsArray): string => words!.trim().replace(/\s+/gu, ' ');
