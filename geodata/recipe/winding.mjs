// RFC 7946: outer rings run anticlockwise, holes clockwise.
export function rewindRing(ring, outer) {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    twice += (ring[i][0] - ring[i - 1][0]) * (ring[i][1] + ring[i - 1][1]);
  }
  return twice < 0 === outer ? ring : ring.toReversed();
}
