import type { Post } from '../conversation/channel.js';

/** A way for letters to leave: a mail server, or a folder. */
export interface PostOffice extends Post {
  /** Lets go of the connections; what is being sent is finished. */
  close(): void;
}
