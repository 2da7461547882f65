/**
 * The verbs of all commands, `<plural noun>.<verb>`. Each workflow adds its own in a `verbs.ts`, so a button or a redirect
 * that names an undeclared verb does not compile.
 */

// biome-ignore lint/suspicious/noEmptyInterface: workflows add their nouns to it
export interface Verbs {}
export type Verb = { [Noun in keyof Verbs]: `${Noun}.${Verbs[Noun]}` }[keyof Verbs];
