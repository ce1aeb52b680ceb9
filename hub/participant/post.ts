/** The participants' pages ask the hub: a small JSON body there, a small JSON answer back. */

/** The hub was not reached, or something else answered in its place. */
export type Unreachable = { readonly status: 'unreachable' };

/** Never rejects. @param milliseconds how long to wait for the answer */
export async function post<T>(path: string, body: unknown, milliseconds = 15_000): Promise<T | Unreachable> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), milliseconds); // AbortSignal.timeout is missing on older phones
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: abort.signal,
    });
    return (await response.json()) as T;
  } catch {
    return { status: 'unreachable' };
  } finally {
    clearTimeout(timer);
  }
}
