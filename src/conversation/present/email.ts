/** A card's view as a plain letter, for whoever has no Teams conversation with the bot. */
import type { CardView } from '../../kernel/card.js';
import { type Localizer, phrase } from '../../kernel/localizer.js';
import type { Email } from '../deliver/channel.js';

const inTeams = phrase({
  en: 'To act on it, open the CSP partner bot in Microsoft Teams.',
  fr: 'Pour agir, ouvrez le bot partenaire CSP dans Microsoft Teams.',
});
/** Card markdown back to the text it shows. */
const bare = (text: string): string => text.replace(/\\([\\`*[\]<>~|_{&\-+#.)])/g, '$1').replace(/\*\*/g, '');

export function toEmail(view: CardView, to: string, t: Localizer): Email {
  const colon = t.language === 'fr' ? '\u00a0:' : ':';
  const lines = [
    ...(view.status ? [view.status.text] : []),
    ...(view.lines ?? []).map(bare),
    ...(view.facts ?? []).map((fact) => `${fact.title}${colon} ${bare(fact.value)}`),
    ...(view.items ?? []).flatMap((item) => [bare(item.title), ...(item.lines ?? []).map(bare)]),
    ...(view.notes ?? []).map(bare),
    ...(view.actions ?? []).flatMap((button) => ('url' in button ? ['', `${button.title}${colon}`, button.url] : [])),
  ];
  const buttons = [...(view.actions ?? []), ...(view.items ?? []).flatMap((item) => item.actions ?? [])];
  // a code, or a page of its own, asks for nothing in Teams: its reader may not even be there
  const acts = buttons.some((button) => 'verb' in button) || (view.fields ?? []).length > 0;
  return {
    to,
    subject: bare(view.title),
    text: `${[...lines, ...(acts ? ['', t.text(inTeams)] : [])].join('\n')}\n`,
  };
}
