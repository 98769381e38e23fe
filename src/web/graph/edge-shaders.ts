/**
 * Shaders of the one edge program. A relation is a ribbon along a quadratic curve (or a ring, for a self-loop), wide enough
 * for arrow head and marks; the fragment shader cuts line, dashes, dots, tick, cross-bar and arrow out of it by distance.
 * Everything is in device pixels, so that dashes keep their length at every zoom. Ours, since sigma has no dashed program.
 */

/** Places a vertex of the ribbon. `a_ribbon` is (t along the curve 0..1, side −1 or 1). */
export const edgeVertexShader = /* glsl */ `
attribute vec2 a_ribbon;
attribute vec2 a_source;
attribute vec2 a_target;
attribute vec4 a_shape; // source radius, target radius, thickness, curvature
attribute float a_status;
attribute vec4 a_color;
attribute vec4 a_id;
uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_scale;
uniform float u_pixelRatio;
varying vec4 v_color;
varying vec2 v_place;
varying vec2 v_targetPlace;
varying vec2 v_sourcePlace;
varying vec4 v_ribbon; // along, across, total length, thickness
varying vec3 v_ends; // source radius, target radius, is loop
varying vec2 v_tangent;
varying float v_status;

vec2 pixels(vec2 p) { return (u_matrix * vec3(p, 1.0)).xy * u_viewport * 0.5; }

void main() {
  vec2 s = pixels(a_source);
  vec2 e = pixels(a_target);
  float t = a_ribbon.x;
  // As narrow as the status allows: filling is what drawing costs. Thin edges, those of large graphs, bear no marks.
  float kind = mod(a_status, 8.0);
  bool hasBar = kind > 0.5 && kind < 2.5;
  float half_ = (a_shape.z < 1.05 ? 2.2 : hasBar ? 7.0 : 5.0 + max(0.0, a_shape.z - 1.8)) * u_pixelRatio;
  float loop = distance(s, e) < 0.01 ? 1.0 : 0.0;
  vec2 place;
  vec2 normal;
  float total;
  if (loop > 0.5) {
    float ring = a_shape.x * u_scale * 0.5 + 9.0 * u_pixelRatio;
    vec2 centre = s + vec2(0.0, a_shape.x * u_scale + ring * 0.55);
    float angle = -1.5707963 + 6.2831853 * t;
    normal = vec2(cos(angle), sin(angle));
    v_tangent = vec2(-normal.y, normal.x);
    place = centre + normal * ring;
    total = 6.2831853 * ring;
  } else {
    vec2 chord = e - s;
    float span = length(chord);
    vec2 side = vec2(-chord.y, chord.x) / span;
    float bend = a_shape.w * span;
    vec2 c = (s + e) * 0.5 + side * bend;
    place = mix(mix(s, c, t), mix(c, e, t), t);
    vec2 tangent = normalize(mix(c - s, e - c, t));
    normal = vec2(-tangent.y, tangent.x);
    v_tangent = tangent;
    total = span * (1.0 + 0.6 * a_shape.w * a_shape.w);
  }
  place += normal * a_ribbon.y * half_;
  gl_Position = vec4(place / (u_viewport * 0.5), 0.0, 1.0);
  v_place = place;
  v_sourcePlace = s;
  v_targetPlace = e;
  v_ribbon = vec4(t * total, a_ribbon.y * half_, total, max(1.0, a_shape.z) * u_pixelRatio);
  v_ends = vec3(a_shape.x * u_scale, a_shape.y * u_scale, loop);
  v_status = a_status;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}
`

/** Cuts the edge out of its ribbon. Status: 0 active, 1 ended, 2 retained, 3 planned, 4 contested; +8 without arrow. */
export const edgeFragmentShader = /* glsl */ `
precision highp float;
uniform float u_pixelRatio;
uniform vec4 u_ground;
varying vec4 v_color;
varying vec2 v_place;
varying vec2 v_targetPlace;
varying vec2 v_sourcePlace;
varying vec4 v_ribbon;
varying vec3 v_ends;
varying vec2 v_tangent;
varying float v_status;

float inside(float distance_) { return clamp(0.5 - distance_, 0.0, 1.0); }

void main() {
  float unit = u_pixelRatio;
  float along = v_ribbon.x;
  float across = abs(v_ribbon.y);
  float thick = v_ribbon.w;
  float gap = 1.5 * unit;
  float fromSource = distance(v_place, v_sourcePlace) - v_ends.x - gap;
  float fromTarget = distance(v_place, v_targetPlace) - v_ends.y - gap;
  // Measured along the line, so that head and bar are straight; exact distance only says where the node begins.
  float ahead = dot(v_targetPlace - v_place, normalize(v_tangent)) - v_ends.y - gap;
  if (v_ends.z > 0.5) ahead = fromTarget;
  if (v_ends.z < 0.5 && fromSource < 0.0) discard;
  if (fromTarget < 0.0) discard;

  #ifdef PICKING_MODE
  if (across > max(thick, 5.0 * unit)) discard;
  gl_FragColor = v_color;
  #else
  bool arrowless = v_status > 7.5;
  float status = arrowless ? v_status - 8.0 : v_status;
  bool isThin = thick < 1.05 * unit;
  float head = arrowless || isThin ? 0.0 : 5.0 * unit + thick * 2.0;
  bool isTargetHalf = along > v_ribbon.z * 0.5;
  float line = inside(across - thick * 0.5);
  vec4 color = v_color;

  if (status > 0.5 && status < 1.5) {
    float dash = mod(along, 9.0 * unit);
    line *= inside(abs(dash - 3.0 * unit) - 3.0 * unit);
  } else if (status > 2.5 && status < 3.5) {
    float cell = mod(along, 5.5 * unit) - 2.75 * unit;
    line = inside(length(vec2(cell, across)) - max(thick * 0.62, 1.1 * unit));
  } else if (status > 3.5) {
    float offset = thick * 0.5 + 0.9 * unit;
    line = inside(abs(across - offset) - thick * 0.42);
    if (v_ribbon.y > 0.0) color.rgb = mix(v_color.rgb, u_ground.rgb, 0.5);
  }
  float mark = line;
  if (isTargetHalf && !arrowless && !isThin) {
    if (ahead < head) mark = inside(across - max(ahead, 0.0) * 0.48);
    if (status > 0.5 && status < 1.5) {
      float bar = max(abs(ahead - head - 2.5 * unit) - 0.9 * unit, across - 6.0 * unit);
      mark = max(mark, inside(bar));
    }
  }
  if (status > 1.5 && status < 2.5 && !isThin) {
    float tick = max(abs(along - v_ribbon.z * 0.5) - 1.0 * unit, across - 5.5 * unit);
    mark = max(mark, inside(tick));
  }
  float alpha = color.a * mark;
  if (alpha < 0.01) discard;
  gl_FragColor = vec4(color.rgb * alpha, alpha);
  #endif
}
`
