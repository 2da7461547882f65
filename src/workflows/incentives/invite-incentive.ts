/** Timer: invites an organisation to the incentives when the invitation is due (INC-1). */
import { incentiveLife } from '../../domain/incentive.js';
import { notification, notify, put } from '../../kernel/effects.js';
import { phrase } from '../../kernel/localizer.js';
import { timer } from '../../kernel/workflow.js';
import { incentiveSubject } from './answer.js';
import { invitedCard } from './cards.js';

export const invited = notification('incentives.invited', 'incentives.see', invitedCard);

export const inviteTimer = timer({
  name: 'incentives.invite',
  title: phrase({ en: 'Invited to the incentives', fr: 'Invitation aux primes' }),
  due: { of: 'incentives', index: 'due', key: 'due', until: (now) => now },
  load: async (view, incentive) => {
    const organization = await view.get('organizations', incentive.organizationId);
    if (!organization) return undefined;
    const profile = organization.mpnId ? await view.get('profiles', organization.mpnId) : undefined;
    const users = (await view.find('users', 'organization', organization.id, { limit: 50 })).items;
    return {
      incentive,
      organization,
      account: profile?.account ?? organization.membership?.account ?? organization.primaryContact?.email,
      language: users.find(({ roles }) => roles.includes('globalAdmin'))?.language ?? ('en' as const),
    };
  },
  decide: ({ incentive, organization, account, language }, { now }) => {
    const status = incentiveLife.next(incentive.status, 'invite');
    if (status === undefined) return [];
    const { inviteAt: _due, ...rest } = incentive;
    const facts = {
      organization: organization.name,
      mpnId: organization.mpnId ?? '',
      programme: incentive.programme,
    };
    return [
      put(
        'incentives',
        { ...rest, status, invitedAt: now, ...(account ? { invitedEmail: account } : {}) },
        organization.id,
      ),
      notify(
        invited,
        { organizationId: organization.id, ...(account ? { emails: [account] } : {}), language },
        facts,
        incentiveSubject(incentive.id),
      ),
    ];
  },
});
