/** A reviewer sees both sides of every check, and gives a reason for an approval against one that failed (ENR-11, ENR-18). */
import { afterEach, expect, test } from 'vitest';
import { answers, begun, type Enrolling, fr, letterTo, linked, linkIn, nuage, prepared } from './cast.js';

let all: Enrolling;
afterEach(() => all.world.end());

const words = {
  fr: {
    reviews: 'examens',
    review: 'Examiner',
    approve: 'Approuver',
    yes: 'Oui, approuver',
    reason: 'Motif',
    established: /Saisie : Nuage Rouge, FR · registre : Nuage Bleu, FR/,
  },
  en: {
    reviews: 'reviews',
    review: 'Review',
    approve: 'Approve',
    yes: 'Yes, approve',
    reason: 'Reason',
    established: /Entered: Nuage Rouge, FR · register: Nuage Bleu, FR/,
  },
};

test.each(['fr', 'en'] as const)('ENR-18: a failed check shows its two values and asks why (%s)', async (language) => {
  const { reviews, review, approve, yes, reason, established } = words[language];
  all = await prepared();
  const { world, claire, ines } = all;
  await begun(claire);
  await linked(all);
  await claire.clicks('Suivant', { ...fr.legal, 'Dénomination sociale': 'Nuage Rouge' });
  await claire.clicks('Suivant', fr.primary);
  await claire.clicks('Suivant', fr.support);
  await claire.clicks('S’inscrire maintenant');
  await answers(world, linkIn((await letterTo(world, 'claire.aubry@nuage-bleu.example')).text), 'yes');

  await ines.says(`language ${language}`);
  await ines.says(reviews);
  await ines.clicks(review);
  ines.reads(established, new RegExp(`claire\\.aubry@nuage-bleu\\.example.*${nuage.tenantId}`), /5012345 · regist/);
  await ines.clicks(approve);
  const kept = () => world.kept((view) => view.one('enrolments', 'mpnId', '5012345'));
  expect((await kept())?.status).toBe('inReview');
  await ines.clicks(yes, {}, { force: true });
  expect((await kept())?.status).toBe('inReview');
  await ines.clicks(yes, { [reason]: 'Kbis du 2 novembre : changement de nom.' });
  expect(await kept()).toMatchObject({
    status: 'approved',
    approvedDespite: { checks: ['established'], why: 'Kbis du 2 novembre : changement de nom.' },
  });
  // the applicant does not read the reason
  await claire.says('statut inscription');
  expect(claire.last.text).not.toMatch(/Kbis/);
  await ines.says('audit');
  ines.reads(/Kbis/);
});
