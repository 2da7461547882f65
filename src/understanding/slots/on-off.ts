/** Reads whether an order switches something on or off. */
import type { Line } from '../reading.js';

const OFF_WORDS = /(?:^| )(?:off|no|non|disabled?|desactivee?|coupee?|sans|without|false|aus)(?: |$)/;

const ON_WORDS = /(?:^| )(?:on|yes|oui|enabled?|activee?|true|ja|again|de nouveau)(?: |$)/;

const NOT_RENEW =
  /(?:not|n' t|don't|doesn't|won't|shouldn't|isn't|mustn't|needn't|never|ne|n'|pas|plus|no longer|stop|sans|no|cesse|cesser|arrete|arreter)(?: \S+){0,9}? (?:renew\w*|auto-renew\w*|renouvel\w*|reconduit\w*|reconduire|reconduction|renewal|auto-renewal|prolong\w*)|(?:run|runs|ran) out|lapse|expire|s' ?arret\w+ (?:a|tout)|se termin\w+ (?:a|avec)|end (?:with|at)|a l' echeance$|run its course|let it end|plus de renouvellement/;

/** Whether the line switches automatic renewal on or off; `undefined` if it does neither. */
export function renewalOnOff(line: Line): boolean | undefined {
  const words = ` ${line.words.join(' ')} `;
  const off = ['disable', 'cancel', 'end', 'remove', 'revoke', 'mute', 'decrease'] as const;
  if (line.has('disable') || OFF_WORDS.test(words) || NOT_RENEW.test(words)) return false;
  if (line.has('enable') || line.has('continue')) return true;
  if (off.some((concept) => line.has(concept))) return false;
  if (ON_WORDS.test(words) || line.has('automatic') || line.has('renew'))
    return /\bsetting|reglage|change the\b/.test(words) ? undefined : true;
  return undefined;
}

/** Whether the line switches notifications on or off; `undefined` if it does neither. */
export function alertsOnOff(line: Line): boolean | undefined {
  const words = ` ${line.words.join(' ')} `;
  if (line.has('unmute')) return true;
  if (/notify me again|previens moi de nouveau|turn .*back on|back on/.test(words)) return true;
  if (line.has('disable') || line.has('mute') || line.has('suspend') || / off /.test(words)) return false;
  if (
    /(?:no more|any more|don't want|do not want|plus d'|plus de|ne veux plus|veux plus|ne plus|assez d|stop|arrete|cesse|enough|quiet) ?(?:\S+ ){0,4}?(?:alert|notif|message|mail|reminder|rappel|email|ping)/.test(
      words,
    )
  )
    return false;
  if (line.has('enable') || / on $/.test(words) || / on (?:please|pls|svp|stp|again) /.test(words)) return true;
  return undefined;
}
