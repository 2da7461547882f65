/** What people of the cast do again and again on the way to a partnership, each in their own language. */
import { expect } from 'vitest';
import type { Person } from '../harness/person.js';
import type { Seen } from '../harness/seen.js';

const en = {
  partnerships: 'my partnerships',
  invitations: 'show our invitations',
  request: 'Request a partnership',
  email: 'Reseller’s email address',
  draft: 'Draft the invitation',
  message: 'Message',
  authorize: 'Authorize indirect provider',
  tick: (provider: string) => `I authorise ${provider} to be our indirect provider and grant what is described above.`,
  yes: 'Yes',
  remove: 'Remove partnership',
  cancel: 'Cancel',
  decline: 'Decline',
  reason: 'Reason',
};
const fr: typeof en = {
  partnerships: 'mes partenariats',
  invitations: 'affiche nos invitations',
  request: 'Demander un partenariat',
  email: 'Adresse e-mail du revendeur',
  draft: 'Rédiger l’invitation',
  message: 'Message',
  authorize: 'Autoriser le fournisseur indirect',
  tick: (provider: string) =>
    `J’autorise ${provider} à devenir notre fournisseur indirect et j’accorde ce qui est décrit ci-dessus.`,
  yes: 'Oui',
  remove: 'Supprimer le partenariat',
  cancel: 'Annuler',
  decline: 'Refuser',
  reason: 'Motif',
};

/** What stands on the buttons and fields of this person. */
export const wordsOf = (person: Person): typeof en => (person.locale.startsWith('fr') ? fr : en);

/** The partnerships of this person's organisation, as they see them. */
export const partnershipsOf = (person: Person): Promise<Seen> => person.forges('partnerships.list');
/** The invitations of this person's organisation, as they see them. */
export const invitationsOf = (person: Person): Promise<Seen> => person.forges('invitations.list');

/** Requests a partnership with whoever has this address; the card that follows, a draft unless it was refused. */
export async function invites(provider: Person, email: string): Promise<Seen> {
  const w = wordsOf(provider);
  await partnershipsOf(provider);
  await provider.clicks(w.request);
  return provider.clicks(w.draft, { [w.email]: email });
}

/** The personal link in a draft. */
export function linkIn(draft: Seen): string {
  const link = /https:\/\/bot\.example\/i\/\S+/.exec(draft.field('body').value ?? '')?.[0];
  expect(link, draft.text).toBeDefined();
  return link ?? '';
}
/** `INV-….signature`, as somebody pastes it. */
export const referenceIn = (draft: Seen): string => linkIn(draft).split('/i/')[1] ?? '';
/** `INV-…` */
export const idIn = (draft: Seen): string => referenceIn(draft).split('.')[0] ?? '';

/** Opens an invitation and authorises the provider. */
export async function authorises(admin: Person, id: string, provider: string): Promise<Seen> {
  const w = wordsOf(admin);
  await admin.forges('partnerships.accept', { id });
  return admin.clicks(w.authorize, { [w.tick(provider)]: true });
}

/** A partnership, from the request to the authorisation; what the admin then sees. */
export async function becomePartners(provider: Person, of: string, admin: Person, email: string): Promise<Seen> {
  const draft = await invites(provider, email);
  const accepted = await authorises(admin, idIn(draft), of);
  await provider.wasTold(/./);
  return accepted;
}
