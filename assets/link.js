/** Whether a text holds its personal link exactly: one that goes on, or stands inside another, is another link (PAR-3). */
export function holds(text, link) {
  const exactly = link.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\w/=?&%-])${exactly}(?![\\w/?#%&=@~+-]|[.:,;!][\\w/])`).test(text);
}
