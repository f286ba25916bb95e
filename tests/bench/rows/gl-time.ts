/** Time spent in calls to WebGL since the page began, ms. Wraps every method, so only a measurement should ask for it. */
export function watchGl(): () => number {
  let spent = 0;
  const methods = WebGL2RenderingContext.prototype as unknown as Record<string, unknown>;
  for (const name of Object.getOwnPropertyNames(methods)) {
    const { value } = Object.getOwnPropertyDescriptor(methods, name) ?? {};
    if (typeof value !== 'function' || name === 'constructor') continue;
    methods[name] = function (this: unknown, ...given: unknown[]) {
      const begun = performance.now();
      const result = value.apply(this, given);
      spent += performance.now() - begun;
      return result;
    };
  }
  return () => spent;
}
