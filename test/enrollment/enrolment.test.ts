/** A whole enrolment from an empty store, in French: from the operator's admission to the active reseller. */
import { afterEach, describe, expect, test } from 'vitest';
import { answers, begun, described, type Enrolling, letterTo, linked, linkIn, prepared } from './cast.js';

let all: Enrolling;
afterEach(() => all?.world.end());

describe('the whole way', () => {
  test('ORG-7, ENR-1 to ENR-13: admitted, enrolled, verified, reviewed, agreed, admin agent', async () => {
    all = await prepared();
    const { world, ines, claire } = all;
    ines.reads(/Importer le registre/, /importé/, /Ajoutées: 4/);

    await claire.says('Inscris notre société');
    claire.reads('Bienvenue', 'compte professionnel d’administrateur général', /plusieurs jours/, /contact principal/);
    await begun(claire);
    claire.reads('Associer votre ID MPN');
    await linked(all);
    claire.reads('Profil juridique');
    expect(claire.last.fields['Dénomination sociale']).toBe('Nuage Bleu');
    await described(claire);
    claire.reads(
      'Vérifier et s’inscrire',
      'Claire Aubry, claire.aubry@nuage-bleu.example',
      'https://www.nuage-bleu.example/aide',
    );
    await claire.clicks('S’inscrire maintenant');
    claire.reads('vérification de l’adresse e-mail', /claire\.aubry@nuage-bleu\.example/);

    const letter = await letterTo(world, 'claire.aubry@nuage-bleu.example');
    expect(letter.subject).toContain('À confirmer');
    expect(letter.text).toContain('Claire Aubry a inscrit Nuage Bleu');
    const page = await world.visit(`${linkIn(letter.text)}?lang=fr`);
    expect(page.text).toContain('Oui, c’est bien moi');
    expect(page.text).toContain('Ce n’était pas nous');
    const answered = await answers(world, linkIn(letter.text), 'yes');
    expect(answered.text).toContain('l’adresse est confirmée');

    const card = await ines.wasTold(/Inscription à examiner/);
    expect(card.text).toMatch(/Nom et pays conformes au registre: ✔ concluant/);
    expect(card.text).toMatch(/Habilitation à agir au nom de l’organisation: ⚠ non prouvé/);
    expect(card.text).toMatch(/Adresse du contact principal vérifiée: ✔ concluant/);
    await claire.wasTold(/en cours d’examen/);
    await ines.clicks('Approuver');
    ines.reads(/Approbation par Inès Roussel/);

    await claire.wasTold(/approuvée/);
    await claire.clicks('Contrat de revendeur indirect');
    claire.reads('Contrat de revendeur indirect');
    await claire.clicks('Accepter et continuer', { agreed: true });
    claire.reads('Votre compte est prêt', /pas encore agent d’administration/);
    await claire.clicks('Mettre à jour');
    claire.reads(/Vous êtes agent d’administration/);
    await claire.says('statut inscription');
    claire.reads(/active/, /commencée \(Claire Aubry\)/, /approuvée \(Inès Roussel\)/, /contrat accepté/);
    await claire.says('profil société');
    claire.reads('Nuage Bleu', '5012345', 'revendeur indirect');
  });
});
