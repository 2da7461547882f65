/**
 * What English words mean. `verbs` are inflected (the first word of a phrase), `words` get their plural. A phrase with
 * `…` may hold other words in between. One word may mean several things; the grammar settles it.
 */
export const verbs = {
  won: 'win, land, gain, bag',
  remove:
    'strike, strike off, cross off, cross out, strike … from, remove, removal, deletion, delete, erase, drop, discard, eliminate, purge, wipe, kick, kick out, offboard, off-board, deactivate, get rid of, getting rid of, take off, take out, cut ties, cut ties with, cut loose, part ways, part ways with, part with, unlink, detach, disconnect, dump, ditch, axe, sack, take … off, take … out, throw out, throw … out, let go of, let them go, strip, boot, bin, unsubscribe, remove … from, rm, del, scrub, oust, expel, chuck, chuck out, expunge, unregister, deregister, zap, nuke, lose the, do away with, say goodbye to, want … gone, want … out, like … gone, see … gone, clear out, exclude, shed, kill off, take away, take … away, dismiss',
  close: 'close, close down, finish, quit, exit, leave, wrap up, shut',
  end: 'end, terminate, stop, discontinue, dissolve, break off, break … off, cease, break up with, sever, cut, kill, wind up, wind down, call off, call … off, put an end to, bring to an end, bring … to an end, conclude, break with, split with, split from, split up with',
  revoke:
    'revoke, revocation, withdrawal, withdraw, rescind, invalidate, void, recall, retract, pull it, pull the invitation, pull the invite, pull that, pull this, pull invitation, pull inv, pull back, pull … back, take back, take … back, claim back, claw back, call back, nullify, annul, repeal, unsend, undo, void, make … invalid, make invalid, render … invalid, make … void, make … unusable, kill the link, kill … link',
  cancel: 'cancel, abort, call off, scrap, abandon, discard',
  reset:
    'reset, re-set, regenerate, reissue, re-issue, reinitialize, reinitialise, unlock, renew the password, refresh the password, change the password',
  giveBack: 'give back, give … back, give … again, grant … again, restore, regrant, re-grant, grant again, give again',
  give: 'give, grant, hand, hand over, hand out, provide, supply, allow, award, confer, issue, entitle, equip, hook up, set up with, hook … up with, fix … up with, set … up with',
  assign: 'assign, allocate, attribute, reassign, dedicate, give out, apply',
  unassign:
    'unassign, get … back, un-assign, de-assign, deassign, deallocate, free up, free, reclaim, release, recover, get back, take … from, pull … from, claim',
  add: 'add, ad, onboard, on-board, include, enter, put in, bring in, bring … in, bring on board, bring … on board, insert, take on, welcome, introduce',
  create:
    'create, set up, set … up, setup, make an account, make a new, make … account, open an account, open a new, open … account, register, generate, establish, build, produce, spin up, provision, enrol, enroll, sign … up, sign up, put … in the system, put … into the system, enter … in the system, key … in, put … in the books',
  change:
    'change, update, edit, modify, adjust, correct, amend, alter, fix, revise, adapt, tweak, replace, swap, set, put, redefine, configure, manage, rectify, tune, customize, customise, rework, overwrite, make changes to, refresh',
  increase:
    'increase, raise, grow, expand, scale up, bump, bump up, boost, go up, bring … up, extend, top up, top … up, add more, scale … up, ramp up, bump … up, take … up to, push up',
  decrease:
    'decrease, reduce, lower, cut down, cut back, bring … down, bring down, scale down, scale … down, scale back, drop … to, cut … to, trim, shrink, downsize, go down, take … down to, slash, pare down, drop down, cut … down, diminish, lessen, get … down to, bump … down',
  upgrade:
    'upgrade, step up, move up, move … up, migrate, convert, switch … from, move … from, move … to, switch … to, transfer … to, take … from … to, go from … to, shift … to, lift, step … up, bump … to, put … on, promote, level up, convert … to, convert … into, swap … for, transition … to, change … from … to, replace … with, replace … by, trade up, trade … for, switch … over to, exchange … for',
  renew: 'renew, re-renew, prolong, roll over',
  enable:
    'enable, activate, turn on, turn … on, switch on, switch … on, reactivate, re-enable, put … on, put … back on, reinstate, set … to on, set … on',
  disable:
    'disable, deactivate, turn off, turn … off, switch off, switch … off, shut off, put … off, set … to off, set … off, suppress, opt out, opt … out, turn of, switch of',
  order:
    'order, buy, purchase, subscribe, sell, procure, acquire, get … some, get … a new, place an order, place … order, sign … up for, put … down for, kit … out with, start … with, set … up with, take out, get hold of, obtain',
  invite: 'invite, ask … to become our customer, extend an invitation, send an invitation, send an invite',
  request: 'request, ask, propose, suggest, offer, solicit, approach, seek, call for, pitch',
  team: 'partner with, partner up, partner, team up, team up with, collaborate, work with, working with, work together, cooperate, do business with, join forces, ally with, resell through, sell through, buy through, buy from, become partners, go into partnership, hook up with, link up with, connect us with, connect with, enter into a partnership, be partners, source through, purchase through, work via',
  accept:
    "accept, approve, authorize, authorise, agree, agree to, confirm, okay, ok, say yes, say yes to, go ahead with, go with, greenlight, green-light, green light, give … green light, consent, ratify, endorse, give our ok, give … ok, give … the nod, wave through, take the offer, take up, take … up on, we're in for, let in, admit, validate, clear, give the go-ahead, give … go-ahead, thumbs up, nod through, rubber-stamp, take them up",
  decline:
    'no thanks, thanks but no thanks, no thank you, decline, reject, refuse, turn down, turn … down, deny, say no, say no to, tell … no, rather not work with, rather not partner with, pass on, dismiss, rebuff, spurn, disapprove, knock back, give … a miss, not interested in, not interested, thumbs down, veto, snub, vote down, bin, wave off',
  sign: 'sign, sign off, countersign, e-sign, sign … off, put my signature, put our signature',
  resend:
    'resend, re-send, send again, send … again, send … once more, send … anew, re-issue, retrigger, re-trigger, send … another, send another, repeat, send out again, send … out again, mail … again, trigger … again, send me another, send … a second time, email … again, fire off … again, get … again, send … over again',
  send: 'send, send out, mail, email, e-mail, mail out, shoot, fire off, dispatch, get … out to, drop … a line, write to, forward, ping',
  show: 'take me to, bring me to, go to, drop me, drop us, shoot me, throw me, run me through, pull, pull together, go through, show, display, view, see, open, present, give me, let me see, let me have, bring up, bring … up, pull up, pull … up, look at, check, check out, review, get me, tell me, read out, print, fetch, have a look, take a look, look into, inspect, read, reveal, tell us, give us, show us, let us see, browse, see what, visualize, visualise, peek',
  list: 'list, enumerate, list out, name all, run through, itemise, itemize',
  find: 'find, search, search for, look for, looking for, look up, locate, discover, hunt for, recommend, suggest, seek, shop for, shop around for, identify, track down, dig up, look … up, point me to, scout',
  need: 'need, require, miss, lack, be missing, be without, be short of, want, would like, fancy, wish for, desire, be after, could use, could do with, go for',
  start:
    'start, begin, commence, launch, initiate, kick off, get going, get started, kick-start, trigger, undertake, proceed with, move forward with, start the procedure, start the process, get … going, get the paperwork going, begin the process, set … in motion, kick … off',
  continue: 'continue, resume, carry on, go on with, pick up, proceed, finish off, keep going',
  become: 'become, turn into, be, act as, serve as, function as, get to be',
  join: 'join, enrol, enroll, enlist, sign up, sign … up, register, apply, get enrolled, enter, sign us up, take part, participate, become part of, get into, get on, apply to, start reselling, be able to resell, can resell, resell under',
  switch: 'switch, move, change over, shift, migrate, transition, convert, go, transfer, cross over, flip, pass',
  forget:
    "forget, forgot, lose, can't remember, cannot remember, can't recall, doesn't remember, does not remember, misplace",
  speak: 'speak, talk, answer, reply, write, respond, chat, converse, address me, communicate, use',
  promote: 'promote, elevate, demote, make,  turn … into, appoint, upgrade … to',
  designate: 'designate, name, nominate, appoint, declare, make, choose, pick',
  attach:
    'attach, associate, link, connect, tie, bind, register, record, tag, map, attribute, enter, indicate, credit, hook, note down, put … down as',
  handle:
    'handle, deal with, take care of, look after, take over, manage, route, be in charge of, be responsible for, cover, run',
  help: 'help, assist, guide, support me',
  explain:
    'explain, describe, clarify, walk … through, teach, elaborate, talk … through, run … through how, shed light',
  mute: 'mute, silence, unsubscribe, shut up, hush, snooze, unfollow, stop sending, stop notifying, stop bothering, quiet, be quiet, leave me alone, stop spamming, stop pinging',
  unmute: 'unmute, un-mute, notify me again, resubscribe',
  notify:
    'notify, alert, inform, ping, keep … informed, keep … posted, warn, tell me when, let me know when, get told, am told, be told',
  leaveCompany:
    'leave the company, quit, resign, retire, left the company, left us, leaves us, has left, have left, is leaving, is gone, no longer works, no longer work, no longer with us, depart, moved on, stop working here, left, leaving, laid off, fired, be let go',
  hire: 'hire, recruit, employ, take on, joins us, join us, joining us, joined us, starts with us, start with us, starting, joins the team, join the team, joins, joining',
  trial: 'try, try out, trial, pilot, test, experiment with, sample, evaluate',
  suspend: 'suspend, pause, freeze, put on hold, put … on hold',
  refund: 'refund, reimburse, credit back, invoice, bill us',
  happen:
    'happen, occur, go on, was done, were done, has been done, have been done, been going on, did we do, did everyone do, everything that was done',
  earn: 'earn, make … money, get paid, receive, qualify, be eligible, get back',
  draftVerb:
    'draft, redraft, write, rewrite, re-draft, compose, word, phrase, recreate, redo, copy, draw up, prepare, write up',
} as const;

export const words = {
  answered:
    'answered, reply, replied, respond, responded, response, reaction, reacted, heard back, hear back, heard from, hear from, heard anything, come back to us, came back to us, got back to us, get back to us, any news from, news from, any word from, word from, opened, read our, was opened, been opened, ever opened, been read, seen our',
  toDo: "what should i do next, what should i do now, what do i have to do next, what do i have to do now, what do i need to do next, what do i need to do now, what must i do now, what must i do next, what do we need to do next, waiting for me, waiting on me, wait for me, waits for me, awaits me, awaiting me, for me to do, expected of me, expected from me, on my plate, on my desk, pending for me, pending on my side, my attention, my tasks, open tasks, pending tasks, tasks, my to do, to-do, to-dos, todo, todos, to do list, to-do list, task list, next for me, next for us, left to do, remains to be done, do next, do i do now, should i do now, need to do now, have to do now, left for me, do you need from me, need from me, my action, my turn, action required, anything pending, what is pending, what's pending, my backlog",
  ownRights:
    'what am i allowed to do, what am i permitted to do, what may i do, my rights, my permissions, my privileges, my access rights, allowed to do, which rights do i have, what rights do i have, which permissions do i have, what permissions do i have, may i do, permitted to do, my role allow, my roles allow, my role let me, my role allows',
  ownRole:
    'my role, my roles, my own role, which role do i have, what role do i have, which roles do i have, what roles do i have, which role have i, which roles have i, my agent type, am i an admin, am i a sales agent, am i an admin agent, am i a global admin, role am i',
  orderRequest:
    'order request, order requests, request for an order, requests for orders, requested orders, orders to approve, order to approve, orders to confirm, orders to validate, orders for approval, orders awaiting, orders waiting, orders are waiting, pending orders, orders pending, orders are pending, open orders, unapproved orders, order approvals, orders need my approval, orders need approval, orders requested, resellers want to order, resellers want us to order',
  recent:
    'this month, this week, this year, this quarter, last month, last week, last year, last quarter, recent, recently, lately, latest, newest, most recent, since january, today, yesterday, past month, past week, past weeks, past few weeks',
  reviewed: 'reviewed, verified, validated, examined, looked at, decided, processed, checked, vetted',
  free: 'free, unused, available, spare, unassigned, remaining, left, in use, used up, left over, still free',
  nation: 'which country, what country',
  mayA: 'may a, may an, can a, can an, could a, could an',
  contactAt: 'contact at, contact for, contact person at, contact person for',
  decline:
    "not for us, isn't for us, not our thing, no good for us, tell them no, tell him no, tell her no, we'll pass on, we will pass on, not taking them on",
  accept:
    "we'll take, we will take, we take, we'll go with, we're taking, yes to, ok for, okay for, fine with, happy with, good with, we're in for, thumbs up for, green light for",
  user: 'usr, user, colleague, coworker, co-worker, employee, staff member, team member, teammate, staff, team mate, member of staff, team members, user account, login account, account holder, worker, personnel, headcount',
  person:
    'someone, somebody, person, people, anybody, anyone, everybody, everyone, folks, guy, guys, who, whoever, all of them, new starter, new joiner, new hire, newcomer, new employee, newbie, starter, joiner, leaver, recruit, trainee, intern',
  newPerson:
    'new starter, new joiner, new hire, newcomer, new employee, newbie, new colleague, new member, new guy, recruit, new recruit, new team member, new user, trainee, intern, new coworker, new staff, new staff member',
  access: 'access, login, log-in, log in, sign-in, sign in, account, accounts',
  account: 'account',
  here: 'here, in the bot, in this bot, on our account, our account, our tenant, in the portal, our organisation, our organization, our company',
  role: 'role, right, permission, privilege, agent type, admin type, authorisation level, admin role, access level, access right, responsibilities, entitlements, access rights',
  password: 'password, pass word, passwd, pwd, pw, passcode, passphrase, pass, temporary password, temp password',
  credentials:
    'credential, sign-in information, sign-in details, sign in details, login details, login data, login info, sign-in info, creds, log-in details, signin details, login credentials, sign-in credentials, sign in information, access details',
  lockedOut:
    "locked out, is locked, can't log in, cannot log in, can't sign in, cannot sign in, can't login, cannot login, can't get in, unable to log in, unable to sign in, can't log on, cannot access, can't access, can't get into, locked himself out, locked herself out, locked themselves out, shut out, not able to log in, cant log in, cant sign in, cant login, unable to login, doesn't get in, no longer gets in, log in any more, sign in any more, locked, is stuck at login",
  customer:
    'buys from us, buy from us, buying from us, clnt, customer, client, cust, end customer, end-customer, end client, buyer',
  customerBase: 'client base, customer base, clientele, customer portfolio, book of business, portfolio',
  reseller: 'reseller, indirect reseller, resellers of record, dealer, sub-reseller, var, resell partner',
  recordReseller:
    'reseller of record, resellers of record, por, partner of record, record reseller, reseller-of-record, ror',
  provider:
    'provider, indirect provider, distributor, wholesaler, disti, supplier, vendor, upstream provider, distribution partner, distributors, distis, wholesale partner, supply partner, csp distributor',
  partner: 'partner, business partner',
  partnership:
    'partnership, collaboration, cooperation, co-operation, partner relationship, partner relation, partner link, reseller partnership, alliance, partner agreement, reseller deal, partnering, business relationship, tie-up',
  partnerRequest:
    'partnership request, partner request, request for partnership, partnership proposal, partnership offer, partnership invitation, partnership invite, partnership mail, partnership email',
  relationship: 'relationship, relation, reseller relationship, reseller relation, resale relationship',
  customerRelationship:
    'customer relationship, customer relation, client relationship, customer link, relationship with the customer, relationship with our customer, relationship with the client, client relation',
  resellerRelationship:
    'reseller relationship, reseller relation, relationship request, resale relationship, reseller authorization',
  invitation: 'invt, invitation, invite, invitation mail, invitation email, invitation link',
  customerInvitation: 'customer invitation, customer invite, client invitation, client invite',
  joint:
    'joint, jointly, together, both, combined, shared, common, along with, as well as, at once, at the same time, double, in one go, side by side, in common, two relationships, both of us, both relationships, hand in hand, co-invite, alongside, dual, in tandem, at the same go, in one mail, together with, in a single invitation, single invitation, one invitation, in conjunction with, conjoint, twofold, collectively',
  alone:
    'just us, only us, us alone, for us only, just with us, only for us, with us alone, alone, just for us, only with us, to us only, us only, for ourselves only, solely, on our own, without any provider, no provider, without a provider, without provider',
  us: 'us, we, our, ours, ourselves, my company, our company, my organisation, our organisation, our organization, our firm, our business',
  draft:
    'draft, email draft, draft email, draft mail, draft message, mail text, email text, text, wording, message text, email body, template, mail draft, drafted mail, drafted email, invitation text, invitation message, message to send, mail to copy, text to copy, email copy, mail body, message body',
  mail: 'mail, email, e-mail, message, letter',
  subscription: 'subscr, subscription, sub, subs, plan, offer, offering',
  product: 'product, item, service, sku, software, package, suite, products',
  licence: 'lics, licence, license, lic, licences, licenses, licensing',
  seat: 'seat, user licence, qty, quantity, seat count, licence count, license count, number of licences, number of licenses, number of seats, number of users, licenses count, count, unit, headcount, volume, amount of licences, amount of seats',
  more: 'more, additional, extra, further, another',
  fewer: 'fewer, less',
  total: 'in total, total, altogether, all in all, overall',
  instead: 'instead of, rather than, in place of, in lieu of',
  higher:
    'next plan, plan up, step up, level up, higher, better, bigger plan, superior, next tier, next level, higher plan, higher tier, bigger',
  renewal:
    'renewal, auto-renewal, autorenewal, auto renewal, automatic renewal, auto-renew, autorenew, auto renew, recurring, term end, end of term, end of the term, end with its term, lapse, run out, expire, roll-over, automatic extension, expire naturally, renewals, run its course',
  automatic: 'automatic, automatically, auto, by itself, by themselves, on its own',
  supportContact:
    'support contact, designated support contact, support contacts, contact for support, support partner, support responsible, first line support, first-line support, designated support, dsc, support provider, support desk, helpdesk contact, support owner',
  support:
    'support, ticket, support case, support request, support ticket, incident, case, support call, support issue, support question, support queries, tickets',
  agreement:
    'agreement, contract, terms, terms and conditions, conditions, reseller agreement, indirect reseller agreement, partner agreement, reseller contract, mpa, t&c, tnc, csp agreement, legal agreement, partner contract, tos, ts and cs',
  incentive:
    'incentive, rebate, bonus, commission, kickback, incentive programme, earnings, payout, incentive payment, incentive money, margin, rewards, bonuses, cashback',
  enrolment:
    'enrolment, enrollment, registration, application, onboarding, sign-up, signup, admission, our request to join, candidacy, vetting',
  programme:
    'programme, program, csp programme, csp program, csp, cloud solution provider, cloud solution provider programme, cloud solution provider program, reseller programme, reseller program, indirect reseller programme, partner programme, partner program',
  verification:
    'email to confirm, mail to confirm, verification, email to confirm, mail to confirm, verification email, verification mail, verification link, confirmation mail, confirmation email, confirmation link, verify email, verification message, verification e-mail, verif, address confirmation, validation email, validation link, activation link, verification code, confirmation message, proof of address',
  transition: 'transition, switchover, switch-over, changeover, direct-to-indirect, crossover, conversion, migration',
  directBill:
    'direct bill, direct-bill, direct billing, direct-billing, direct csp, direct bill partner, direct-bill partner, direct partner, one-tier, one tier, single-tier, tier 1, tier one, direct model, direct programme, direct program, direct-billed, directbill',
  direct: 'direct',
  indirect:
    'indirect, two-tier, two tier, 2-tier, 2 tier, indirect model, tier 2, tier two, indirect programme, indirect program, indirect reseller model, through a distributor',
  profile: 'registered under, which name are we, name are we registered, under which name, profile',
  companyData:
    'company details, company data, company information, company info, organisation details, organization details, organisation info, organisation profile, company profile, our details, our data, organization info, organization data, organisation data, business details, program info, programme info, programme information, our information, our info, company record, on file about us, organisation settings, organization settings, company settings',
  company: 'company, organisation, organization, firm, business, org, enterprise, head office, headquarters',
  address: 'address, postal address, street address, location, offices, office, premises',
  legalName:
    'legal name, business name, legal business name, company name, trading name, name of our company, name of our organisation, corporate name',
  phone: 'phone, phone number, telephone, telephone number, tel, mobile, hotline, number',
  webPage: 'web page, website, webpage, web site, support page, url',
  primaryContact: 'contact details did we give, primary contact, main contact, contact person, primary contact person',
  ownSupport:
    'support email, support phone, support mail, support address, support web page, support page, support hotline, support website, support number, support e-mail, support line, customer-support contact, customer support contact, support url, support phone number',
  mpn: 'mpn, mpn id, partner id, pla id, mpnid, partnerid, mpn number, location id, partner location account, microsoft partner network id, partner identifier, microsoft id, mpn-id, plaid',
  domain: 'domain, domain name, primary domain, tenant domain',
  tenant: 'tenant, customer tenant, customer account, new tenant',
  notification:
    'notification, alert, notif, notifications, reminder, alerts, push message, push messages, pings, updates, announcements, notification mail, notification mails, notifs, bot messages, messages from you, message from you, bot notifications, email alerts, mail alerts, newsletters',
  settings: 'setting, preference, preferences, options, config, configuration, setup',
  audit:
    'audit, audit log, audit trail, change log, changelog, activity log, history, log, logs, activity history, activity, change history, audit history, event log, trail, record of changes, track record, protocol, action log, recent changes, who did what, log book, logbook, audit report, recent activity, past actions',
  language: 'language, lang, locale, idiom, tongue',
  adminAccess:
    'admin access, administrator access, admin right, administrator right, administrative access, admin privilege, admin privileges, administrator privilege, delegated admin, delegated admin privilege, delegated administration, delegated administration privilege, dap, gdap, admin permission, administrative rights, administrative right, administrator permission, administrative permission, administrative privilege, administration rights, administration access, admin on our tenant, admin on our account, admin of our tenant, tenant admin, admin credentials, delegated access, admin status, admin for our tenant, admin in our tenant, admin of our account, admin relationship, full access, admin powers, administering, administer, delegated rights, delegated permissions, delegated privileges, access to our environment',
  admin: 'admin, administrator',
  distribute:
    'distribute, distributes, distributing, distribution, wholesale, wholesaling, resells, sells csp, selling csp',
  directory: 'directory, catalogue, catalog, registry, yellow pages',
  status:
    'holding up, hold up, held up, go through, gone through, went through, review, status, state, progress, review, stand, stands, stage, step, timeline, how far, news, update, updates, whereabouts, next step, next steps, outcome, decision, queue',
  approvedYet:
    'we are approved, we get approved, we are accepted, until we are, are we approved, have we been approved, been accepted, been approved, are we in, are we accepted, are we enrolled, accepted yet, approved yet, approved already, accepted already, has been approved, are we through, did we get in, did they accept us, did they approve us, have they approved us, got approved, are we there yet, be accepted as, we be accepted, we be approved, be admitted, accepted us, approved us, are we done with, is through, waiting for approval, waiting on approval, in review, under review, reviewed our, reviewed yet, passed the review, review finished, review done, done checking, finished checking, done vetting, done reviewing, finished reviewing, heard back from microsoft, any word from microsoft, microsoft said yes, still checking us, still vetting, green light from microsoft',
  new: 'new, fresh, brand new, brand-new, another, newly',
  old: 'old, previous, expired, outdated, former, ex',
  leaveAlone:
    "don't touch, do not touch, hands off, leave … alone, don't change anything, do nothing, nothing to do, we keep everything, let's keep, we're keeping, we are keeping, leave everything as is, leave everything as it is, keep it as it is, keep everything as it is, leave it as it is, as they are, as it is, hold off for now",
  again: 'left off, where we stopped, again, once more, one more time, a second time, anew, afresh, back, re',
  all: 'all, every, whole, full, complete, entire, everything, each',
  many: 'how many, which, what, who are',
  mine: 'my, our, mine, ours',
  details:
    'detail, details, information, info, record, file, card, data, dossier, sheet, page, infos, situation, overview, profile of, entry, particulars, contact details, facts, folder, background',
  know: "know, do we have on, have on file, on file, whatever we have on, got on, have on, what do we know, do you know, have about, anything on, everything on, everything about, all about, might i ask, may i ask, could i ask, can i just ask, i wanted to ask, just wanted to ask, i'd like to ask, may i know, might i know, could i know, do you happen to know, mind telling me, any idea",
  about: 'about, regarding, concerning',
  lists: 'lst, list, overview, listing, rundown, roundup, round-up, inventory, summary',
  have: 'have, has, got, own, owns, hold, holds, use, uses, using, run, runs, bought, ordered, purchased, subscribed to, subscribe to, paying for, pay for, sold, consume, consumes',
  relatedTo:
    'shared with, in common with, tied to, belong to, belonging to, via, through, brought in by, linked to, served by, looked after by, managed by, attached to, looks after, serves, under, coming from, brings us, we share with, assigned to, handled by, we have with, came to us via, come to us via',
  located: 'in, located in, based in, from, near, within, across, operating in',
  howTo:
    "how do i, how do we, how do you, how can i, how can we, how to, how does, how should i, how should we, how would i, how would we, how would one, how does one, how is it, what do i need to do, what do i have to do, what is the way, what's the way, the way to, steps to, steps for, what are the steps, instructions, instruction, tutorial, procedure for, what's the procedure, what is the procedure, how exactly, what's the best way, what is the best way, best way to, proper way, right way, correct way, what is the process, what's the process, process for, guide to, explain how, tell me how, show me how, know how to, wondering how, how come, how might i, how might we, how long, how often, how did, how will, where do i, where do we, where can we, where do you, where do people, where would one, where can i, where would i, where do we, where can we, which button, what should i do, what must i do, what do we do, what to do, how can one, in what way, how could i, how could we, how must, where do i find, where can i find, where is the option, where's the option, where is the button, where would i find, where does one find, how … work, how … works, how … working",
  whatIf:
    "what happens, what if, what would happen, what will happen, what's going to happen, what becomes of, what happens when, suppose, supposing, assuming, let's say, hypothetically, imagine, in case, if i, if we, if you, if a, if the, if an, if somebody, if someone, if they, if he, if she, once i, once we, after i, what's the effect, what is the effect, effect of, consequence, consequences, implications, impact of, what does it mean, is it true, do the, do customers, do resellers, what effect, any risk, is there a risk, is it safe, is it dangerous, does removing, does revoking, does deleting",
  difference:
    'difference, differences, differ, different from, distinction, versus, vs, compared to, compare, better to, pros and cons, or should i, or rather',
  mayI: "can i, can we, could i, could we, may i, may we, am i allowed, are we allowed, am i able, are we able, is it possible, would it be possible, is it allowed, is it ok to, is it okay to, do i have to, do we have to, do i need to, do we need to, should i, should we, must i, must we, have i to, ought i, who can, who may, who is allowed, who is able, who's allowed, who could, is there a way, is there any way, is there a possibility, any way to, can one, can a, can an, could a, could an, may a, are admins, can sales agents, can resellers, can providers, can customers, is someone allowed, am i permitted, is it permitted, can the, can anyone, can anybody, can somebody, can someone, may anyone, could somebody, could someone, could anyone, are resellers, does a, does an, do i, do we, which role can, which role may, what role do i need, which role do i need, what rights do i need",
  why: "why, what for, for what reason, what's the point, what is the point, what's the purpose, what is the purpose, purpose of, reason for, what is meant, meaning of, mean, means, definition of, define, meant by, stand for",
  whatIsA:
    "what is a, what's a, what is an, what's an, what are, what exactly, whats a, what is meant by, what's meant by, what is the meaning, what do you mean",
  abilities:
    "menu, options, what can i do, what can you do, what do you do, what are you able, what are you capable, what are you good for, your abilities, your features, your capabilities, what can this bot, what can the bot, what are my options, which commands, what commands, list of commands, the commands, commands, command, what can i ask, what may i ask, what can i type, what to type, what to ask, what to write, what to say here, what do you offer, what do you understand, which functions, what functions, features, available actions, what's possible, what is possible, what are you, who are you, where do i start, where to start, where do i begin, how do you work, how does this work, how this works, how do i use, how to use, use this bot, how to start, get started with this bot, new here, new to this, what is this bot, what's this bot, getting started, what all can, your job, your purpose, show me around, quick tour, tour, manual, user guide, documentation, faq, tips, usage, i'm lost, i am lost, i'm stuck, i am stuck, what now, confused, capable of, able to do, can you even do, do for me, what else can you do, things you can do, what am i able to do, what can we do, to do for me, you do for me, what are you for, what's this thing for, what is this thing for, what is this for, what's this for, what does this bot do, what does this do, what does it do, what does this thing do, what does the bot do, sort of things i can ask, kind of things i can ask, things i can ask, i can ask you, can i ask you, ask of you, what sort of things, what kind of things, bit lost, a little lost, where am i, what am i supposed to do, what is there to do, what are the options, what can be done here, what all do you do, supported actions, available commands, what is available, your commands, magic words, what you handle, what you can handle, what you do, what you can do, quick intro, intro to what",
  assistance: 'help, assistance, aid, support me, sos, guidance, a hand',
  greeting:
    'hello, hi, hey, hiya, good morning, good afternoon, good evening, morning, evening, howdy, yo, greetings, hallo, hello there, hi there, good day, dear, dear bot, hi all, hi team, hey there, hullo, hey bot',
  thanks:
    'thanks, thank you, thx, ty, cheers, thank you so much, thanks a lot, much appreciated, many thanks, ta, tks, appreciate it, thanks a million, great thanks, tyvm',
  smalltalk:
    "how are you, how's it going, what's up, nice to meet you, see you, bye, goodbye, good night, lol, haha, joke, weather, lunch, coffee, pizza, weekend, birthday, football, match, game, movie, news, holiday, vacation, meeting room, meeting, remind me to, reminder to, translate, price of gold, stock, bitcoin, traffic, train, flight, taxi, hotel room, restaurant, calendar, what time, who won, capital of, powerpoint, spreadsheet, excel file, poem, song, music, love you, well done, good job, good bot, nice bot, brilliant, awesome, congratulations, rain, sunny, dinner, book me, agenda, president, recipe, story, sing, are you human, are you a robot, how old are you, your name, you there, anybody there, test, testing, printer, wifi, vpn, laptop, parking, canteen",
  cancelThis:
    "cancel, cancel this, cancel that, cancel it, never mind, nevermind, nvm, forget it, forget about it, forget that, stop, stop this, stop it, stop here, stop that, abort, abort this, quit, exit, leave it, drop it, drop that, scrap that, scrap it, get me out, get out of here, get out, no stop, go back, back out, changed my mind, change my mind, start over, start again, close this form, close the form, i give up, don't want to continue, do not want to continue, let's not, discard this, discard that, don't bother, wrong button, let it be, leave this form, leave the form, esc, escape, undo that, undo this, end this, end it here, not now, maybe later, another time, dont continue, that was a mistake, cancel everything, cancel the form, cancel this form, throw it away, discard the form, out of this form, out of this, out of here, didn't mean to start, didn't mean to, did not mean to start, wrong thing, back to the start, back to start, interrupt, on second thought, don't want to do this, do not want to do this, don't want this, let's leave it, leave it there, leave it at that, call it off, forget what i said, forget all that, cancel the operation, cancel the current, current operation, break off, bail, bail out, step out, out please, no thanks, pull the plug, rewind, that's enough, not anymore",
  that: 'what we were doing, what we started, what i was doing, what i started, what we are doing, this, that, it, everything, form, operation, here, process, wizard, dialog, conversation, flow, thing, step, card',
  waiting:
    'waiting, wait, awaiting, not answered, unanswered, no answer, no reply, no response, without answer, still open, outstanding, out there, unaccepted, still waiting, not yet answered, hanging, unopened, not replied, not responded',
  sentOut: 'sent, sent out, we sent, we have sent, outgoing, issued, out',
  sharedWith:
    'shared with, in common with, in common, share with, we share, common with, shared, jointly with, both have',
  who: 'who, by whom, whom, which of us, which one of us, which colleague, which user, who was it, which person, find out who, know who, which of my colleagues, who on earth, who in our team, which admin, who exactly, whoever, whose doing',
  when: 'when was, when were, when did, since when, at what time was, what day was, when exactly, on which day, when has',
  want: 'want, would like, wish, need, have to, must',
  price: 'price, cost, costs, how much, invoice, billing, bill, refund, credit note, payment, prices, discount, quote',
  wrong: 'wrong, mistake, error, incorrect, faulty, by mistake, mistakenly, wrongly',
  link: 'link, url',
  speak: 'replies in, answers in, responses in, messages in',
  happen:
    'what … did, anything … did, everything … did, what … has done, what … have done, what … has been doing, what … was doing, what … been up to, what … have been up to',
  bot: 'bot, this bot, chatbot, assistant, this assistant, this tool, the tool, this app',
} as const;
