import { randomBytes } from 'node:crypto';
import { ORIGIN } from '../origin';
import type { PrintDocument } from './print-document';

const waiting = new Map<string, PrintDocument>();

/** A page that waits in memory to be fetched once. */
export interface OfferedPage {
  readonly url: string;
  /** True once it was fetched: what a window then shows is this page and not a refusal. */
  readonly wasServed: () => boolean;
  /** Forgets the page, fetched or not. */
  readonly withdraw: () => void;
}

/** Offers a page under an address that cannot be guessed. No file is ever written. */
export function offerPrintPage(document: PrintDocument): OfferedPage {
  const url = `${ORIGIN}/print/${randomBytes(16).toString('hex')}`;
  waiting.set(url, document);
  return {
    url,
    wasServed: () => !waiting.has(url),
    withdraw: () => void waiting.delete(url),
  };
}

export function isOffered(url: string): boolean {
  return waiting.has(url);
}

/** The page offered under this address, the first time it is asked for; `null` ever after. */
export function servePrintPage(url: string): Response | null {
  const document = waiting.get(url);
  if (!document) return null;
  waiting.delete(url);
  return new Response(document.html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': document.contentSecurityPolicy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-store',
    },
  });
}
