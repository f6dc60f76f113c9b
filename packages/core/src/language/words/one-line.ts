/** Words written over several lines as one list, parted by single spaces. */
export const oneLine = ({ raw }: TemplateStringsArray): string => raw[0]!.trim().replace(/\s+/gu, ' ');
