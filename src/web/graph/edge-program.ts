/** Sigma's edge program for relations: status is drawn, parallel ones are curved, self-loops are rings. See edge-shaders.ts. */
import { EdgeProgram } from 'sigma/rendering'
import type { InstancedProgramDefinition, ProgramInfo } from 'sigma/rendering'
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import { edgeFragmentShader, edgeVertexShader } from './edge-shaders.ts'
import { drawEdgeLabel } from './labels.ts'
import type { EdgeAttributes, NodeAttributes } from './build-graph.ts'
import { shaderGround } from './ground.ts'

/** What the program reads of an edge beside sigma's own attributes. */
export interface EdgeMarks {
  /** See the fragment shader. */
  readonly statusCode: number
  /** Bend as a share of the length; 0 is straight. */
  readonly curvature: number
}

const uniforms = ['u_matrix', 'u_viewport', 'u_scale', 'u_pixelRatio', 'u_ground'] as const
type Uniform = (typeof uniforms)[number]

/** A program whose ribbon has `segments` pieces: one does for a straight edge, a curve wants more. */
function makeEdgeProgram(segments: number) {
  const ribbon: number[][] = []
  for (let step = 0; step <= segments; step += 1) ribbon.push([step / segments, -1], [step / segments, 1])

  return class RelationProgram extends EdgeProgram<Uniform, NodeAttributes, EdgeAttributes> {
    override drawLabel = drawEdgeLabel

    override getDefinition(): InstancedProgramDefinition<Uniform> {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext
      return {
        VERTICES: ribbon.length,
        VERTEX_SHADER_SOURCE: edgeVertexShader,
        FRAGMENT_SHADER_SOURCE: edgeFragmentShader,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS: uniforms,
        ATTRIBUTES: [
          { name: 'a_source', size: 2, type: FLOAT },
          { name: 'a_target', size: 2, type: FLOAT },
          { name: 'a_shape', size: 4, type: FLOAT },
          { name: 'a_status', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_ribbon', size: 2, type: FLOAT }],
        CONSTANT_DATA: ribbon,
      }
    }

    override processVisibleItem(
      id: number,
      start: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData & Partial<EdgeMarks>,
    ): void {
      const values = [
        source.x,
        source.y,
        target.x,
        target.y,
        source.size,
        target.size,
        data.size,
        data.curvature ?? 0,
        data.statusCode ?? 0,
        floatColor(data.color),
        id,
      ]
      this.array.set(values, start)
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
}

/** For single relations between two entities. */
export const StraightEdgeProgram = makeEdgeProgram(1)

/** For parallel relations and self-loops. */
export const CurvedEdgeProgram = makeEdgeProgram(20)
