/** Web mail services; their addresses do not identify an organisation and are refused for a primary contact (ENR-5). */

/** Exact domains; subdomains do not match. */
const domains = new Set(
  `aim.com aliceadsl.fr aol.com atlas.cz bbox.fr bell.net bluewin.ch bol.com.br btinternet.com centrum.cz club-internet.fr
  cox.net comcast.net daum.net duck.com email.com fastmail.com fastmail.fm free.fr freenet.de gmail.com googlemail.com
  gmx.at gmx.ch gmx.com gmx.de gmx.fr gmx.net gmx.us hanmail.net hey.com hushmail.com icloud.com inbox.com inbox.lv
  interia.pl laposte.net libero.it live.com love.com mac.com mail.com mail.de mail.ru me.com msn.com mailbox.org
  naver.com neuf.fr netcourrier.com nate.com neuf.com numericable.fr o2.pl onet.pl online.de onmail.com orange.fr
  outlook.com passport.com pm.me posteo.de posteo.net proton.me protonmail.ch protonmail.com qq.com 126.com 163.com
  rambler.ru rediffmail.com rocketmail.com sapo.pt sbcglobal.net seznam.cz sfr.fr sina.com sky.com sympatico.ca
  t-online.de talktalk.net tele2.fr terra.com.br tim.it tiscali.it tutanota.com tuta.io uol.com.br verizon.net
  virgilio.it virginmedia.com voila.fr wanadoo.fr web.de windowslive.com wp.pl ya.ru yandex.com yandex.ru ymail.com
  zoho.com zohomail.com skynet.be telenet.be proximus.be eircom.net ntlworld.com blueyonder.co.uk hotmail.com yahoo.com`
    .split(/\s+/)
    .filter(Boolean),
);
/** Services with a domain in nearly every country: `hotmail.fr`, `yahoo.co.uk`, `live.be`, `outlook.com.br`. */
const everywhere =
  /^(gmail|googlemail|hotmail|live|msn|outlook|yahoo|ymail|aol|gmx|icloud|yandex|protonmail)(\.[a-z]{2,3}){1,2}$/;

export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

/** Whether the address belongs to a web mail service. */
export const isWebMail = (email: string): boolean => {
  const domain = domainOf(email);
  return domains.has(domain) || everywhere.test(domain);
};
