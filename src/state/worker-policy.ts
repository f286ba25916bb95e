interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string | null }): unknown;
}

/**
 * Lets workers be started of the site's own scripts, and nothing else be made of text: the page's policy asks for it (Trusted
 * Types), where the browser knows that. It is the default policy, as MapLibre starts its worker by an address as text.
 */
export function allowOwnWorkers({ trustedTypes, document }: Window & { readonly trustedTypes?: TrustedTypes }): void {
  const own = new URL('assets/', document.baseURI).href;
  trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => (new URL(url, document.baseURI).href.startsWith(own) ? url : null),
  });
}
