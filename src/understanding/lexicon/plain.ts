/** Words without a meaning of their own here. They are no names, and nothing else is meant to be one of them. */
export const plain = `
a an the this that these those it its he him his she her hers they them their theirs we us our ours i me my mine you your yours
and or but so because as if then than when while where which who whom whose what how why not no yes nor either neither
is are was were be been being am do does did done doing have has had having will would shall should can could may might must
ought to of in on at by for from with without about into onto over under after before between during until till since up down
off out through across against along around behind below beside beyond near per via within upon toward towards
again also already always anyway away back currently directly earlier else enough even ever exactly finally first second third
here immediately instead just last late later least less longer lot lots maybe meanwhile more most much never next now often once
only otherwise other others perhaps please possibly probably quickly quite rather really right same several simply some something
soon still such sure thank thanks that's there therefore thing things though today together tomorrow tonight too twice usually
very well whatever whenever wherever whether yet yesterday monday tuesday wednesday thursday friday saturday sunday
january february march april june july august september october november december week month year day days weeks months years
hour hours minute minutes morning afternoon evening night moment time times kind kindly nice good great fine best better
any anything anyone anybody every everything everyone everybody nobody nothing none all both each few many own another
team boss manager director head ceo cto admin admins agent agents mr mrs ms miss dr sir madam mister
ok okay oh ah hmm well hey hi hello pls plz thx asap fyi btw urgent urgently quick
let lets let's go goes going gone come comes coming came make makes making made get gets getting got take takes took taken
give gave given want wants wanted need needs needed like likes liked know knows knew think thinks thought say says said tell tells
told ask asks asked wonder wondering hope hoping wish wishes seem seems look looks looking call calls called calling email mail
phone work works worked working start starts starting stop stops try tries trying tried use uses using used keep keeps wait waits
believe guess suppose understand mean means meant happen happens happened forgot hear heard hope hopes mind minds afraid appreciate grateful glad happy sorry
able possible necessary required correct wrong true false old young big small little long short high low whole full
number name names named one two three four five six seven eight nine ten eleven twelve
address line point page list part end side way place case fact reason person people man woman
company business organisation organization customer order seat plan
don't doesn't didn't isn't aren't wasn't weren't won't wouldn't shouldn't couldn't can't cannot mustn't haven't hasn't needn't dont doesnt didnt isnt cant wont
hereby herewith regards best dear good day asap request requests requested seats behalf grateful obliged apologies bother trouble favour favor
decided decide change changes changing changed setting option done finished ready busy currently formerly nowadays henceforth onwards onward forward
whichever might've should've gotten gonna wanna gotta lemme gimme dunno kinda sorta y'all folks guys mate buddy
end expires expire expired expiring still again fourth fifth half quarter double triple
meeting lunch call office friday weekend summer winter christmas budget project client clients said joined join hired hire
le la les l' un une des du de d' ce cet cette ces c' ca cela ceci il ils elle elles on nous vous je j' tu te t' me m' moi toi lui leur leurs se s' soi
mon ma mes ton ta tes son sa ses notre nos votre vos y en qui que qu' quoi dont ou ne n' pas plus jamais rien aucun aucune ni
et mais donc or car si oui non comme quand lorsque lorsqu' puisque puisqu' parce pourquoi comment combien quel quelle quels quelles lequel laquelle lesquels lesquelles
a au aux avec sans sous sur dans par pour vers chez entre contre depuis pendant avant apres jusque jusqu' jusqu'a des lors hors selon malgre sauf
est suis es sommes etes sont etait etaient ete etre sera seront serait soit soient ai as avons avez ont avait avaient aura auront aurait aurais avoir eu
fait fais faites font faire fera peux peut pouvez peuvent pouvoir pourrait pourrais pourriez pourrions pourra puis puisse veux veut voulez veulent vouloir voudrais voudrait voudriez voudrions voulait
dois doit devez doivent devoir devrait devrais devra faut faudrait faudra falloir vais va vas allons allez vont aller ira irait sais sait savez savoir
ainsi alors apres apres-midi assez aujourd'hui aujourd hui aussi autant autre autres avant beaucoup bien bientot cependant cela ci ceux celle celui celles
d'abord deja dehors demain demi depuis derniere dernier dernieres derniers dessous dessus devant directement
encore enfin ensuite environ exactement finalement fois fort hier ici immediatement la-bas longtemps lors maintenant mal meme memes
mieux moins moment plutot plusieurs pourtant presque proche prochain prochaine quelque quelques rapidement seul seule seulement simplement souvent surtout
tant tard tellement toujours tout toute tous toutes tres trop vite voici voila vraiment desormais dorenavant actuellement
lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
semaine mois an ans annee annees jour jours journee heure heures matin midi soir soiree nuit minute minutes
svp stp merci bonjour salut bonsoir cordialement madame monsieur mademoiselle mme mlle m. mr maitre docteur
chef patron patronne directeur directrice responsable equipe gentil gentille gentiment volontiers possible necessaire pret prete prets
nom noms prenom chose choses cas fait point partie cote place gens homme femme raison besoin envie droit tort
un deux trois quatre cinq six sept huit neuf dix onze douze
bref ben bah hein euh oh ah ouais ok okay urgent urgence vu donne dites veuillez prie prier priere serait bonte obligeance amabilite gentillesse gre reconnaissant saurais auriez voudriez
souhaite souhaiterais souhaiterait souhaiterions souhaitons aimerais aimerait aimerions j'aimerais compte comptes petit petite grand grande gros vieux jeune bon bonne bons bonnes beau belle
decide decision demandent demande disait dit dire disent pense penser pensais crois croire croyais espere esperer semble parait
auquel auxquels desquels duquel dudit ladite ledit chacun chacune certains certaines
occupe occupent deranger derange obliger important importante prioritaire reunion appel coup fil bureau
etc cf ps nb re fw fwd tr cc
`.trim();
