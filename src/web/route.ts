/** A page, free of the web framework: what it is asked and what it answers. */

export interface PageRequest {
  /** By which it is found in the log. */
  readonly name: string;
  /** What stands at `:name` in the path. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The fields of a posted form; empty otherwise. */
  readonly form: URLSearchParams;
  /** The file that the form sent along; `tooLarge`: it was not read, and neither were the fields. */
  readonly file?: SentFile | 'tooLarge';
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The address it came from, as the socket knows it: what a rate limit counts by. */
  readonly from: string;
}

export interface PageResponse {
  /** 200 unless said. */
  readonly status?: number;
  /** HTML unless said. */
  readonly type?: string;
  /** Besides, or instead of, the security headers that every page has. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Pieces are sent as they come; nobody holds the whole. */
  readonly body?: string | Buffer | AsyncIterable<string>;
}

export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Route {
  readonly method: 'GET' | 'POST';
  /** `/i/:link`; a GET answers HEAD as well. */
  readonly path: string;
  /** Its form sends a file along, of at most so many bytes. */
  readonly fileAtMost?: number;
  handler(request: PageRequest): Promise<PageResponse> | PageResponse;
}
