/** Passwords, as the rooms outside keep them safe: made at random, kept as salted hashes (USR-2). */
export interface Secrets {
  /** A temporary password: 92 random bits, readable aloud, in the shape that `temporaryPassword` knows. */
  make(): string;
  hash(password: string): Promise<string>;
  /** Whether the password is the hash's. Without a hash it takes as long, and is not. */
  verify(password: string, hash: string | undefined): Promise<boolean>;
}

/** Characters of a temporary password: none that look alike. */
export const readable = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789';

/** A temporary password, wherever it stands in a text. */
export const temporaryPassword = new RegExp(`(?<![\\w-])[${readable}]{4}(?:-[${readable}]{4}){3}(?![\\w-])`);
