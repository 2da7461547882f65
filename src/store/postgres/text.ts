/** PostgreSQL's text holds no NUL; nothing that is kept has one, so nothing is found by one. */
export const text = (value: string): string => value.replaceAll('\u0000', '');
