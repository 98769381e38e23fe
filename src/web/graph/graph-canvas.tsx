/** The Graph tab: makes the stage, keeps it in step with the view, and gives it a name and keys. Loaded only with WebGL. */
import { useEffect, useMemo, useRef, useState } from 'react'
import { strings } from '../strings.ts'
import { usePage } from '../state/page-context.ts'
import { arrange } from './arrange.ts'
import { buildGraph } from './build-graph.ts'
import { communityColors } from './communities.ts'
import { runForce, moveNodes } from './force-client.ts'
import { Minimap } from './minimap.tsx'
import { nodeSizes } from './node-sizes.ts'
import type { Scene } from './reducers.ts'
import { emphasisOf, prefersStillness, Stage } from './stage.ts'
import type { StagePlace } from './stage.ts'
import { Toolbar } from './toolbar.tsx'
import { walk } from './walk.ts'

/** The stage's element; tests and assistive tools may ask it where a node or edge is drawn. */
interface StageElement extends HTMLDivElement {
  placeOf?: (id: string) => StagePlace | undefined
}

/** The drawing with its tools. */
export default function GraphCanvas() {
  const page = usePage()
  const { index, view, visible, looks, colors, theme } = page
  const graph = useMemo(() => buildGraph(index), [index])
  const container = useRef<StageElement>(null)
  const stage = useRef<Stage>(undefined)
  const latest = useRef(page)
  latest.current = page
  const [isSettling, setSettling] = useState(true)
  const wantsFit = useRef(true)

  const scene = useMemo<Scene>(() => {
    const bare = { view, visible, facts: index.facts, looks, colors }
    const kind = view.selected !== undefined && index.facts.has(view.selected) ? 'edge' : 'node'
    const emphasis = view.selected === undefined ? undefined : emphasisOf(graph, bare, view.selected, kind)
    return {
      ...bare,
      symmetric: new Set(index.view.relationTypes.filter(({ symmetric }) => symmetric).map(({ id }) => id)),
      labelAll: visible.nodeIds.size <= 120,
      isBare: isSettling && graph.order > 400,
      ...(emphasis !== undefined && { emphasis }),
      ...(view.communities && { communityColors: communityColors(graph, theme) }),
      ...(view.sizing !== 'degree' && { sizes: nodeSizes(graph, view.sizing) }),
    }
  }, [graph, index, view, visible, looks, colors, theme, isSettling])

  const latestScene = useRef(scene)
  latestScene.current = scene

  useEffect(() => {
    const element = container.current
    if (element === null) return
    const made = new Stage(element, graph, scene, {
      onNode: (id, isAdding) => {
        const { view: now, read, change } = latest.current
        if (isAdding && now.selected !== undefined && now.selected !== id && graph.hasNode(now.selected)) {
          change(strings.changes.focus, { path: [now.selected, id], focus: undefined })
        } else read(id)
      },
      onEdge: (id) => latest.current.read(id),
      onGround: () => {
        const { view: now, change } = latest.current
        if (now.selected !== undefined) change(strings.changes.select, { selected: undefined })
      },
      onMove: () => element.dispatchEvent(new Event('stage-moved')),
    })
    stage.current = made
    element.placeOf = (id) => made.placeOf(id)
    return () => {
      stage.current = undefined
      made.kill()
    }
    // The stage lives as long as its graph; scenes reach it below.
  }, [graph])

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
    const controller = new AbortController()
    const settle = (): void => {
      stage.current?.sigma.setCustomBBox(null)
      setSettling(false)
    }
    setSettling(true)
    wantsFit.current = true
    if (view.layout === 'force') {
      void runForce(graph, controller.signal, !prefersStillness()).then(() => {
        if (!controller.signal.aborted) settle()
      })
    } else {
      moveNodes(graph, arrange(graph, view.layout))
      settle()
      stage.current?.show(latestScene.current, true)
    }
    return () => controller.abort()
  }, [graph, view.layout])

  useEffect(() => {
    if (!isSettling && view.selected !== undefined) stage.current?.reveal(view.selected)
  }, [isSettling, view.selected])

  const fitKey = [view.focus, view.path?.join(' '), view.onlyDocument, view.only?.join(' ')].join('|')
  useEffect(() => {
    if (!isSettling) stage.current?.fit()
  }, [fitKey])

  useEffect(() => {
    const onFit = (): void => stage.current?.fit()
    addEventListener('graphwright-fit', onFit)
    return () => removeEventListener('graphwright-fit', onFit)
  }, [])

  const node = view.selected === undefined ? undefined : index.nodes.get(view.selected)
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
          const next = walk(event.key, node?.id, latest.current, (id) => stage.current?.placeOf(id))
          if (next === undefined) return
          event.preventDefault()
          page.read(next)
        }}
      />
      <p id="stage-words" className="only-read">
        {strings.graph.describe(visible.nodeIds.size, visible.facts.length)}
      </p>
      {isSettling && <p className="stage-note">{strings.graph.settling}</p>}
      {visible.facts.length === 0 && (
        <div className="stage-empty">
          <p>{strings.graph.empty}</p>
        </div>
      )}
      <Toolbar stage={stage} graph={graph} scene={scene} />
      <Minimap graph={graph} scene={scene} stage={stage} container={container} />
    </div>
  )
}
