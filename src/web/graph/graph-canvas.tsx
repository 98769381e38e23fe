/** The Graph tab: makes the stage, keeps it in step with the view, and gives it a name and keys. Loaded only with WebGL. */
import { useEffect, useRef, useState } from 'react'
import { strings } from '../strings.ts'
import { usePage } from '../state/page-context.ts'
import { arrange, arrangeApart } from './arrange.ts'
import { runForce, moveNodes } from './force-client.ts'
import { isWithin, Lasso } from './lasso.tsx'
import { Minimap } from './minimap.tsx'
import { PickedBar } from './picked-bar.tsx'
import { prefersStillness, Stage } from './stage.ts'
import type { StagePlace } from './stage.ts'
import { stageActions } from './stage-actions.ts'
import { Toolbar } from './toolbar.tsx'
import { useCamera } from './use-camera.ts'
import { useDrawnGraph, usePins } from './use-drawn-graph.ts'
import { useScene } from './use-scene.ts'
import { walk } from './walk.ts'
import { unfiltered } from '../state/use-view.ts'

/** The stage's element; tests and assistive tools may ask it where a node or edge is drawn. */
interface StageElement extends HTMLDivElement {
  placeOf?: (id: string) => StagePlace | undefined
}

/** The drawing with its tools. */
export default function GraphCanvas() {
  const page = usePage()
  const { index, view, visible } = page
  const { graph, added } = useDrawnGraph(index)
  const container = useRef<StageElement>(null)
  const stage = useRef<Stage>(undefined)
  const latest = useRef(page)
  latest.current = page
  const [hasStage, setStage] = useState(false)
  const [isSettling, setSettling] = useState(true)
  const [isUnarranged, setUnarranged] = useState(false)
  const [hasLasso, setLasso] = useState(false)
  const wantsFit = useRef(true)
  const scene = useScene(page, graph, isSettling, container)
  const latestScene = useRef(scene)
  latestScene.current = scene
  const isEmpty = index.view.overview === undefined && index.view.documents.length + index.view.facts.length === 0
  const mapRadius = index.view.overview?.radius
  // The map has its own places, and communities none in a circle or in layers.
  const layout = mapRadius === undefined ? view.layout : 'map'

  useEffect(() => {
    const element = container.current
    if (element === null) return
    const move = (): void => {
      element.dispatchEvent(new Event('stage-moved'))
    }
    // In a task of its own: the page around it is painted first.
    const timer = setTimeout(() => {
      const made = new Stage(element, graph, latestScene.current, stageActions(graph, latest, move))
      stage.current = made
      element.placeOf = (id) => made.placeOf(id)
      setStage(true)
    })
    return () => {
      clearTimeout(timer)
      stage.current?.kill()
      stage.current = undefined
      setStage(false)
    }
    // The stage lives as long as its graph; scenes reach it below.
  }, [graph])

  usePins(graph, view.pins, isSettling)

  // One refresh for the end of the arrangement and the scene after it: each costs as much as the graph is large.
  useEffect(() => {
    stage.current?.show(scene, wantsFit.current && !isSettling)
    // Said only once it is drawn: until then a node may still move away from under a pointer.
    container.current?.setAttribute('data-settled', String(!isSettling))
  }, [scene])
  useEffect(() => {
    if (!isSettling) wantsFit.current = false
  }, [isSettling])

  useEffect(() => {
    if (!hasStage) return
    const controller = new AbortController()
    const settle = (): void => {
      stage.current?.frame(mapRadius)
      setSettling(false)
    }
    setSettling(true)
    setUnarranged(false)
    wantsFit.current = true
    if (layout === 'map') settle()
    else if (layout === 'force' || layout === 'apart') {
      runForce(graph, controller.signal, !prefersStillness())
        .then(() => {
          if (layout === 'apart' && !controller.signal.aborted) moveNodes(graph, arrangeApart(graph))
        })
        .catch(() => setUnarranged(!controller.signal.aborted))
        .finally(() => {
          if (!controller.signal.aborted) settle()
        })
    } else {
      moveNodes(graph, arrange(graph, layout))
      settle()
      stage.current?.show(latestScene.current, true)
    }
    return () => controller.abort()
  }, [graph, layout, mapRadius, hasStage])

  // A search goes to what it found; what is chosen otherwise is only brought into sight.
  const flyTo = useRef<string>(undefined)
  useEffect(() => {
    const onFly = (event: Event): void => {
      const { detail } = event as CustomEvent<string>
      if (latest.current.view.selected === detail) stage.current?.fly(detail)
      else flyTo.current = detail
    }
    addEventListener('graphwright-fly', onFly)
    return () => removeEventListener('graphwright-fly', onFly)
  }, [])
  useEffect(() => {
    if (!isSettling && view.selected !== undefined && flyTo.current !== view.selected) {
      stage.current?.reveal(view.selected)
    }
  }, [isSettling, view.selected])

  // What has just come is brought into view; everything else has stayed where it was. What a filter brings back is not looked for.
  const { offEntityTypes, offRelationTypes, offStatuses, minConfidence, minSources } = view
  const filterKey = [...offEntityTypes, ...offRelationTypes, ...offStatuses, minConfidence, minSources].join(' ')
  const seen = useRef({ added, filterKey })
  useEffect(() => {
    const before = seen.current
    seen.current = { added, filterKey }
    const target = flyTo.current
    if (isSettling) return
    if (target !== undefined && target === view.selected && (graph.hasNode(target) || graph.hasEdge(target))) {
      flyTo.current = undefined
      stage.current?.fly(target)
    } else if (added.length > 0 && before.added !== added && before.filterKey === filterKey) stage.current?.fit(added)
  }, [isSettling, view.selected, added])

  const fitKey = [view.focus, view.path?.join(' '), view.onlyDocuments.join(' '), view.only?.join(' ')].join('|')
  useEffect(() => {
    if (!isSettling) stage.current?.fit()
  }, [fitKey])

  useCamera(page, stage, container, isSettling)

  useEffect(() => {
    const onFit = (): void => stage.current?.fit()
    addEventListener('graphwright-fit', onFit)
    return () => removeEventListener('graphwright-fit', onFit)
  }, [])

  const pick = (ids: readonly string[]): void => {
    setLasso(false)
    if (ids.length > 0) page.change(strings.changes.pick, { picked: [...new Set([...view.picked, ...ids])] })
  }
  const pickWithin = (line: readonly StagePlace[]): void =>
    pick(
      [...visible.nodeIds].filter((id) => {
        const place = stage.current?.placeOf(id)
        return place !== undefined && isWithin(line, place)
      }),
    )
  const onKey = (key: string): boolean => {
    if (key === ' ' && view.selected !== undefined && index.nodes.has(view.selected)) {
      const { selected, picked } = view
      const isPicked = picked.includes(selected)
      const after = isPicked ? picked.filter((id) => id !== selected) : [...picked, selected]
      page.change(strings.changes.pick, { picked: after })
      return true
    }
    const next = walk(key, latest.current, graph, (id) => stage.current?.placeOf(id))
    if (next === undefined) return false
    if (next.kind === 'open') page.openCommunity(next.id)
    else page.read(next.id)
    return true
  }
  return (
    <div className="stage-frame">
      <div
        ref={container}
        className="stage"
        role="application"
        tabIndex={0}
        aria-label={strings.graph.name}
        aria-describedby="stage-words"
        onKeyDown={(event) => {
          if (onKey(event.key)) event.preventDefault()
        }}
      />
      <p id="stage-words" className="only-read">
        {strings.graph.describe(visible.nodeIds.size, visible.facts.length)}{' '}
        {index.view.overview !== undefined && strings.overview.describe(index.view.overview.bubbles.length)}
      </p>
      {isSettling && <p className="stage-note">{strings.graph.settling}</p>}
      {isUnarranged && <p className="stage-note">{strings.graph.unarranged}</p>}
      {visible.facts.length === 0 && !scene.hasBubbles && (
        <div className="stage-empty">
          <p>
            {isEmpty ? strings.documents.none : view.path === undefined ? strings.graph.empty : strings.reading.noPath}
          </p>
          {!isEmpty && (
            <button
              type="button"
              className="button"
              onClick={() => page.change(strings.changes.clear, { ...unfiltered, asOf: undefined })}
            >
              {strings.filters.showAll}
            </button>
          )}
        </div>
      )}
      {hasLasso && <Lasso onDone={pickWithin} />}
      <PickedBar />
      <Toolbar stage={stage} graph={graph} scene={scene} lasso={{ isOn: hasLasso, set: setLasso }} />
      <Minimap graph={graph} scene={scene} stage={stage} container={container} />
    </div>
  )
}
