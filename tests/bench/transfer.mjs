/** Follows what comes over the wire in a session: compressed bodies with the heads of their answers. */
export async function countTransfer(session) {
  const answers = new Map();
  /** The browser dates its events by a clock of its own; the first request tells both clocks. Seconds. */
  let clocks = null;
  session.on('Network.requestWillBeSent', ({ timestamp, wallTime }) => (clocks ??= { timestamp, wallTime }));
  session.on('Network.responseReceived', ({ requestId, response: { timing } }) => {
    if (timing) answers.set(requestId, { from: timing.requestTime + timing.receiveHeadersEnd / 1000, to: Infinity, bytes: 0 });
  });
  session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const answer = answers.get(requestId);
    if (answer) Object.assign(answer, { to: timestamp, bytes: encodedDataLength });
  });
  await session.send('Network.enable');
  return {
    /**
     * Bytes that had come by a moment, in ms of the wall clock. Of an answer then on its way, its part in proportion to time:
     * the events that tell of single pieces wait for the page's main thread and are dated too late.
     */
    bytesUntil: (moment) => {
      const until = clocks.timestamp + moment / 1000 - clocks.wallTime;
      const share = ({ from, to }) => (until >= to ? 1 : Math.max(0, (until - from) / (to - from)));
      return [...answers.values()].reduce((total, answer) => total + answer.bytes * share(answer), 0);
    },
  };
}
