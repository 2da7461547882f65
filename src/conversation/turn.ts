/** What was said or done in Teams and what is answered, free of the channel's format: `teams/` translates both ways. */
import type { Place } from '../kernel/actor.js';
import type { Reply, Tone } from '../kernel/card.js';
import type { Refusal } from '../kernel/effects.js';
import type { Language } from '../kernel/localizer.js';

/** An opaque, JSON-safe address of a conversation: only the room that made it reads it. */
export type Chat = Readonly<Record<string, unknown>>;

export interface IncomingTurn {
  /** Names this turn for good (`turnKey` of conversation and activity): the channel may deliver it again. */
  readonly turn: string;
  /** The request that brought it, by which it is found in the log. */
  readonly request?: string;
  /** Entra tenant of the conversation; with the object id, who speaks. */
  readonly tenantId: string;
  readonly aadObjectId: string;
  readonly name: string;
  /** From the Teams locale; `en` where it is neither. */
  readonly locale: Language;
  readonly place: Place;
  readonly chat: Chat;
  readonly what:
    | { readonly kind: 'text'; readonly text: string }
    /** Files came with the text; in the personal chat alone. */
    | { readonly kind: 'file'; readonly text: string; readonly files: readonly AttachedFile[] }
    /** A button was pressed: `data` is whatever the client sent, to be distrusted. */
    | {
        readonly kind: 'press';
        readonly verb: string;
        readonly data: Readonly<Record<string, unknown>>;
        /** A client without `Action.Execute` sent it: the answer stays in the chat. */
        readonly asMessage?: true;
        /** The client renewed the card by itself: nobody pressed anything. */
        readonly refresh?: true;
        /** To open a dialog, which only asks and shows; or inside one, whose answer stays in it. */
        readonly dialog?: 'open' | 'inside';
      }
    /** The bot was added to a chat: it greets. */
    | { readonly kind: 'arrived' }
    /** The bot was removed from the personal chat: nothing more is sent there. */
    | { readonly kind: 'left' };
}

/** A file that came with a message; fetched when it is wanted, by the room that knows how. */
export interface AttachedFile {
  readonly name: string;
  read(): Promise<FileRead>;
}
/** `host`: it is not where such files are; `tooLarge`: beyond what is taken. */
export type FileRead = { readonly bytes: Uint8Array } | { readonly problem: 'host' | 'tooLarge' | 'unreachable' };

/** An Adaptive Card with the one line that notifications and old clients show. */
export interface Rendered {
  readonly card: Readonly<Record<string, unknown>>;
  readonly summary: string;
}

export interface Answer {
  /**
   * Shown where it was said. In answer to a press: in place of the pressed card, to that person alone.
   * Absent: nothing is to be said.
   */
  readonly here?: Rendered;
  /** The page of ours that a dialog shows instead of the card. */
  readonly page?: string;
  /** Sent to the speaker's personal chat besides (CNV-7). */
  readonly privately?: { readonly chat: Chat; readonly rendered: Rendered };
}

/** Somebody who looks something up, as the channel or their sign-in names them. Nothing is remembered of a look. */
export type Requester = Pick<IncomingTurn, 'tenantId' | 'aadObjectId' | 'name' | 'locale'>;

export interface SearchQuery {
  /** One kind of thing (`Workflow.searches`), or every kind. */
  readonly kind?: string;
  /** Beginnings of words; empty: whatever there is. */
  readonly text: string;
  readonly skip: number;
  readonly count: number;
}

/** Plain text for whoever looked, and a card that anybody may read. */
export interface SearchResult {
  readonly title: string;
  readonly line: string;
  readonly status?: { readonly text: string; readonly tone: Tone };
  /** The line to type for it. */
  readonly say?: string;
  /** To be put into a chat: nothing but its kind, and a button that asks for whoever presses it. */
  readonly shared: Rendered;
}

type PrivateResult = Omit<SearchResult, 'shared'>;

/** The tab's first sight, worded for this person. */
export interface Overview {
  readonly language: Language;
  readonly name: string;
  readonly organization: string;
  /** What waits for this person to act, by kind. */
  readonly waiting: readonly { readonly title: string; readonly items: readonly PrivateResult[] }[];
  /** The kinds of things there are to look through with `search`. */
  readonly lists: readonly { readonly kind: string; readonly title: string; readonly help: string }[];
  readonly charts: readonly {
    readonly title: string;
    readonly bars: readonly { readonly label: string; readonly tone?: Tone; readonly count: number }[];
  }[];
  readonly timelines: readonly {
    readonly title: string;
    readonly status: { readonly text: string; readonly tone: Tone };
    /** Oldest first; dates in words. */
    readonly steps: readonly { readonly on: string; readonly text: string }[];
    /** Absent once it is over. */
    readonly next?: string;
    readonly say: string;
  }[];
}

/** What is behind a pasted link: who looked may know more than the readers of the chat. */
export type LinkPreview = Pick<SearchResult, 'title' | 'line' | 'shared'>;

/** A signed link as it arrived: `PUBLIC_URL/<room>/<id>.<signature>`. */
export interface LinkPresented {
  /** The request that brought it, by which it is found in the log. */
  readonly request?: string;
  readonly linkType: string;
  readonly id: string;
  readonly signature: string;
  readonly language: Language;
}

/** The conversation, as the rooms at the edge see it. */
export interface Conversation {
  answer(said: IncomingTurn): Promise<Answer>;
  /** The answer to this turn has left; a redelivery of it is not answered again. */
  answered(turn: string): Promise<void>;
  /**
   * What the holder of a signed link does or sees on its page; `undefined` when the link does not hold, whatever the
   * reason: wrong, made up, or of a record that is gone. The page words the answer.
   */
  byLink(
    link: LinkPresented,
    verb: string,
    data: Readonly<Record<string, string>>,
  ): Promise<Reply | Refusal | undefined>;
  /** What this person may see and looks for (CNV-6); empty for whoever may see nothing. */
  search(
    looker: Requester,
    wanted: SearchQuery,
  ): Promise<{
    readonly items: readonly SearchResult[];
    readonly more: boolean;
    /** There are more than anybody leafs through: only a narrower text finds the others. */
    readonly narrow?: true;
  }>;
  /** `undefined` for whoever is no user of an organisation in the programme. */
  overview(looker: Requester): Promise<Overview | undefined>;
  /**
   * What Entra says of whoever signed in is held against what they claimed (ENR-12); in their words, where an enrolment
   * of theirs waits for it.
   */
  signedIn(looker: Requester, says: { readonly globalAdmin: boolean }): Promise<string | undefined>;
  /** `undefined` for what is no link of ours that becomes anything. */
  previewLink(looker: Requester, address: string): Promise<LinkPreview | undefined>;
}
