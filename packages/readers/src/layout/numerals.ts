/** Digits as pages show them: those of ASCII, and their full-width forms. */
const digits = '\\d０-９';

const digit = new RegExp(`^[${digits}]$`, 'u');
const number = new RegExp(`^[${digits}][${digits}.,．]*$`, 'u');
/** With what stands for the digits that were cut off of it. */
const piece = new RegExp(`…?[${digits}][${digits}.,．]*…?|[^${digits}]`, 'gu');
const two = new RegExp(`[${digits}]{2}$`, 'u');

export const isDigit = (character: string): boolean => digit.test(character);

/** Whether a text is a number and nothing else; it may be one of which a part stands elsewhere. */
export const isNumber = (text: string): boolean => number.test(text);

/** Numbers whole, everything else by its characters. */
export const numbersAndCharacters = (text: string): readonly string[] => text.match(piece) ?? [];

export const endsWithTwoDigits = (text: string): boolean => two.test(text);
