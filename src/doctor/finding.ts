/** The result of one check: what was found and, unless it is well, what to do. */

export interface Finding {
  /** `problem`: the bot does not start or cannot serve. `warning`: it can, but something should be changed. */
  readonly level: 'ok' | 'warning' | 'problem';
  /** Setting or part of the machine that was checked. */
  readonly subject: string;
  readonly message: string;
}

const of =
  (level: Finding['level']) =>
  (subject: string, message: string): Finding => ({ level, subject, message });
export const ok = of('ok');
export const warning = of('warning');
export const problem = of('problem');

/** Code of a system, socket, TLS or SQL error, also inside the error that `fetch` throws. */
export function codeOf(error: unknown): string {
  const { code, cause, name } = error as { code?: unknown; cause?: unknown; name?: string };
  if (typeof code === 'string') return code;
  return cause instanceof Error ? codeOf(cause) : (name ?? 'unknown');
}
