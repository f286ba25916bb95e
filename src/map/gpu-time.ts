/**
 * Tells how long the graphics card takes from now until it has done all that it was told so far, ms. Looks once a frame;
 * while it waits it does not begin anew. Unlike the pace of frames it does not depend on how fast somebody drags.
 */
export function createGpuTime(): (gl: WebGL2RenderingContext, tell: (ms: number) => void) => void {
  let waiting = false;
  return (gl, tell) => {
    const fence = waiting ? null : gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    if (!fence) return;
    const begun = performance.now();
    waiting = true;
    const look = (): void => {
      if (!gl.isContextLost() && gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED) {
        requestAnimationFrame(look);
        return;
      }
      waiting = false;
      gl.deleteSync(fence);
      if (!gl.isContextLost()) tell(performance.now() - begun);
    };
    requestAnimationFrame(look);
  };
}
