import type { Session } from 'electron';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { HOST, SCHEME } from './origin';

/** Nothing but ourselves: no inline script or style, no other origin, no string made into code. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // Never without the permission handlers: they grant these to one check at a time (device-gate).
  'Permissions-Policy':
    'camera=(self), microphone=(self), speaker-selection=(self), geolocation=(), display-capture=()',
  'Cache-Control': 'no-store',
};

/** Serves the built window from its folder and from nowhere else; there is no `file://`. */
export function serveWindow(session: Session, folder: string): void {
  session.protocol.handle(SCHEME, (request) => respond(request.url, folder));
}

async function respond(requested: string, folder: string): Promise<Response> {
  const file = fileFor(requested, folder);
  const type = file && MIME_TYPES[path.extname(file)];
  if (!file || !type) return notFound();
  try {
    const body = new Uint8Array(await readFile(file));
    return new Response(body, { headers: { ...SECURITY_HEADERS, 'Content-Type': type } });
  } catch {
    return notFound();
  }
}

/** The file a URL names, or `null` when it is not ours or leads out of the folder. */
export function fileFor(requested: string, folder: string): string | null {
  const url = new URL(requested);
  if (url.host !== HOST) return null;
  const name = decoded(url.pathname === '/' ? '/index.html' : url.pathname);
  if (name === null) return null;
  const file = path.join(folder, name);
  return file.startsWith(folder + path.sep) && !name.includes('\0') ? file : null;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function notFound(): Response {
  return new Response('not found', { status: 404, headers: SECURITY_HEADERS });
}
