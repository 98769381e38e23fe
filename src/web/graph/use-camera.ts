/** Keeps the camera and the address in step: a link opens the same view, and undo looks from where one looked. */
import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { ViewControl } from '../state/use-view.ts'
import { isSameCamera } from '../state/camera.ts'
import type { Stage } from './stage.ts'

/** The camera has come to rest when it has not moved for so many milliseconds. */
const restMs = 300

/** Binds them, for a stage in `container` that tells its moves by `stage-moved`. */
export function useCamera(
  { camera, look }: Pick<ViewControl, 'camera' | 'look'>,
  stage: RefObject<Stage | undefined>,
  container: RefObject<HTMLElement | null>,
  isSettling: boolean,
): void {
  const hasLooked = useRef(false)
  useEffect(() => {
    const element = container.current
    if (element === null || isSettling) return
    // At first what the address says comes before what the drawing does by itself; another arrangement is fitted in anew.
    if (!hasLooked.current && camera() !== undefined) stage.current?.look(camera(), false)
    hasLooked.current = true
    let timer: ReturnType<typeof setTimeout> | undefined
    const rested = (): void => {
      const seen = stage.current?.camera()
      if (!isSameCamera(seen, camera())) look(seen)
    }
    const onMove = (): void => {
      clearTimeout(timer)
      timer = setTimeout(rested, restMs)
    }
    const onLook = (): void => {
      clearTimeout(timer)
      stage.current?.look(camera(), true)
    }
    element.addEventListener('stage-moved', onMove)
    addEventListener('graphwright-look', onLook)
    return () => {
      clearTimeout(timer)
      element.removeEventListener('stage-moved', onMove)
      removeEventListener('graphwright-look', onLook)
    }
  }, [camera, look, stage, container, isSettling])
}
