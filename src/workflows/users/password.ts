/** Password strength, and detection of passwords in messages (USR-3, USR-8). */
import type { Actor } from '../../kernel/actor.js';
import { temporaryPassword } from '../../kernel/secrets.js';
import { folded } from '../../kernel/text.js';

const minLength = 12;
const minDistinct = 5;

/** Whether the password is long enough, varied, and does not contain the user's name or mailbox. */
export function isStrong(password: string, of: { readonly name: string; readonly email: string }): boolean {
  const characters = [...password.normalize('NFKC')];
  if (characters.length < minLength || new Set(characters).size < minDistinct) return false;
  const bare = folded(password).replaceAll(' ', '');
  const [local = ''] = of.email.split('@');
  return ![of.name, local].some((own) => {
    const word = folded(own).replaceAll(' ', '');
    return word.length >= 4 && bare.includes(word);
  });
}

const named =
  /^(?:(?:my|the|our|mon|le|voici|here is|new|nouveau|temporary)\s+)*(?:password|passcode|mot de passe|mdp)(?:\s+(?:temporaire|provisoire))?\s*(?:is|est|:|=)\s*\S/iu;
const besideSignIn =
  /^(?:(?:please|stp|svp)\s+)?(?:sign(?:\s+me)?[\s-]?in|log(?:\s+me)?[\s-]?in|se connecter|connecte[\s-]moi|connexion)\b[\s:,-]+(?:.*\s)?(?=\S*[\d@!#$%^&*?+=_])\S+$/iu;
/** One word of 8 to 128 characters that mixes letters with digits or signs. */
const oneWord = /^(?=\S*\p{L})(?=\S*[\d!#$%^&*?+=_~])\S{8,128}$/u;
/** Addresses, links, references and numbers are not passwords. */
const known = /@|:\/\/|^[a-z]{2,4}-[0-9a-z]{8}(?:\.\S*)?$|^\d+$/iu;

/** Whether a message is or contains a password, so that it is not interpreted. */
export function looksLikePassword(text: string, actor: Actor): boolean {
  const line = text.trim();
  if (temporaryPassword.test(line) || named.test(line) || besideSignIn.test(line)) return true;
  // No command of a visitor is a single word of that form.
  return actor.kind === 'visitor' && actor.organization !== undefined && oneWord.test(line) && !known.test(line);
}
