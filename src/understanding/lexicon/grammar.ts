/** The rules of `../grammar.ts`. */
import type { Intent } from '../intents.js';

export const grammar: Readonly<Record<Intent, string>> = {
  help: `
    3 :general !smalltalk
    5 mayA @role !:order|~|@email|mine|us
    2.6 ownRights !~|@email|remove|add|create
    2.4 :question !:inquiry|:state
    2.2 abilities !:order|:state|orderRequest|toDo
    2 bot :asks|many|what !:order|@product|@invitation|@email|notification|language|@language|~capital
    2.6 howTo !status|approvedYet|:order|:state
    1.6 howTo !status|approvedYet|:state
    2.4 whatIf !:order|:inquiry|:reported
    3 whatIsA !mine|us|:order|:inquiry|~capital
    1.5 whatIsA
    2.6 why !:inquiry|mine|:order
    3 difference !:order
    1.5 difference
    4.4 explain !@invitation|draft|:order
    1.6 mayI !:order !show|list|find
    1.3 assistance !:order|thanks :brief
    0.7 assistance !thanks
    1.2 help :tiny`,
  cancel: `
    1.7 cancelThis :tiny !team|-remove|-change|-add|-reset|@product|@invitation|@email|customer|reseller|provider|user|licence|subscription|partnership|renewal|notification|adminAccess|relationship|support|supportContact|role|password|invitation
    1.6 cancelThis :brief !team|-remove|-change|-add|-reset|@product|@invitation|@email|customer|reseller|provider|user|licence|subscription|partnership|renewal|notification|adminAccess|relationship|support|supportContact|role|password|invitation|@name
    1.2 cancelThis !team|-remove|-change|-add|-reset|@product|@invitation|@email|customer|reseller|provider|user|licence|subscription|partnership|renewal|notification|adminAccess|relationship|~|support|supportContact|role|password|invitation|order|invite|enrolment|verification
    2 wrong cancelThis|cancel|remove that|cancelThis :brief !@invitation|@product|@email|~|user|licence
    1.3 cancel|end|close that !@product|@invitation|@email|customer|reseller|provider|user|licence|subscription|partnership|renewal|notification|~|role|password|invitation`,
  none: `
    4.2 :negated
    4.2 :reported !:wants|explain
    4 :quoted
    4.2 :past !:wants|hire|:state
    1.5 :reported|:past
    4 cancel|revoke|end =remove|=end|=reset|=revoke|=unassign
    2.5 :long
    3.5 :bare !join
    3 :empty
    1.2 :nothing
    1 greeting :tiny
    0.6 greeting :brief
    0.9 thanks :brief
    1.8 thanks !:order|:asks|:wants|@product|@invitation|@email|show|need|howTo|resend|send|invite|change|verification|agreement|enrolment
    1.4 smalltalk !@email|:order|mpn|companyData|customer|reseller|provider|user|licence|subscription|partnership|renewal|notification|invitation|@product|profile|agreement|incentive|enrolment|audit|password|role
    5.5 suspend subscription|licence|@product|customer|user|~|seat !:wants|renewal|-suspend
    2.2 refund
    1.3 price !incentive|earn`,
  'language.set': `
    1.8 language @language
    2.6 speak @language
    1.9 switch|change|show|continue|start|give|need|enable|upgrade @language !draft|@invitation|provider|customer|reseller|verification|agreement|invitation
    1.3 @language :brief !draft|@invitation|provider|customer|reseller|verification|agreement|user|invitation
    1.1 @language !draft|@invitation|provider|customer|reseller|verification|agreement|user|subscription|invitation
    1.5 language change|switch|settings
    1.2 language :tiny`,
  'notifications.settings': `
    3.6 :state notification
    3.6 :state mail|notify renewal|earn|have|mine !address|@email|invitation|@invitation|verification|enrolment|ownSupport|draft|~
    1.5 notification
    1.8 notification settings|mute|unmute|enable|disable|change|end|show|need|fewer
    1.6 mute !@product
    1.5 unmute !@product|lockedOut
    2.3 notification|notify designate|settings
    1.3 notify !verification|password
    2 mute|end|disable notification
    1.6 settings mail
    1.7 mail fewer|mute
    2.6 mail|notification mute|fewer renewal`,
  'audit.show': `
    3.4 :inquiry
    1.7 audit
    2 audit show|list|need|find|have
    1.9 happen account|company|here|us !whatIf
    3.2 :past :wants ~person|~capital|~user !have|order|:asks
    2.8 happen ~|when !whatIf|reset|change|order
    1.6 -change company|us|here|profile|account :asks`,
  'overview.show': `
    1.4 lists :tiny !:order
    3.1 toDo !:order|@invitation|invitation|partnership|order|-order|orderRequest|customer|partnerRequest|request|~`,
  'enroll.start': `
    1.9 join programme
    1.8 start|continue|create|show|request enrolment !status|approvedYet|verification
    2 join reseller|company|us !many|who|:wants|@email|@role|newPerson|user|customer
    2 create company|us reseller|programme !customer|@name|newPerson
    1.9 become reseller us|company !directBill|transition|customer|~|invite|~customer|provider|partnership|direct
    1.4 enrolment :brief !status|approvedYet|verification
    1.7 enrolment reseller !status|approvedYet|verification
    1.6 join :tiny
    1.9 join @mpn
    1.7 request programme
    1.9 start become reseller !directBill|transition|customer|direct
    2 add us|company programme|reseller !~`,
  'enroll.status': `
    3.5 :state enrolment|programme|transition !incentive|agreement|provider|directory|customer
    3.4 :state approvedYet|reviewed !~|@email|invitation|@invitation|customer|reseller|provider|order|-order|agreement
    3.7 :state verification|reviewed address|mail
    2 enrolment status
    2 approvedYet !@invitation|provider|~reseller|invitation|customer
    2.1 enrolment approvedYet|waiting|when|check
    2.2 enrolment :wants !create|join|start|continue
    1.8 enrolment show|find|know|many :asks
    1.6 programme approvedYet|status
    1.8 enrolment :asks !create|join|start`,
  'enroll.withdraw': `
    1.8 cancel|end|remove|revoke enrolment`,
  'transition.withdraw': `
    2.9 cancel|end|remove|revoke transition`,
  'enroll.resendVerification': `
    1.7 verification
    2.1 verification resend|send|again|new|need|wrong|old|link
    2 mail accept|confirm again|new address
    1.7 resend mail !@invitation|draft`,
  'transition.start': `
    2.8 become indirect reseller :brief !us|company|programme|~|@name|join
    2.8 become indirect :brief !us|company|programme|~|join
    2.4 directBill
    2.8 directBill indirect|transition|switch|become|end
    1.9 transition indirect|direct|start|continue|programme|us|reseller
    1.9 direct indirect
    1.5 transition :brief
    2.1 switch|upgrade indirect !@product
    2.4 become indirect directBill|direct|switch|instead
    2.3 directBill reseller`,
  'agreement.accept': `
    3.6 :state agreement !partnership|customer|incentive
    2 agreement accept|sign|show|need|find|join|become
    1.5 agreement
    1.9 sign !partnership|~|programme
    2 agreement :order`,
  'incentives.show': `
    3.7 :state incentive
    3.4 :state earn|-earn !mail|notification|invitation|@invitation|customer|subscription|licence
    1.8 incentive !recordReseller|attach|assign|designate
    1.5 incentive
    2.4 earn :asks !mail|resend|verification|again|@language|customer|subscription|@product
    2 incentive show|earn|list|many|status|have !recordReseller|attach|assign|designate`,
  'users.list': `
    3.4 :state user|account|role|access|admin ~person|~capital|~user|@email !customer|licence|@product|product|subscription|adminAccess|provider|reseller|ownRole|invitation|notification|~organisation
    3.3 :state @role !ownRole|~capital|@email|customer|adminAccess|provider|licence
    3.2 :state user|access|account|person access|many|account|user !customer|licence|@product|product|subscription|adminAccess|provider|reseller|invitation|notification|audit|ownRole|toDo|~organisation
    2 admin who|list|lists|show|many|all !provider|adminAccess|~|@email|remove|revoke
    1.7 @role :tiny !~|@email|change|promote|give|add|create|remove
    1.9 user show|list|lists|many|all|find|have !remove|end|reset|password|licence|@product
    1.3 user :tiny !remove|end|reset|password|add|create|~|newPerson|change
    1.6 person access|role|account !give|remove|end|lockedOut|add|create|~|@email|customer|reset|forget|leaveCompany
    2.8 mayI access us|here|account|who !~|@email|-remove|-reset|-give|password
    2.3 who access us|account !~|@email|@product
    1.9 who access|account|role|@role|here !-remove|-change|-add|:inquiry|~|@email|supportContact
    1.9 @role show|list|lists|many|all|who|find !~capital|@email|change|promote|give|add|create
    1.4 @role who|many|all !~capital|@email|change|promote|give|add|create
    1.8 user role many|show|list|have
    1.7 many user`,
  'users.add': `
    1.8 add|create user|newPerson !customer|licence|@product|tenant
    2.2 add|create user|newPerson|access|account @email|~person|~user|@role !licence|@product|customer|tenant|reset
    1.8 newPerson @email|~|@role !licence|@product|customer
    2.1 newPerson|hire access|account|user|give|need|add|create|@role|@email !licence|@product|customer
    2 add|create @role !change|remove
    2.2 add|create @role @email|~ !remove
    3.4 new @role ~ !change|remove|role
    1.9 give access|account @email|~person|~user|~capital !adminAccess|licence|@product|role|remove
    2 @email access|account give|need|add|create|should !adminAccess|licence|@product|remove|lockedOut
    2.1 @email access|account @role !adminAccess|licence|@product|remove
    1.9 new user
    2 new user @email|~|@role
    1.8 user @email @role|~ :brief !remove|end|reset|password|change|role
    2 hire ~|@email !licence|@product|customer
    1.8 join ~|@email user|account|access|@role
    1.7 add|create ~person !customer|licence|@product|reseller|provider|role
    1.8 add|create @email !customer|licence|@product|reseller|provider|role|partnership|invitation
    1.7 add|create access|account !customer|licence|@product|~organisation|tenant`,
  'users.setRoles': `
    2.6 @role ~capital|@email !add|create|newPerson|hire|access|account|new|remove|find|list|show|who|many|:asks
    1.9 @role ~|@email !add|create|newPerson|hire|access|account|new|remove|find
    2.2 @role change|promote|give|become|upgrade|assign|switch|role|have|need|team|start ~|@email !newPerson|hire|new|account
    2.5 @role role ~|@email !newPerson|hire|new
    2.4 @role role|promote add|remove|unassign|end|revoke|decrease ~|@email !newPerson|hire
    1.9 role change|give|promote|assign|add|remove ~|@email|user|@role !adminAccess|provider
    1.8 role ~|@email !adminAccess|provider|show|list
    2 change role !adminAccess|provider
    1.6 role user :brief change`,
  'users.remove': `
    2 remove|end user !licence|@product|customer|password|@role
    2.3 remove|end|disable|close user ~|@email !licence|@product|customer|reseller|provider|@role|password
    2.2 close @email|~person here|us|user !customer|licence|@product
    2.2 leaveCompany remove|end|revoke|disable !licence|@product|customer|reseller|partnership|renewal
    2.1 remove|end|disable|revoke|close access|account ~|@email !adminAccess|provider|licence|@product|customer|reseller|relationship
    1.9 remove ~person !licence|@product|customer|reseller|provider|role|@role|adminAccess|invitation|partnership|relationship|support|customerRelationship|password|renewal|notification
    1.8 remove @email !licence|@product|customer|reseller|provider|role|@role|adminAccess|invitation|partnership|relationship|password
    1.5 leaveCompany ~|@email !licence|@product|customer|reseller|partnership|hire
    2 access ~|@email -have remove|revoke|end
    1.7 remove ~capital access|account|here|leaveCompany !licence|@product|customer|reseller|provider`,
  'users.resetPassword': `
    1.7 password !:negated
    2.2 password reset|new|forget|lockedOut|give|change|create|old|send|resend|need|again|enable|renew
    2.1 credentials reset|new|forget|lockedOut|give|create|send|resend|need|renew|again|change
    1.9 lockedOut reset|give|new|help|create|send|enable|password
    1.7 reset ~|@email !@product|renewal|licence|invitation|notification
    2 reset access|account !@product
    1.4 lockedOut ~|@email
    1.3 reset user`,
  'profile.show': `
    3.3 ownRole !change|give|add|remove|:order
    3.4 :state mpn|legalName|primaryContact|phone|ownSupport|companyData|profile us|mine|customer|:which !~|incentive|enrolment
    3.2 :state address mine|us !~|enrolment|verification|reviewed|mail
    1.6 profile !change
    2 profile show|list|find|lists|need|have|know
    1.7 companyData !change
    2.1 companyData show|list|find|need|have|know|about
    1.9 company know|about|show|details us !change|customer|status|enrolment|user|add|create
    2 mpn us|mine|company !assign|attach|@product|subscription|recordReseller|change|@mpn|join|incentive
    2.4 mpn us|mine many|:wants !assign|@product|subscription|recordReseller|change|@mpn|incentive
    1.9 mpn :asks !@product|subscription|recordReseller|@mpn|incentive|howTo|whatIsA
    1.9 legalName|primaryContact|address|phone|ownSupport show|know|who|many|have|find !change|customer|enrolment
    2.6 legalName|primaryContact many|who|:wants us|mine !change|customer|enrolment
    1.8 legalName|primaryContact :asks !change|customer
    1.6 mpn :tiny
    1.9 us details show !customer`,
  'profile.edit': `
    2.1 profile change|wrong|add|remove|draftVerb
    2.6 companyData change|wrong
    2.1 legalName|primaryContact|address|phone|ownSupport|webPage change|new|wrong|create|add|designate !customer|verification|resend|user|licence|role
    1.9 primaryContact|ownSupport @email|~ !customer|verification|resend
    1.9 address|company -change|happen
    1.8 change company us !customer|~customer|language|subscription|@product|role|happen
    1.5 primaryContact|ownSupport|legalName
    1.9 supportContact us|mine|company|mail|phone !~|customer|reseller|provider
    2 support @email change !customer|ticket|~customer|supportContact
    1.8 company switch|new|change address|phone|legalName`,
  'providers.find': `
    3.6 :state provider|distribute @country|language|@language|directory !us|customer|mine
    3.6 :state distribute|provider @country !customer
    2.3 distribute @country|who|person|many !customer
    1.9 provider find|need|located|directory|start !customer|~provider|partnership|joint|adminAccess
    2.3 provider @country !customer|adminAccess|joint
    2.1 provider find @country
    1.7 provider directory|many|all !us|mine|have|partnership
    2 team|order|find @country !customer|@product|user|reseller|partnership
    1.6 directory
    1.6 find provider !us|~provider
    1.5 provider language`,
  'partnership.list': `
    3.4 :state partnership|partner|team !customer|@invitation|invitation|subscription|licence|incentive|@country|order|-order|programme
    3.3 :state reseller|provider !customer|@invitation|invitation|subscription|licence|product|@product|incentive|@country|order|-order|programme|answered|support|supportContact|adminAccess|recordReseller|language|@language|directory|user|role|renewal|find|request
    3.4 :state partnerRequest|partnership
    3.3 :state reseller request|-request|need team|partnership|partner|us
    3 adminAccess giveBack|enable !user|@role|~person|remove|revoke
    1.7 partnership !remove|end|request|accept|decline|start|create|revoke|cancel|add|invite
    2 partnership show|list|lists|many|all|have|find|need|mine !remove|end|request|accept|decline|create|revoke|start
    1.9 reseller|provider show|list|lists|many|mine|have !customer|remove|end|request|accept|decline|~|@email|subscription|@product|adminAccess|supportContact|@country|find|recordReseller|invite|invitation|add|become|support|directory|attach|assign|joint|order
    1.9 partner show|list|lists|many|mine|who|have|all !customer|remove|end|request|accept|decline|become
    1.4 reseller|provider|partner :tiny !~|customer|@email|@country|accept|decline|remove|add|request
    2.3 reseller|provider attach|-attach|relatedTo many|who us !~capital|~reseller|~provider
    1.9 who|many partner|team !request|propose
    1.7 reseller|provider who|many|relatedTo|team us !~|@country|customer|request`,
  'partnership.request': `
    2 partnership|partnerRequest request|create|start|need|send|invite|team|join|draftVerb|find !accept|decline|remove|end|adminAccess
    1.9 partnerRequest !accept|decline|remove|end|list|show|revoke
    2.2 team ~provider|~reseller|provider|reseller !-team|customer|remove|end
    2 team request|need|start|~ !customer|@country|remove|end|who|many
    1.9 invite|invitation reseller !customer|@invitation|remove|revoke|accept|decline|list|show|recordReseller|~customer|relationship|resellerRelationship
    2.2 invite|send|request|create|add|become|send|need|join reseller|provider @email|~reseller|~provider|~asReseller !customer|@product|subscription|adminAccess|recordReseller|supportContact|support|accept|decline|remove|attach|relationship|resellerRelationship|joint|~asContact|licence
    1.9 partnership @email|~reseller|~provider !accept|decline|remove|end|adminAccess|revoke|list|show
    1.7 partnership new
    1.9 partnership ~with :brief !remove|end|accept|decline|list|show|revoke|cancel|have
    1.8 add|new|create reseller|partner !customer|@product|subscription|recordReseller|supportContact|remove
    2 become us reseller ~ !customer|@product|programme|remove|~asReseller|accept|directBill|decline
    1.8 request @email|~reseller|~provider partnership|reseller|provider|partner !accept|decline
    1.7 team provider|reseller !remove|end|who|many`,
  'partnership.accept': `
    2.4 accept ~reseller|reseller !customer|agreement|subscription
    2.6 accept @invitation !revoke|decline
    2.3 sign partnership !remove|end
    2.2 accept provider|reseller|partnership|partnerRequest|~provider|~reseller !agreement|remove|decline|joint|customer|:negated|adminAccess
    1.7 accept invitation|request !agreement|customer|decline
    1.6 accept ~ !agreement|customer|decline|licence|@product
    2 give|assign access provider ~ accept`,
  'partnership.decline': `
    2.6 decline @invitation
    2.3 decline provider|reseller|partnership|partnerRequest|invitation|request|~provider|~reseller !agreement
    1.8 decline ~ !agreement
    2.4 -team decline
    1.7 request|partnerRequest remove reseller|provider|~reseller !partnership`,
  'partnership.withdraw': `
    2.4 cancel|end|remove|revoke partnerRequest`,
  'invitations.remind': `
    1.8 resend invitation|@invitation`,
  'partnership.remove': `
    2.7 end|remove|-team team ~ !:state|customer|~customer|:negated|@product|subscription|@email|~person
    2.3 remove|end|revoke|cancel partnership !request|adminAccess|@invitation|partnerRequest
    2.2 remove|end reseller|~reseller|partner !customer|~customer|@product|subscription|licence|recordReseller|supportContact|user|relationship|customerRelationship|resellerRelationship|adminAccess|@email|role|renewal
    2.4 remove|end partnership|partner reseller|~ !adminAccess|request
    2 -team remove|end !customer
    2.4 end partnership reseller|~ :brief !adminAccess|request
    1.8 remove|end ~asReseller !@product
    2 end team reseller|~reseller|provider|partnership`,
  'partnership.revokeAdmin': `
    2.3 adminAccess forget !-forget
    2.4 adminAccess remove|revoke|end|cancel|disable|unassign|decrease
    2.2 admin revoke|remove|end ~|provider !@role|user|~person|role|password|@email
    2 adminAccess provider|~provider !show|list|have|accept|give|giveBack
    1.9 adminAccess ~ !show|list|give|user|giveBack
    2.3 provider|~provider access remove|revoke|end|disable|unassign|show !partnership
    1.9 provider role remove|revoke|end|disable|unassign
    1.8 adminAccess :order !give|giveBack|accept`,
  'invitations.list': `
    3.6 :state @invitation|invitation|customerInvitation !draft
    3.5 :state answered !enrolment|programme|agreement|order|subscription|licence|mute
    3.4 :state -invite !joint|user|-order
    3.3 :state request|-request mine|us|waiting|@status|free !programme|partnerRequest|partnership|enrolment|reseller|support
    3.4 :state -accept|-decline|approvedYet ~|customer|reseller|provider|@email !agreement|programme|enrolment|order|-order|orderRequest
    3.2 :state waiting|@status answered|who|@email !toDo|subscription|licence|order|-order|orderRequest|customer|partnership
    1.8 invitation show|list|lists|many|all|have|find|who|waiting|sentOut|status|need|know !@invitation|customer|draft
    2.1 invitation @status !@invitation|draft|@email
    2.2 sentOut waiting|@status !@invitation|@product|subscription|~
    1.4 invitation :tiny !@invitation|invite|~|@email|customer|accept|decline|joint|draft|new|revoke|remove|cancel|customerInvitation
    1.9 invitation waiting|sentOut|many !@invitation|draft
    1.9 mine invitation :brief !@invitation|draft|accept|decline|revoke|remove|invite|~|@email
    1.7 invitation happen|become !@invitation`,
  'invitations.draft': `
    2.4 draft @invitation
    2.4 draft invitation show|again|draftVerb
    2.1 mail|show|resend|draftVerb|link|again @invitation !accept|decline|revoke|cancel|remove|end
    1.6 draft !@product
    1.6 draftVerb invitation again
    1.1 @invitation
    1.9 draft invitation`,
  'invitations.revoke': `
    2.5 revoke|cancel|remove|end|disable @invitation !accept|decline|draft
    2.1 revoke|cancel|remove|end|disable invitation|customerInvitation !draft|accept|decline|subscription|@product|notification
    2 wrong @invitation revoke|cancel|remove|end`,
  'customers.list': `
    3.3 :state customer reseller|provider|~reseller|~provider|recent|@country !@invitation|invitation|subscription|licence|product|@product|answered|incentive|user|ownSupport|-invite|-accept
    3.3 :which|:exists customer !@invitation|invitation|subscription|licence|product|@product|answered|incentive|user|ownSupport|-invite|-accept
    2.6 customer recent !:order|:negated|:past|:reported|create|invite|add|remove
    3.2 :state -order|order us !~|@email|@product|orderRequest|reseller|provider
    1.8 customer show|list|lists|many|all|have|find|need|mine|who !~customer|add|create|invite|remove|end|@product|subscription|details|seat
    1.9 customerBase
    1.3 customer :tiny !~|@email|add|create|invite|remove|new|domain|@domain
    2.1 customer @country !add|create|invite|invitation|new|remove|@product|subscription
    2.3 customer relatedTo|sharedWith !add|create|invite|remove|subscription|@product
    2.2 customer reseller|provider|~reseller|~provider|~resellerOf !add|create|invite|invitation|remove|end|new|@product|subscription|supportContact|support|request|relationship|resellerRelationship|joint|become
    2 customer ~with !~customer|add|create|invite|invitation|remove|end|new|subscription|@product|licence|user|order|supportContact|support|request|relationship|resellerRelationship|partnership|become|@email
    1.7 customer many
    1.9 who customer us !~customer
    2.6 who order us !~|@email|@product
    1.7 customer ~of|~from !~customer|add|create|invite|remove|subscription|@product|details`,
  'customers.show': `
    5 :whether customer ~ !~reseller|~provider|@invitation|invitation|subscription|licence|@product|product|answered|reseller|provider
    5 :time customer ~ !~reseller|~provider|@invitation|invitation|subscription|licence|@product|product|answered|reseller|provider
    3.5 :state nation|domain|address|phone|handle|details|primaryContact ~ !support|supportContact|~person|user|invitation|@invitation|~provider|subscription|licence|mine|enrolment
    3.6 :state contactAt ~ !@invitation|invitation
    3.5 :state primaryContact ~at|~of|~possessive|~organisation|~customer
    2 customer show|find|details|know|about|need|lists ~customer|@domain !happen|:past|subscription|add|create|invite|remove|end|licence|seat|reseller|provider
    2.1 ~customer show|find|details|know|about !happen|:past|subscription|add|create|invite|remove|end|licence|seat
    2.3 show details ~ !happen|:past|subscription|add|create|invite|remove|end|licence|seat|reseller|provider|user|invitation|@invitation|partnership|@product|profile|audit|notification|password|role|draft|@role
    1.7 show|details|know|about ~ !happen|:past|subscription|add|create|invite|remove|end|licence|seat|reseller|provider|user|invitation|@invitation|partnership|@product|profile|audit|notification|password|role|draft|@role
    1.5 customer ~customer :brief !add|create|invite|remove|new|joint|subscription|licence|@email|invitation
    2.1 customer @domain !add|create|invite|remove|new
    1.9 show|details|know|about|find @domain !add|create|new|user
    2 supportContact ~ :asks !change|designate|give|assign|attach
    1.9 account ~|@domain show|details|find !happen|:past|user|role|@role|password|remove|create|add|access
    1.5 account|details ~organisation :brief !remove|create|add|password|user`,
  'customers.add': `
    2.6 won|sign|-won|-sign create|add ~~ !invite|invitation|agreement|subscription|@product|partnership
    2.6 won|sign create|add ~ !invite|invitation|agreement|subscription|@product|partnership
    2 add|create customer !invite|invitation|subscription|@product|licence|joint|user|customerInvitation|seat
    2.2 add|create customer|tenant ~customer|~|@domain|reseller !invite|invitation|subscription|@product|licence|joint|customerInvitation|seat
    1.7 new customer !recent|invite|invitation|subscription|@product|licence|joint|customerInvitation|relationship|resellerRelationship
    2.1 new customer reseller|~reseller|@domain !invite|invitation|subscription|@product|licence|joint|relationship|resellerRelationship
    1.9 new tenant !invite|@product
    2 tenant create|add|need
    2.1 add|create ~asCustomer !invite|@product
    2 add|create ~organisation reseller|~reseller|~under !invite|@product|subscription|supportContact|recordReseller|partnership|attach|partner`,
  'customers.invite': `
    2 invite|customerInvitation !~knownProvider|joint|reseller|provider|~provider|user|@invitation|list|show
    2.2 invite|send|create|draftVerb|customerInvitation|request|need|start|draft|become customer|invitation|customerInvitation ~|@email|customer !~knownProvider|joint|~provider|provider|@invitation|~reseller|partnership|partnerRequest|add|subscription|@product|relatedTo|user
    2.3 resellerRelationship|relationship request|send|create|need|invite|draftVerb|start|draft|become|accept !~knownProvider|joint|provider|~provider|remove|end
    2.4 alone invite|invitation|relationship|resellerRelationship|customerInvitation|request|become
    3.8 become reseller ~of|~resellerOf !~knownProvider|provider|joint|partnership|remove|end|subscription|@product|recordReseller|programme
    3.6 :forThem !~knownProvider|provider|~provider|joint|@invitation|partnership|remove|end|subscription|@product|list|show|licence
    2.1 become us reseller ~customer|~|@email|customer !~knownProvider|provider|joint|partnership|programme|remove|end|directBill|~asReseller|~reseller
    2.1 become customer ~|@email|us !~knownProvider|joint|provider|remove|end|add|create
    2 invitation new customer
    1.9 resellerRelationship !~knownProvider|remove|end|joint|provider
    2.1 accept us reseller|partner ~ !~knownProvider|provider|joint|@invitation|partnerRequest|~reseller|~provider
    2 invitation|mail|invite @email us !~knownProvider|joint|@invitation|reseller|user|provider|notification|verification|support
    1.9 invitation @email !~knownProvider|joint|@invitation|reseller|provider|list|user`,
  'customers.inviteJoint': `
    2.6 joint us provider|~provider !@product|partnership|list|show|adminAccess
    2.7 joint invite|invitation|customerInvitation|resellerRelationship|request|relationship !@invitation|list|show
    2.9 invite|customerInvitation us|sharedWith|~with ~knownProvider !accept|decline|list|show|@invitation|reseller|partnerRequest|revoke|remove|~from|partnership|alone
    2.9 invitation send|create|draftVerb|need|start us|sharedWith|~with ~knownProvider @email !accept|decline|list|show|@invitation|reseller|partnerRequest|revoke|remove|~from|partnership|alone
    3.2 invite sharedWith ~ !list|show|@invitation|reseller|revoke|partnership|alone
    2.5 joint accept us ~|provider !@product
    2.5 provider|~provider invite|invitation|customerInvitation|resellerRelationship customer|us|~|@email !accept|decline|list|show|@invitation|reseller|partnerRequest|revoke|~from|partnership
    2.4 provider|~provider relationship request|send|create|invite us|customer|~ !remove|end|partnership
    2.3 invite|customerInvitation ~with !@invitation|~reseller|reseller|smalltalk
    2.4 us provider|~provider accept customer|~customer|joint !@invitation|partnership
    1.9 joint :brief ~|@email
    2.4 invitation|invite ~with joint|us|customer|~customer !reseller|partnership`,
  'customers.edit': `
    2.2 change customer|~customer address|phone|mail|companyData`,
  'customers.listUsers': `
    2.2 user show|list|many|who|have customer|~customer !add|create|remove`,
  'customers.addUser': `
    2.4 add|create user|newPerson customer|~customer|tenant`,
  'customers.remove': `
    2.6 end become reseller !partnership
    2.1 end ~customer !@product|licence|subscription|user|invitation|role|seat|renewal|support|supportContact|partnership
    2.4 remove|end|revoke|cancel customerRelationship !partnership|supportContact
    2.3 remove|end|cancel|revoke relationship|resellerRelationship !partnership|~reseller|reseller !adminAccess
    2.4 remove|end relationship|resellerRelationship customer|~customer|~organisation
    2.2 remove customer|~customer|customerBase !@product|licence|subscription|user|invitation|adminAccess|role|seat|renewal|supportContact|support|partnership|customerInvitation|reset|password|@email
    1.9 remove|end ~asCustomer
    2.2 remove|end become customer|reseller us ~ !adminAccess
    2 -handle|-have|handle remove|end relationship|customer|customerRelationship
    1.6 remove|end ~organisation !@product|licence|subscription|user|reseller|provider|partnership|invitation|renewal|support|supportContact|~reseller|~provider`,
  'subscriptions.list': `
    3.4 :state licence|seat|subscription|product|@product !incentive|earn|-earn|agreement|invitation|@invitation|mail|notification
    3.2 :state free|have ~ !approvedYet|-accept|-decline|answered|-invite|user|role|@role|account|access|invitation|@invitation|incentive|partnership|agreement|customer
    1.9 subscription|product|licence|seat show|list|lists|many|all|have|find|need|details|overview !add|create|order|remove|assign|give|enable|disable|renewal|attach|@mpn|recordReseller|invite|increase|decrease|upgrade|unassign|new|~person|@number|change
    2.1 subscription|product|licence show|list|lists|many|have|find ~ !add|create|order|remove|assign|give|enable|disable|attach|@mpn|recordReseller|increase|decrease|upgrade|unassign|new|~person|@number|change|user
    2.2 subscription @status !enable|disable|order|add|renewal
    1.6 subscription ~ :brief !add|create|order|@product|remove|new|enable|disable|renewal|change|upgrade|assign|attach|support|supportContact|reseller
    1.4 subscription|product :tiny !add|create|order|remove|new|change|upgrade|assign
    2 have ~ us|many|show|all|subscription|product !customer|add|user|password|role|@role|access|order|details|reseller|partnership|incentive|invitation|adminAccess|know|need
    1.9 order ~ many|us|show|all :asks
    3.4 -order|-have|have ~ show|know|find :question !howTo|whatIf|mayI|why|difference|user|customer
    1.8 product|subscription ~customer|customer many|have|show|list
    1.8 @status ~ subscription|show|licence|product|list`,
  'subscriptions.add': `
    3.2 trial @product @number ~ !more|fewer|total|renewal|@email|~person
    2.6 trial @product ~ assign|give|add|order|create !renewal|@email|~person
    3.2 :apposed assign|give|need|have|start|order ~ !more|fewer|total|instead|@numbers|renewal|@email|increase|decrease|:now|~person
    3 :some assign|give|add|need|order|have|start ~ !increase|decrease|renewal|upgrade|:now|@products|remove|licence|@email|~person|reseller|supportContact
    3.1 :counted assign|give|add|create|order|start|need|have !more|fewer|total|instead|@numbers|renewal|@email|increase|decrease|:now|change|~person
    3.1 :counted assign ~ !more|fewer|total|instead|@numbers|renewal|@email|increase|decrease|:now|~person
    2 order !@invitation|renewal|recordReseller|provider|reseller|@country|customers|-order|~reseller
    2.4 order @product|subscription|licence|seat|product !renewal|recordReseller|user|~user|incentive
    2.2 add|create|new|start|give|need subscription|product !renewal|recordReseller|supportContact|upgrade|attach|@mpn|remove|end|list|show|enable|disable|change|increase|decrease|more
    2.5 add|create|start|give|need|order|new|join|have subscription|new @product|product !renewal|recordReseller|supportContact|upgrade|@mpn|enable|disable|~user|@email|more|total|instead
    2.3 add|create|order|start|enable @product @number !renewal|recordReseller|more|total|instead|@email|change|increase|decrease
    2.4 need|have @product @number order|new|subscription !renewal|total|instead|more
    2 add|create|order|start|enable @product ~organisation|~customer|~knownCustomer|customer|~at|~for !renewal|licence|recordReseller|user|~user|@email|~person|attach|reseller|supportContact|support|role
    1.8 need|give @product @number !renewal|total|instead|more|change|increase|decrease|seat|licence|@numbers
    2.4 new subscription ~|@product|@number !renewal|list|show`,
  'subscriptions.changeSeats': `
    2.2 change|increase|decrease|more|fewer|upgrade|give|add|remove seat|licence @number !renewal|new|subscription|order|~user|@email|@products
    2.5 change|increase|decrease|more|fewer|total|instead|upgrade|need seat|licence|@product @number !renewal|new|order|~user|@email|@products|newPerson
    2.4 increase|decrease @product|seat|licence @number !renewal|new|order
    2.2 seat|licence change|increase|decrease|more|fewer !@email|~person|renewal|order|new|@products|assign|remove
    2 seat|licence @product @number !renewal|new|order|add|create|start|subscription|@email|~user
    1.9 @product @number !renewal|new|order|add|create|start|subscription|@email|give|need|@mpn|assign|remove|enable|attach|recordReseller
    1.9 seat @number !new|order|renewal|add
    2.1 seat change|increase|decrease|many @number|~ !many
    2.6 @numbers @product|seat|licence change|increase|decrease|switch|upgrade|need !new|order|renewal|@products
    2.2 total @number !new|order
    2.2 change|increase|decrease @number ~knownCustomer !new|order|renewal|@email|~person|role|@role|@products`,
  'subscriptions.cancel': `
    5 cancel|end|revoke|remove subscription|@product !renew|licence|seat|user|renewal|automatic|~person|@email|reseller|supportContact|partnership|relationship|customerRelationship|role|adminAccess|invitation|@number|support
    5 cancel|end subscription !renew|renewal|automatic|@email|relationship|customerRelationship|reseller|supportContact`,
  'orderRequests.list': `
    3.8 orderRequest !:order|@product|howTo|mayI|whatIf
    6 orderRequest revoke|cancel|remove|unassign|accept|decline !howTo|mayI|whatIf
    3.6 :state -order|order -request reseller`,
  'renewals.list': `
    3.5 :state renewal|renew|-renew !invitation|@invitation|notification|mail|mute|password|agreement|incentive
    1.8 renew|renewal subscription many|when :asks !enable|disable`,
  'catalogue.list': `
    1.4 price !incentive|earn`,
  'subscriptions.upgrade': `
    2.9 @products ~ :order !@number|renewal|recordReseller|~person|@email|licence|remove|add
    3.2 instead|higher @products !renewal|@number|recordReseller
    2.6 upgrade|switch|change|increase|instead|higher @products !renewal|@number|assign|recordReseller
    2.3 upgrade|higher @product !@number|renewal|recordReseller|licence|seat|role|@role|~user|@email|reseller|supportContact|add
    2.4 upgrade subscription|@products|higher|product !renewal|@number
    2.2 higher|instead @product|@products subscription|~ !@number|renewal
    1.9 upgrade ~ !@role|role|@language|indirect|directBill|reseller|partnership|user|supportContact|@number|license|licence|renewal|transition|@email|customer
    1.7 upgrade :tiny ~
    2.1 switch @product ~ !@number|renewal|indirect|licence
    2.2 need @products upgrade|change|instead|switch`,
  'subscriptions.renewal': `
    2.2 renewal !price|many|when|list|password|verification|credentials|mute|notification|mail
    2.8 renewal enable|disable|automatic|end|change|switch|remove|cancel|need|increase|start|continue !many|password|mute|notification
    2.7 renew automatic|@product|subscription|end|continue|-renew|enable|disable !password|many|credentials|verification
    2.4 renew ~ !password|credentials|verification|many
    2.7 -renew @product|subscription|automatic|~`,
  'subscriptions.assignReseller': `
    2.5 attach ~~ subscription|@product !supportContact|support|@number|new|customer
    2.5 attach ~possessive subscription|@product !supportContact|support|@number|new
    2.9 recordReseller !supportContact|howTo
    2.8 @mpn subscription|@product|~organisation|~at|~for !join|enrolment|~user
    2.6 reseller|~reseller|~asReseller attach|assign|change|designate|upgrade|give|add|remove subscription|@product !customer|supportContact|support|order|new|licence|newcustomer
    2.3 reseller|~reseller|~asReseller subscription|@product !supportContact|support|order|new|list|show|add|create|remove|end|@number|customer|licence
    2.2 mpn subscription|@product|~organisation !us|join|show
    2.2 attach|assign|designate reseller|~reseller ~at|~for|~to|~possessive|subscription !supportContact|support|partnership|customer|new|licence
    2 assign|attach reseller :brief !customer|supportContact|support
    2.7 incentive reseller|~reseller|~to @product|subscription|~possessive`,
  'subscriptions.setSupportContact': `
    2.9 supportContact ~|customer|reseller|subscription !ownSupport|:asks|email|profile
    1.6 supportContact !:asks
    2.9 supportContact change|designate|give|assign|attach|add|create|become|upgrade|handle|~to|~asContact|~contactOf|need !ownSupport|profile
    2.7 support reseller|~reseller|~ handle|change|designate|give|assign|send|become|attach|upgrade|find|show|need|request|add|create|start|switch !ownSupport|@email|profile|@role
    2.4 support ~~ !ownSupport|@email|profile|@role|@product
    2.3 support reseller|~reseller ~ !ownSupport|@email|profile|@role`,
  'licenses.assign': `
    2.4 assign|give|add|need|attach|enable|order|send|handle licence ~person|~user|@email|user !reseller|supportContact|renewal|@number|seat|password|invite
    2.6 assign|give|add|need|attach|enable|have|show licence @product ~person|~user|@email|~at|~to !reseller|supportContact|renewal|invite
    2.5 assign|give|have|add|attach|enable|need|order|send @product @email|~person|~user !reseller|supportContact|renewal|@number|recordReseller|invite|customer|subscription
    2.3 assign @product @email|~person|~ !reseller|supportContact|renewal|recordReseller|@number
    2.3 licence @product @email|~person !remove|unassign|end|revoke|reseller|@number|decrease
    2 assign|give|add licence !@number|seat|increase|decrease|reseller|more
    2 @product @email !remove|unassign|end|revoke|reseller|@number|decrease|order|invite|customer|subscription
    2.1 have|need @product ~person|~user|@email !remove|unassign|end|revoke|reseller|@number|decrease|order|subscription`,
  'licenses.remove': `
    2.7 remove|unassign|revoke|end|cancel|decrease licence ~person|~user|@email|user|~at|~from|leaveCompany|~possessive|~ !reseller|supportContact|renewal|@number|subscription
    2.8 remove|unassign|revoke|end|cancel @product @email|~person|~user|leaveCompany|user !reseller|supportContact|renewal|@number|recordReseller|subscription
    2.6 unassign licence|@product !reseller|renewal|recordReseller|supportContact
    2.5 remove|unassign|revoke @product licence|~from|~at|~to !renewal|reseller|@number|recordReseller|subscription|supportContact
    2.2 remove|unassign|revoke|end licence !@number|subscription|renewal|reseller
    2.4 -have|-need @product remove|unassign|revoke ~`,
};

/** Commands without a meaning of their own (CNV-8) that answer some lines of a meaning more closely. */
export const closer: Readonly<Record<string, { readonly of: Intent; readonly when: string }>> = {
  'help.rights': { of: 'help', when: 'ownRights' },
};
