/** One answer of a scripted server. */
export interface Answer {
  /** HTTP status; 200, or 302 with `redirect`. */
  status?: number;
  headers?: Record<string, string>;
  /** Answer with this data as JSON. */
  json?: unknown;
  /** Answer with this text; `content-type` is JSON unless `headers` says otherwise. */
  body?: string;
  /** Send the text this many times over: a huge document. */
  repeat?: number;
  /** Milliseconds before the first byte. */
  delay?: number;
  /** Where to send the caller instead. */
  redirect?: string;
  /** Drop the connection before the headers. */
  reset?: boolean;
  /** Never answer. */
  hang?: boolean;
  /** Drop the connection after this many characters of the text. */
  cut?: number;
}

/** What a scripted server has been asked. Header names are in lower case. */
export interface SeenRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
}

/**
 * A server that gives these answers in this order and repeats the last one.
 * `url` is for the code under test; `requests()` says what has arrived.
 * In a browser test the test runner is the server; a Node test passes the origin of its own.
 */
export async function serve(answers: Answer[], origin = globalThis.location?.origin) {
  const response = await fetch(`${origin}/answers/`, { method: 'POST', body: JSON.stringify(answers) });
  const { path } = (await response.json()) as { path: string };
  const url = origin + path;
  return {
    url,
    async requests(): Promise<SeenRequest[]> {
      return (await (await fetch(`${url}/requests`)).json()) as SeenRequest[];
    },
  };
}
