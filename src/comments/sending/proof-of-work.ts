/**
 * Proof of work against spam, by ALTCHA's protocol (both versions), from a challenge of the site's own server. It is worked out
 * by the browser's cryptography, off the main thread: no worker, no WebAssembly, nothing that a strict policy forbids. Nothing
 * is measured of the person: no pointer, no key, no scrolling. Loaded when a form that has a challenge gets the focus.
 */

/** What the solver is given instead of reaching for globals. */
export interface ProofTools {
  /** Reads a challenge: the JSON of the site's challenge address. */
  challenge(signal: AbortSignal): Promise<unknown>;
  /** Missing on pages without https. */
  subtle: SubtleCrypto | undefined;
  /** Milliseconds since 1970. */
  now(): number;
  /** How many keys are worked out at once. Default: 4. */
  parallel?: number;
}

/** Milliseconds after which a challenge is given up, as ALTCHA's own library does. */
const patience = 90_000;

/** A solution, worked out ahead and given once: servers refuse a second use. */
export class ProofOfWork {
  #run: AbortController | undefined;
  #work: Promise<Solved | undefined> | undefined;

  constructor(private readonly tools: ProofTools) {}

  /** Starts, unless a solution is under way or waits to be used. */
  begin(): void {
    if (this.#work) return;
    this.#run = new AbortController();
    this.#work = solve(this.tools, this.#run.signal);
  }

  /** The value of ALTCHA's `altcha` field, once; undefined when there is none: then the server says what it wants. */
  async take(): Promise<string | undefined> {
    this.begin();
    let solved = await this.#work;
    this.#work = undefined;
    if (solved?.expires && solved.expires <= this.tools.now()) {
      this.begin();
      solved = await this.#work;
      this.#work = undefined;
    }
    return solved?.payload;
  }

  /** Stops working. */
  stop(): void {
    this.#run?.abort();
    this.#work = undefined;
  }
}

interface Solved {
  payload: string;
  /** Milliseconds since 1970. */
  expires?: number;
}

/** Undefined when the challenge cannot be read or solved; never rejects. */
async function solve(tools: ProofTools, signal: AbortSignal): Promise<Solved | undefined> {
  try {
    const challenge = (await tools.challenge(signal)) as Record<string, unknown>;
    if (!tools.subtle) return;
    return 'parameters' in challenge ? await byKeys(challenge, tools, signal) : await byHash(challenge, tools, signal);
  } catch {
    return;
  }
}

/** Tries a batch of numbers at a time until one of them gives something. */
async function search<T>(
  { now, parallel = 4 }: ProofTools,
  signal: AbortSignal,
  last: number,
  attempt: (n: number) => Promise<T | undefined>,
): Promise<T | undefined> {
  const end = now() + patience;
  for (let n = 0; n <= last && !signal.aborted && now() < end; n += parallel) {
    const found = await Promise.all(Array.from({ length: parallel }, (_, i) => attempt(n + i)));
    const first = found.find((it) => it !== undefined);
    if (first !== undefined) return first;
  }
  return undefined;
}

/** Version 2: a number is counted up until the key that is derived from it begins as the server wants. */
async function byKeys(challenge: Record<string, unknown>, tools: ProofTools, signal: AbortSignal): Promise<Solved | undefined> {
  const { subtle, now } = tools;
  const parameters = challenge['parameters'] as Record<string, unknown>;
  const { algorithm, nonce, salt, cost, keyLength = 32, keyPrefix, expiresAt } = parameters;
  // Scrypt and Argon2 are not in browsers.
  const hash = /^PBKDF2\/(SHA-(?:256|384|512))$/.exec(String(algorithm))?.[1];
  if (!subtle || !hash || typeof keyPrefix !== 'string') return;
  const start = now();
  const [first, grains] = [bytes(String(nonce)), bytes(String(salt))];
  const derive = async (counter: number) => {
    const password = new Uint8Array(first.length + 4);
    password.set(first);
    new DataView(password.buffer).setUint32(first.length, counter);
    const key = await subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    const how = { name: 'PBKDF2', hash, salt: grains, iterations: Number(cost) };
    const derivedKey = hex(await subtle.deriveBits(how, key, Number(keyLength) * 8));
    return derivedKey.startsWith(keyPrefix) ? { counter, derivedKey } : undefined;
  };
  const found = await search(tools, signal, 2 ** 32 - 1, derive);
  if (!found) return;
  const { signature } = challenge;
  const payload = encode({ challenge: { parameters, signature }, solution: { ...found, time: now() - start } });
  return { payload, ...(typeof expiresAt === 'number' && { expires: expiresAt * 1000 }) };
}

/** Version 1: the number whose hash, after the salt, is the challenge. Hashes are quick, so there are many at once. */
async function byHash(said: Record<string, unknown>, tools: ProofTools, signal: AbortSignal): Promise<Solved | undefined> {
  const { subtle, now } = tools;
  const { algorithm = 'SHA-256', challenge, salt, signature, maxnumber, maxNumber = maxnumber } = said;
  if (!subtle || !/^SHA-(256|384|512)$/.test(String(algorithm)) || typeof challenge !== 'string') return;
  const start = now();
  const attempt = async (number: number) => {
    const digest = await subtle.digest(String(algorithm), new TextEncoder().encode(`${String(salt)}${number}`));
    return hex(digest) === challenge ? number : undefined;
  };
  const number = await search({ ...tools, parallel: 256 }, signal, Number(maxNumber ?? 1_000_000), attempt);
  if (number === undefined) return;
  const expires = Number(/[?&]expires=(\d+)/.exec(String(salt))?.[1]);
  const payload = encode({ algorithm, challenge, number, salt, signature, took: now() - start });
  return { payload, ...(expires && { expires: expires * 1000 }) };
}

const bytes = (digits: string) => Uint8Array.from(digits.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const hex = (buffer: ArrayBuffer) => [...new Uint8Array(buffer)].map((it) => it.toString(16).padStart(2, '0')).join('');
/** Base64 of JSON, whose letters may be of any script. */
const encode = (data: unknown) => btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(data))));
