/**
 * How the built screen is served, the same in both shells (app:// in Electron, 127.0.0.1 in the browser
 * shell): which file answers a path, of what type, under which security headers.
 */

const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  woff: 'font/woff',
  ttf: 'font/ttf',
  wasm: 'application/wasm',
  bin: 'application/octet-stream',
  bcmap: 'application/octet-stream',
  icc: 'application/octet-stream',
  pfb: 'application/octet-stream',
  gz: 'application/gzip',
  traineddata: 'application/octet-stream',
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
  ogg: 'audio/ogg',
  mp4: 'video/mp4',
  webm: 'video/webm',
};

const safeSegment = /^[A-Za-z0-9_@][A-Za-z0-9._@~+-]*$/u;

/**
 * The file below the renderer folder that answers a URL path, by names only: every segment must be a plain
 * name, so `..`, encoded slashes, back slashes, NUL, drive letters and hidden files have no way to be said.
 * @param pathname the path of a parsed URL, percent-encoded as it came (`new URL(...).pathname`)
 * @returns segments joined by `/`, `index.html` for the root, undefined when nothing may answer
 */
export function assetPath(pathname: string): string | undefined {
  if (pathname === '/' || pathname === '') return 'index.html';
  const decoded = decode(pathname);
  if (decoded === undefined || !decoded.startsWith('/')) return undefined;
  const segments = decoded.slice(1).split('/');
  if (!segments.every((segment) => safeSegment.test(segment))) return undefined;
  return contentType(segments.join('/')) === undefined ? undefined : segments.join('/');
}

/** The content type by file ending; undefined for an ending the screen has no use for (it is not served). */
export function contentType(path: string): string | undefined {
  const ending = /\.([A-Za-z0-9]+)$/u.exec(path)?.[1]?.toLowerCase();
  return ending === undefined ? undefined : contentTypes[ending];
}

function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}
