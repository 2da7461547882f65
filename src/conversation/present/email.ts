/** Renders a card view as a plain-text email, for recipients without a Teams chat. */
import type { CardView } from '../../kernel/card.js';
import { type Localizer, phrase } from '../../kernel/localizer.js';
import type { Email } from '../channel.js';

const inTeams = phrase({
  en: 'To act on it, open the CSP partner bot in Microsoft Teams.',
  fr: 'Pour agir, ouvrez le bot partenaire CSP dans Microsoft Teams.',
});
/** The text that card markdown shows. */
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
  // an email with only a code or a page link has nothing to do in Teams, and its reader may not use Teams
  const acts = buttons.some((button) => 'verb' in button) || (view.fields ?? []).length > 0;
  return {
    to,
    subject: bare(view.title),
    text: `${[...lines, ...(acts ? ['', t.text(inTeams)] : [])].join('\n')}\n`,
  };
}
