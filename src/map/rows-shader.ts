import { predicateInShader } from '../core/predicate';
import { CATEGORIES } from '../dataset/points';

/** Where the attributes of a point are bound, in the order of their bytes. */
export const ATTRIBUTE = { at: 0, days: 1, kind: 2 } as const;

const DAYS = { earliest: 'days.x', latest: 'days.y', certainFrom: 'days.z', certainTo: 'days.w' };
const RANGE = { from: 'u_range.x', to: 'u_range.y' };

/**
 * Draws a point as a disc, or hollow when the range only possibly holds it or it is only possibly known. What is not in range or of a category that is
 * switched off is moved out of the picture. `head` is MapLibre's: it brings `projectTile`, flat or round as the map is.
 */
export const vertexShader = (head: string): string => `#version 300 es
${head}
layout(location = ${ATTRIBUTE.at}) in vec2 a_at;
layout(location = ${ATTRIBUTE.days}) in uvec4 a_days;
layout(location = ${ATTRIBUTE.kind}) in uvec3 a_kind;
uniform highp vec2 u_middle;
uniform highp ivec2 u_range;
uniform highp uint u_mask;
uniform bool u_dated;
uniform bool u_only_certain;
uniform highp float u_radius;
uniform highp vec4 u_colours[${CATEGORIES}];
out highp vec4 v_colour;
out highp vec2 v_ring;
void main() {
  ivec4 days = ivec4(a_days);
  bool touches = !u_dated || ${predicateInShader('touches', DAYS, RANGE)};
  bool certain = a_kind.z == 0u && (!u_dated || ${predicateInShader('certain', DAYS, RANGE)});
  bool shown = ((u_mask >> a_kind.x) & 1u) == 1u && touches && (certain || !u_only_certain);
  if (!shown) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    gl_PointSize = 0.0;
    return;
  }
  float radius = u_radius * max(0.4, sqrt(float(a_kind.y) / 128.0));
  gl_Position = projectTile(a_at - u_middle);
  gl_PointSize = 2.0 * radius + 1.0;
  v_colour = u_colours[a_kind.x];
  // Where the edge lies and where the hollow begins, in px from the middle.
  v_ring = vec2(radius, certain ? 0.0 : radius - max(1.0, 0.35 * radius));
}`;

export const fragmentShader = `#version 300 es
precision highp float;
in highp vec4 v_colour;
in highp vec2 v_ring;
out highp vec4 colour;
const float HOLLOW = 0.2;
void main() {
  float away = length(gl_PointCoord - 0.5) * (2.0 * v_ring.x + 1.0);
  float disc = clamp(v_ring.x + 0.5 - away, 0.0, 1.0);
  if (disc == 0.0) discard;
  float fill = v_ring.y > 0.0 ? mix(HOLLOW, 1.0, clamp(away - v_ring.y + 0.5, 0.0, 1.0)) : 1.0;
  colour = v_colour * (disc * fill);
}`;
