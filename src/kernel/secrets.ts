/** The port for passwords: random temporary passwords and salted hashes (USR-2). */
export interface Secrets {
  /** A temporary password: 92 random bits, easy to read aloud, matched by `temporaryPassword`. */
  make(): string;
  hash(password: string): Promise<string>;
  /** Verifies a password. Without a hash it returns false after the same time, so timing does not reveal accounts. */
  verify(password: string, hash: string | undefined): Promise<boolean>;
}

/** Characters of a temporary password, without look-alikes. */
export const readable = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789';

/** Matches a temporary password anywhere in a text. */
export const temporaryPassword = new RegExp(`(?<![\\w-])[${readable}]{4}(?:-[${readable}]{4}){3}(?![\\w-])`);
