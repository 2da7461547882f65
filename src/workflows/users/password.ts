/** What a password of one's own must be, and what looks like one where none belongs (USR-3, USR-8): pure. */
import type { Actor } from '../../kernel/actor.js';
import { temporaryPassword } from '../../kernel/secrets.js';
import { folded } from '../../kernel/text.js';

const shortest = 12;
const different = 5;

/** Whether it may be somebody's password: long enough, varied, and not made of who they are. */
export function isStrong(password: string, of: { readonly name: string; readonly email: string }): boolean {
  const characters = [...password.normalize('NFKC')];
  if (characters.length < shortest || new Set(characters).size < different) return false;
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
/** One word of letters with figures or signs between, as people choose them; no address, no reference, no link. */
const oneWord = /^(?=\S*\p{L})(?=\S*[\d!#$%^&*?+=_~])\S{8,128}$/u;
const known = /@|:\/\/|^[a-z]{2,4}-[0-9a-z]{8}(?:\.\S*)?$|^\d+$/iu;

/** Whether a message is, or holds, a password: it is then not looked at any further. */
export function looksLikePassword(text: string, actor: Actor): boolean {
  const line = text.trim();
  if (temporaryPassword.test(line) || named.test(line) || besideSignIn.test(line)) return true;
  // somebody who is no user yet has nothing else to say in one such word
  return actor.kind === 'visitor' && actor.organization !== undefined && oneWord.test(line) && !known.test(line);
}
