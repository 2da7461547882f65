/** Teams around a page: whether it is there, its theme, its language. */
export const teams = window.microsoftTeams;

/** Outside Teams the library refuses at once, or never answers in a foreign frame. */
const patienceMs = 3000;

const themed = (theme) => {
  document.documentElement.dataset.theme = ['dark', 'contrast'].includes(theme) ? theme : 'default';
};

/** What Teams says of itself and its reader; `undefined` outside Teams. The page takes its theme from here on. */
export async function enter() {
  try {
    const patience = new Promise((_, refuse) => setTimeout(refuse, patienceMs));
    await Promise.race([teams.app.initialize(), patience]);
  } catch {
    return undefined;
  }
  const context = await teams.app.getContext();
  themed(context.app.theme);
  teams.app.registerOnThemeChangeHandler(themed);
  return context;
}

/** Teams opens it for us: a chat, a mail program, a file. */
export const openLink = (address) =>
  teams.app.openLink(address).catch(() => window.open(address, '_blank', 'noopener'));
