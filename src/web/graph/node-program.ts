/** Sigma's node program for entities: one shape a family, so that colour is never alone, and a ring for what is selected. */
import { NodeProgram } from 'sigma/rendering'
import type { InstancedProgramDefinition, ProgramInfo } from 'sigma/rendering'
import type { NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import type { EdgeAttributes, NodeAttributes } from './build-graph.ts'
import { shaderGround } from './ground.ts'

/** What the program reads of a node beside sigma's own attributes. */
export interface NodeMarks {
  /** 0 is a disc, n a regular polygon with n sides, n + 0.5 the same turned by half a side. */
  readonly shape: number
  /** Colour of the ring; absent for none. */
  readonly ring?: string
}

const vertexShader = /* glsl */ `
attribute vec2 a_corner;
attribute vec2 a_position;
attribute vec2 a_shape; // radius, sides
attribute vec4 a_color;
attribute vec4 a_ring;
attribute vec4 a_id;
uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_scale;
uniform float u_pixelRatio;
varying vec4 v_color;
varying vec4 v_ring;
varying vec2 v_place;
varying vec2 v_shape;
void main() {
  float radius = a_shape.x * u_scale;
  float reach = radius + 6.0 * u_pixelRatio;
  vec2 centre = (u_matrix * vec3(a_position, 1.0)).xy;
  gl_Position = vec4(centre + a_corner * reach / (u_viewport * 0.5), 0.0, 1.0);
  v_place = a_corner * reach;
  v_shape = vec2(radius, a_shape.y);
  v_ring = a_ring;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}
`

const fragmentShader = /* glsl */ `
precision highp float;
uniform float u_pixelRatio;
uniform vec4 u_ground;
varying vec4 v_color;
varying vec4 v_ring;
varying vec2 v_place;
varying vec2 v_shape;

float away(vec2 p, float radius, float shape) {
  if (shape < 2.5) return length(p) - radius;
  float sides = floor(shape);
  float wedge = 6.2831853 / sides;
  float angle = atan(p.x, p.y) + (shape - sides) * wedge;
  float corner = radius * (1.28 - 0.035 * sides);
  return cos(floor(0.5 + angle / wedge) * wedge - angle) * length(p) - corner * cos(wedge * 0.5);
}

void main() {
  float unit = u_pixelRatio;
  float distance_ = away(v_place, v_shape.x, v_shape.y);
  #ifdef PICKING_MODE
  if (distance_ > 2.0 * unit) discard;
  gl_FragColor = v_color;
  #else
  float body = clamp(0.5 - distance_, 0.0, 1.0);
  float edge = clamp(0.5 - (distance_ - 1.5 * unit), 0.0, 1.0);
  float ring = v_ring.a > 0.1 ? clamp(0.5 - abs(distance_ - 3.5 * unit) + 1.2 * unit, 0.0, 1.0) : 0.0;
  vec3 color = mix(u_ground.rgb, v_color.rgb, body);
  color = mix(color, v_ring.rgb, ring);
  float alpha = max(edge, ring);
  gl_FragColor = vec4(color * alpha, alpha);
  #endif
}
`

const uniforms = ['u_matrix', 'u_viewport', 'u_scale', 'u_pixelRatio', 'u_ground'] as const
type Uniform = (typeof uniforms)[number]

/** The program. */
export class EntityProgram extends NodeProgram<Uniform, NodeAttributes, EdgeAttributes> {
  override getDefinition(): InstancedProgramDefinition<Uniform> {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext
    const color = { size: 4, type: UNSIGNED_BYTE, normalized: true }
    return {
      VERTICES: 4,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_shape', size: 2, type: FLOAT },
        { name: 'a_color', ...color },
        { name: 'a_ring', ...color },
        { name: 'a_id', ...color },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [1, 1],
      ],
    }
  }

  override processVisibleItem(id: number, start: number, data: NodeDisplayData & Partial<NodeMarks>): void {
    const ring = data.ring === undefined ? 0 : floatColor(data.ring)
    this.array.set([data.x, data.y, data.size, data.shape ?? 0, floatColor(data.color), ring, id], start)
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>): void {
    const { pixelRatio, width, height } = params
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix)
    gl.uniform2f(uniformLocations.u_viewport, width * pixelRatio, height * pixelRatio)
    gl.uniform1f(uniformLocations.u_scale, pixelRatio / params.sizeRatio)
    gl.uniform1f(uniformLocations.u_pixelRatio, pixelRatio)
    gl.uniform4f(uniformLocations.u_ground, ...shaderGround())
  }
}
