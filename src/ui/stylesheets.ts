/** Loads again the stylesheets that failed: Vite asks for those of a chunk only once. Rejects when one fails again. */
export const reloadStyles = (): Promise<unknown> =>
  Promise.all(
    [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')]
      .filter(({ sheet }) => !sheet)
      // Beside the old one, as somebody may still wait for that.
      .map((link) => new Promise((onload, onerror) => link.after(Object.assign(link.cloneNode(), { onload, onerror })))),
  );
