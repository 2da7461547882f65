/** Types of page requests and responses, independent of the web framework. */

export interface PageRequest {
  /** Request id in the log. */
  readonly name: string;
  /** Path parameters (`:name`). */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Fields of a posted form; otherwise empty. */
  readonly form: URLSearchParams;
  /** Uploaded file. `tooLarge`: neither the file nor the fields were read. */
  readonly file?: SentFile | 'tooLarge';
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Remote address of the socket; key of the rate limit. */
  readonly from: string;
}

export interface PageResponse {
  /** Default 200. */
  readonly status?: number;
  /** Content type; default HTML. */
  readonly type?: string;
  /** Adds to or overrides the default security headers. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Chunks are streamed. */
  readonly body?: string | Buffer | AsyncIterable<string>;
}

export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Route {
  readonly method: 'GET' | 'POST';
  /** For example `/i/:link`. GET routes also serve HEAD. */
  readonly path: string;
  /** The form uploads a file; maximum size in bytes. */
  readonly fileAtMost?: number;
  handler(request: PageRequest): Promise<PageResponse> | PageResponse;
}
