/** Loads again the stylesheets that failed: Vite asks for those of a chunk only once. Rejects when one fails again. */
export const reloadStyles = (): Promise<unknown> =>
  Promise.all(
    [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')]
      .filter((link) => !isLoaded(link))
      // Beside the old one, as somebody may still wait for that.
      .map((link) => new Promise((onload, onerror) => link.after(Object.assign(link.cloneNode(), { onload, onerror })))),
  );

/** What failed has no sheet, or, in some browsers, one whose rules may not be read; all of ours are of this site. */
function isLoaded({ sheet }: HTMLLinkElement): boolean {
  try {
    return sheet !== null && sheet.cssRules.length > 0;
  } catch {
    return false;
  }
}
