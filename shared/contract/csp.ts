/**
 * The Content-Security-Policy of the workstation's screen: deny by default, each opening with its reason.
 * Both shells send exactly this, so what works in one works in the other.
 */
const directives: readonly (readonly [directive: string, sources: string, reason: string])[] = [
  ['default-src', "'none'", 'what is not named below does not load'],
  ['script-src', "'self' 'wasm-unsafe-eval'", 'own bundles; WebAssembly of the offline OCR and face hint'],
  ['worker-src', "'self' blob:", 'PDF and OCR workers; blob: because the OCR library wraps its worker'],
  ['style-src', "'self' 'unsafe-inline'", 'the component library writes style elements for theme variables'],
  ['img-src', "'self' blob: data:", 'documents and snapshots come as blobs, small icons as data'],
  ['media-src', "'self' blob: mediastream:", 'the call, recorded chunks, the ring tone'],
  ['font-src', "'self' data:", 'the one shipped font'],
  ['connect-src', "'self' blob: data:", 'own models and (browser shell) the own WebSocket; no other net'],
  ['object-src', "'none'", 'no plug-ins'],
  ['frame-src', "'none'", 'no frames'],
  ['frame-ancestors', "'none'", 'nobody frames the workstation'],
  ['base-uri', "'none'", 'a <base> cannot redirect own paths'],
  ['form-action', "'none'", 'forms never leave by navigation'],
];

/** The policy as one header value. */
export function contentSecurityPolicy(): string {
  return directives.map(([directive, sources]) => `${directive} ${sources}`).join('; ');
}

/** All security headers of a page or file of the screen, names in lower case. */
export function securityHeaders(): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy':
      'camera=(self), microphone=(self), geolocation=(), usb=(), serial=(), payment=(), display-capture=()',
  };
}
