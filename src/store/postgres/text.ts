/** Removes NUL characters, which PostgreSQL text cannot contain. */
export const text = (value: string): string => value.replaceAll('\u0000', '');
