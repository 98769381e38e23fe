import { expect, test } from 'vitest'
import { cameraOf, isSameCamera, withCamera } from '../../../src/web/state/camera.ts'

test('a camera comes back from the address it was put into, to a ten-thousandth', () => {
  const camera = { x: 0.123456, y: -1.5, ratio: 0.05 }
  const search = withCamera('?tab=graph', camera)
  expect(search).toBe('?tab=graph&camera=0.1235*-1.5*0.05')
  expect(cameraOf(search)).toEqual({ x: 0.1235, y: -1.5, ratio: 0.05 })
  expect(isSameCamera(cameraOf(search), camera)).toBe(true)
  expect(withCamera('', undefined)).toBe('')
})

test.each(['', '?camera=', '?camera=1*2', '?camera=1*2*0', '?camera=1*2*7', '?camera=a*b*c', '?camera=1e9*0*1'])(
  '“%s” is no camera',
  (search) => expect(cameraOf(search)).toBeUndefined(),
)

test('a step to the side is another view from near, and none from far', () => {
  expect(isSameCamera({ x: 0.5, y: 0.5, ratio: 1 }, { x: 0.501, y: 0.5, ratio: 1 })).toBe(true)
  expect(isSameCamera({ x: 0.5, y: 0.5, ratio: 0.02 }, { x: 0.501, y: 0.5, ratio: 0.02 })).toBe(false)
  expect(isSameCamera(undefined, { x: 0.5, y: 0.5, ratio: 1 })).toBe(false)
})
