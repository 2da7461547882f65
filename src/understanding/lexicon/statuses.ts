/** The states of things as people call them, in both languages, folded. */
export const statuses: Readonly<Record<string, string>> = {
  pending:
    "pending|open|outstanding|unanswered|waiting|awaiting|still out|in attente|en attente|en cours|ouvertes|ouverte|ouverts|sans reponse|pendantes|attendent|en suspens|non repondues|unaccepted|not answered|not yet answered|haven't been answered|hasn't been answered|not been answered|haven't been accepted|not been accepted|nobody has answered|nobody answered|n' ont pas ete acceptees|pas encore ete acceptees|n' ont pas repondu|n' ont pas encore repondu|n' ont pas ete repondues|no reply|no answer|pas encore repondu|pas repondu|attend|attendons|waiting for|in progress|en souffrance|not yet accepted|pas encore acceptees|hanging|undecided",
  active:
    'active|activ|actif|actifs|actives|running subscriptions|running subs|running licences|running licenses|running plans|currently running|live|en vigueur|valid|in force|en service|current',
  expired:
    'expired|lapsed|expiree|expirees|expire|expires|perimee|perimees|perime|perimes|echu|echus|echue|echues|run out|ran out|timed out|out of date|outdated|arrives a echeance|arrive a echeance|termines',
  suspended:
    'suspended|suspendu|suspendus|suspendue|suspendues|paused|on hold|frozen|geles|en pause|gele|blocked|bloques',
};
