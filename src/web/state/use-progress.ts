/** How far the work is that the page waits for. */
import { useEffect, useState } from 'react'
import type { Progress } from '../../model/progress.ts'
import { api } from '../data/api.ts'

/** Before this, in milliseconds, waiting is too short for words. */
const patienceMs = 300

/** The latest that was told while `isWaiting`; undefined while nothing was, and when nothing is waited for. */
export function useProgress(isWaiting: boolean): Progress | undefined {
  const [progress, setProgress] = useState<Progress>()
  useEffect(() => {
    if (!isWaiting) return
    let stop = (): void => undefined
    const timer = setTimeout(() => {
      stop = api.progress(setProgress)
    }, patienceMs)
    return () => {
      clearTimeout(timer)
      stop()
      setProgress(undefined)
    }
  }, [isWaiting])
  return progress
}
