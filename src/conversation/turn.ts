/** Channel-neutral types of a turn and its answer. `teams/` and `web/` map them to and from activities and requests. */
import type { Place } from '../kernel/actor.js';
import type { Reply, Tone, VerbButton } from '../kernel/card.js';
import type { Refusal } from '../kernel/effects.js';
import type { Language } from '../kernel/localizer.js';

/** The address of a conversation: JSON that only the module that made it reads. */
export type Chat = Readonly<Record<string, unknown>>;

export interface IncomingTurn {
  /** Turn id (`turnKey` of conversation and activity). A redelivery by the channel has the same id. */
  readonly turn: string;
  /** Id of the HTTP request, for the log. */
  readonly request?: string;
  /** Entra tenant of the conversation. */
  readonly tenantId: string;
  /** Entra object id of the sender. */
  readonly aadObjectId: string;
  /** Display name; never used to identify the sender. */
  readonly name: string;
  /** Language of the Teams client; `en` if it is neither English nor French. */
  readonly locale: Language;
  readonly place: Place;
  readonly chat: Chat;
  readonly what: TextMessage | FileMessage | Press | Arrival | Removal;
}
interface TextMessage {
  readonly kind: 'text';
  readonly text: string;
}
/** A message with attachments; in the personal chat only. */
interface FileMessage {
  readonly kind: 'file';
  readonly text: string;
  readonly files: readonly AttachedFile[];
}
export type Message = TextMessage | FileMessage;
/** A button press. */
export interface Press {
  readonly kind: 'press';
  readonly verb: string;
  /** Untrusted data of the client. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The client does not support `Action.Execute`, so the answer stays visible in the chat. */
  readonly asMessage?: true;
  /** The client refreshed the card; no user pressed a button. */
  readonly refresh?: true;
  /** `open`: open a dialog. `inside`: pressed in a dialog, which also shows the answer. */
  readonly dialog?: 'open' | 'inside';
}
/** The bot was added to a chat. */
interface Arrival {
  readonly kind: 'arrived';
}
/** The bot was removed from the personal chat. */
interface Removal {
  readonly kind: 'left';
}

export interface AttachedFile {
  readonly name: string;
  /** Downloads the file; called only after the sender was authorised. */
  read(): Promise<FileRead>;
}
/** `host`: not a Teams download address. `tooLarge`: over the size limit. */
export type FileRead = { readonly bytes: Uint8Array } | { readonly problem: 'host' | 'tooLarge' | 'unreachable' };

/** An Adaptive Card and the line that notifications and old clients show instead. */
export interface Rendered {
  readonly card: Readonly<Record<string, unknown>>;
  readonly summary: string;
}

export interface Answer {
  /** The card for this chat; a press replaces the pressed card, for the sender only. Absent: send nothing. */
  readonly here?: Rendered;
  /** Address of the page that a dialog shows instead of the card. */
  readonly page?: string;
  /** The card for the sender's personal chat, in addition to `here` (CNV-7). */
  readonly privately?: { readonly chat: Chat; readonly rendered: Rendered };
}

/** The verb and data of the button that shows an answer again. */
export type AgainButton = Required<Pick<VerbButton, 'verb' | 'data'>>;

/** The user of a query without a turn (message extension, tab); nothing about it is stored. */
export type Requester = Pick<IncomingTurn, 'tenantId' | 'aadObjectId' | 'name' | 'locale'>;

export interface SearchQuery {
  /** Name of one search (`Workflow.searches`); absent: all searches. */
  readonly kind?: string;
  /** Beginnings of words; empty: everything. */
  readonly text: string;
  readonly skip: number;
  readonly count: number;
}

/** Plain text for the requester, and a card that every reader of a chat may see. */
export interface SearchResult {
  readonly title: string;
  readonly line: string;
  readonly status?: { readonly text: string; readonly tone: Tone };
  /** The line that opens it when typed. */
  readonly say?: string;
  /** For a chat: only the kind of record and a button that shows the record to the user who presses it. */
  readonly shared: Rendered;
}

type PrivateResult = Omit<SearchResult, 'shared'>;

/** The content of the tab, in the requester's language. */
export interface Overview {
  readonly language: Language;
  readonly name: string;
  readonly organization: string;
  /** Items that wait for the requester's action, by kind. */
  readonly waiting: readonly {
    readonly title: string;
    readonly count: number;
    /** There are more than `count`. */
    readonly more: boolean;
    /** The first of them. */
    readonly items: readonly PrivateResult[];
  }[];
  /** Titles of what the requester can begin with if nothing waits; typed, they open it. */
  readonly beginnings: readonly string[];
  /** The searches that the tab offers. */
  readonly lists: readonly { readonly kind: string; readonly title: string; readonly help: string }[];
  readonly charts: readonly {
    readonly title: string;
    readonly bars: readonly { readonly label: string; readonly tone?: Tone; readonly count: number }[];
  }[];
  readonly timelines: readonly {
    readonly title: string;
    readonly status: { readonly text: string; readonly tone: Tone };
    /** Oldest first, with formatted dates. */
    readonly steps: readonly { readonly on: string; readonly text: string }[];
    /** The next step; absent at the end. */
    readonly next?: string;
    readonly say: string;
  }[];
}

/** A preview of a pasted link: text for the requester, and a card for all readers of the chat. */
export type LinkPreview = Pick<SearchResult, 'title' | 'line' | 'shared'>;

/** The parts of a signed link `PUBLIC_URL/<linkType>/<id>.<signature>`, not verified yet. */
export interface LinkPresented {
  /** Id of the HTTP request, for the log. */
  readonly request?: string;
  readonly linkType: string;
  readonly id: string;
  readonly signature: string;
  readonly language: Language;
}

/** The conversation as `teams/` and `web/` use it. */
export interface Conversation {
  answer(turn: IncomingTurn): Promise<Answer>;
  /** Records that the answer was sent, so a redelivery of the turn is not answered again. */
  answered(turn: string): Promise<void>;
  /** Whether a link is valid: checked before the body of a request to its page is read. */
  opens(link: LinkPresented): Promise<boolean>;
  /** Executes a command of a link page. `undefined` if the link is not valid, for any reason; the page words the answer. */
  byLink(
    link: LinkPresented,
    verb: string,
    data: Readonly<Record<string, string>>,
  ): Promise<Reply | Refusal | undefined>;
  /** Records that the requester may see and that match the query (CNV-6). */
  search(
    requester: Requester,
    query: SearchQuery,
  ): Promise<{
    readonly items: readonly SearchResult[];
    readonly more: boolean;
    /** There are more results than paging reaches; the user must narrow the text. */
    readonly narrow?: true;
  }>;
  /** `undefined` if the requester is not a user of an organisation in the programme. */
  overview(requester: Requester): Promise<Overview | undefined>;
  /**
   * Compares the claims of an Entra sign-in with the requester's enrolment (ENR-12). Returns the result as text, or
   * `undefined` if no enrolment waits for it.
   */
  signedIn(requester: Requester, claims: { readonly globalAdmin: boolean }): Promise<string | undefined>;
  /** `undefined` if the address is not a link of this bot with a preview. */
  previewLink(requester: Requester, address: string): Promise<LinkPreview | undefined>;
}
