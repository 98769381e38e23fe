/** Whether this browser draws WebGL 2. Sigma throws where it does not, so it is asked first. */

let answer: boolean | undefined

/** Asked once. */
export function hasWebgl(): boolean {
  answer ??= document.createElement('canvas').getContext('webgl2') !== null
  return answer
}
