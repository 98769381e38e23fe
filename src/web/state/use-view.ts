/** The view and how it changes. Every change is a step of the browser's history: back is undo, and the address is the state. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Camera } from './camera.ts'
import { cameraOf, withCamera } from './camera.ts'
import { strings } from '../strings.ts'
import type { ViewState } from './view-state.ts'
import { decodeView, encodeView } from './view-state.ts'

/** A change of the view: fields to set; a field set to undefined is taken away. */
export type ViewChange = { readonly [K in keyof ViewState]?: ViewState[K] | undefined }

/** Takes away all that narrows the view. */
export const unfiltered: ViewChange = {
  offStatuses: [],
  offEntityTypes: [],
  offRelationTypes: [],
  minConfidence: 0,
  minSources: 0,
  hidden: [],
  focus: undefined,
  path: undefined,
  onlyDocuments: [],
  grown: [],
  only: undefined,
}

/** The view with the ways to change it. */
export interface ViewControl {
  readonly view: ViewState
  /** Sets fields, as one step that `word` names when it is undone. */
  readonly change: (word: string, change: ViewChange) => void
  /** Sets fields without a step of their own: for what changes while a hand is on it. */
  readonly adjust: (change: ViewChange) => void
  /** Where the drawing is looked at from, as the address says; undefined for the whole. */
  readonly camera: () => Camera | undefined
  /** Puts that into the address. */
  readonly look: (camera: Camera | undefined) => void
  readonly undo: () => void
  readonly redo: () => void
  /** What the last undo or redo did, for the live region. */
  readonly notice: string
}

interface Step {
  readonly graphwright: true
  readonly word: string
  /** Counts up, so that going back is told from going forward. */
  readonly number: number
}

const noStep: Step = { graphwright: true, word: '', number: 0 }

/** Binds the view to the browser's history. */
export function useView(): ViewControl {
  const [view, setView] = useState(() => decodeView(location.search))
  const [notice, setNotice] = useState('')
  const latest = useRef({ view, step: stepOf(history.state), camera: cameraOf(location.search) })

  useEffect(() => {
    const onPop = (event: PopStateEvent): void => {
      const [from, to] = [latest.current.step, stepOf(event.state)]
      const isBack = to.number < from.number
      const { word } = isBack ? from : to
      setNotice(word === '' ? '' : isBack ? strings.undone(word) : strings.redone(word))
      latest.current = { view: decodeView(location.search), step: to, camera: cameraOf(location.search) }
      setView(latest.current.view)
      dispatchEvent(new Event('graphwright-look'))
    }
    addEventListener('popstate', onPop)
    return () => removeEventListener('popstate', onPop)
  }, [])

  const change = useCallback((word: string, fields: ViewChange) => {
    const after = apply(latest.current.view, fields)
    const { camera } = latest.current
    const search = withCamera(encodeView(after), camera)
    const step: Step = { graphwright: true, word, number: latest.current.step.number + 1 }
    if (search !== location.search) history.pushState(step, '', search === '' ? location.pathname : search)
    latest.current = { view: after, step, camera }
    setView(after)
  }, [])

  const adjust = useCallback((fields: ViewChange) => {
    const after = apply(latest.current.view, fields)
    latest.current = { ...latest.current, view: after }
    replaceAddress(latest.current)
    setView(after)
  }, [])

  const camera = useCallback(() => latest.current.camera, [])
  const look = useCallback((from: Camera | undefined) => {
    latest.current = { ...latest.current, camera: from }
    replaceAddress(latest.current)
  }, [])

  return useMemo(
    () => ({ view, notice, change, adjust, camera, look, undo: () => history.back(), redo: () => history.forward() }),
    [view, notice, change, adjust, camera, look],
  )
}

function replaceAddress({ view, camera }: { readonly view: ViewState; readonly camera: Camera | undefined }): void {
  const search = withCamera(encodeView(view), camera)
  history.replaceState(history.state, '', search === '' ? location.pathname : search)
}

function apply(view: ViewState, fields: ViewChange): ViewState {
  const merged = Object.entries({ ...view, ...fields }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(merged) as unknown as ViewState
}

function stepOf(state: unknown): Step {
  return typeof state === 'object' && state !== null && 'graphwright' in state ? (state as Step) : noStep
}
