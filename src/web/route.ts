/** Types of page requests and responses, independent of the web framework. */

export interface PageRequest {
  /** Request id in the log. */
  readonly name: string;
  /** Path parameters (`:name`). */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Reads the posted form within the route's limits. Called once, after the request is authorised. */
  read(): Promise<SentForm>;
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

export interface SentForm {
  readonly fields: URLSearchParams;
  /** Uploaded file. `tooLarge`: neither the file nor the fields were kept. */
  readonly file?: SentFile | 'tooLarge';
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
  /** The response while too many requests are served. Absent: a plain one. */
  busy?(request: PageRequest, seconds: number): PageResponse;
}
