/** The address that a text is, if it is one of the web (http or https) and nothing else; null for anything else. */
export function webAddress(text: string): string | null {
  if (!/^https?:\/\/\S+$/i.test(text)) return null;
  try {
    return new URL(text).href;
  } catch {
    return null;
  }
}
