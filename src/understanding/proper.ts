/** Known words that a capital letter makes part of a name: "Fenwick Service Group", "the reseller Info Point". */
import { firstNames, organisationNouns } from './lexicon.js';
import type { Token } from './tokens.js';
import type { Vocabulary } from './vocabulary.js';

/** Months that are first names too. */
export const MONTHS = /^(?:april|may|june|august|avril|mai|juin|aout)$/;

/** Words before a month: "since June" names nobody. */
export const SINCE =
  /^(?:since|in|until|till|by|from|of|last|next|this|before|after|depuis|en|fin|debut|avant|apres|de)$/;

/** A first name, or a noun in company names. */
export const isNameWord = (word: string): boolean => firstNames.has(word) || organisationNouns.has(word);

/** A known capitalised word between or after unknown capitalised words: "Fenwick Service Group". */
export function insideName(
  tokens: readonly Token[],
  at: number,
  words: readonly string[],
  vocabulary: Vocabulary,
): boolean {
  const strange = (place: number): boolean => {
    const token = tokens[place];
    return Boolean(token?.capital && !vocabulary.knows(words[place] ?? ''));
  };
  if (strange(at)) return false;
  const empty = (place: number): boolean => {
    const token = tokens[place];
    const word = words[place] ?? '';
    return Boolean(token?.capital) && !vocabulary.means(word) && !LEADING.test(word);
  };
  const capital = (place: number): boolean => Boolean(tokens[place]?.capital) && !LEADING.test(words[place] ?? '');
  // "le revendeur Info Rivière": whatever the words mean elsewhere
  if (capital(at) && (CALLED.test(words[at - 1] ?? '') || (CALLED.test(words[at - 2] ?? '') && capital(at - 1))))
    return true;
  const short = /^\p{Lu}{1,4}$/u.test(tokens[at]?.text ?? '');
  if (capital(at) && !short && adjacent(tokens, at + 1) && empty(at + 1)) return true;
  if (
    empty(at) &&
    ((empty(at + 1) && adjacent(tokens, at + 1)) ||
      (at > 1 && empty(at - 1) && adjacent(tokens, at)) ||
      NAMED.test(words[at - 1] ?? ''))
  )
    return true;
  if (strange(at + 1) && adjacent(tokens, at + 1) && !LEADING.test(words[at] ?? '')) return true;
  if (at > 0 && strange(at - 1) && adjacent(tokens, at)) return true;
  return (
    at > 1 && strange(at - 2) && Boolean(tokens[at - 1]?.capital) && adjacent(tokens, at) && adjacent(tokens, at - 1)
  );
}

/** After these words every capitalised word is a name. */
const CALLED = /^(?:reseller|revendeur|provider|fournisseur|distributor|distributeur|customer|client|cliente|chez)$/;

/** After these words a capitalised word without a meaning of its own is a name. */
const NAMED =
  /^(?:reseller|revendeur|provider|fournisseur|distributor|distributeur|customer|client|cliente|chez|with|avec|for|pour|at|from|by|par|a)$/;

/** Capitalised words before a name that do not belong to it. */
const LEADING =
  /^(?:the|le|la|les|l'|de|d'|du|des|at|for|from|with|of|by|to|and|et|chez|pour|avec|par|a|au|user|users|utilisateur|utilisatrice|customer|client|cliente|reseller|revendeur|provider|fournisseur|distributor|distributeur|partner|partenaire|colleague|collegue|add|remove|delete|reset|invite|show|list|assign|change|make|set|give|upgrade|order|accept|decline|revoke|our|notre|mr|mrs|hello|hi|bonjour|contact|subscription|licence|license|abonnement|please|merci|update|create|end|request|demande|supprime|ajoute|invitation|partnership|partenariat|relationship|relation|mpn|id|pla|csp|mail|email)$/;

const adjacent = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.start ?? 0) - (tokens[at - 1]?.end ?? 0) <= 1;
