/** The frame's three columns and its tabs. Below 900 px the panel is a sheet from the bottom, the filters a drawer. */
import { lazy, Suspense, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { strings } from './strings.ts'
import { Icon } from './icon.tsx'
import { isNarrow } from './is-narrow.ts'
import { DocumentsTab } from './documents/documents-tab.tsx'
import { FailureBoundary } from './failure-boundary.tsx'
import { FilterPanel } from './find/filter-panel.tsx'
import { SearchBox } from './find/search-box.tsx'
import { Legend } from './graph/legend.tsx'
import { KeysHelp } from './keys-help.tsx'
import { ReadingPanel } from './panel/reading-panel.tsx'
import { Waiting } from './state-notes.tsx'
import { usePage } from './state/page-context.ts'
import type { HelpControl } from './state/use-keys.ts'
import { encodeView, tabs } from './state/view-state.ts'
import { ExportMenu } from './take-away/export-menu.tsx'
import { FactTable } from './table/fact-table.tsx'
import { ThemeButton } from './theme-button.tsx'
import { Timeline } from './timeline/timeline.tsx'
import { hasWebgl } from './graph/has-webgl.ts'

const loadCanvas = () => import('./graph/graph-canvas.tsx')
const GraphCanvas = lazy(loadCanvas)
const QueryTab = lazy(() => import('./query/query-tab.tsx'))

/** Sends for the drawing's code, beside the graph and not after it. */
export function preloadCanvas(): void {
  if (hasWebgl()) void loadCanvas()
}

/** The frame. */
export function Frame({ help }: { readonly help: HelpControl }) {
  const { view, change } = usePage()
  const [isFolded, setFolded] = useState(isNarrow)
  // On a narrow window the panel is a sheet: at first it greets, later it is there for what is read.
  const [isGreeting, setGreeting] = useState(() => encodeView(view) === '')
  useEffect(() => {
    if (view.selected !== undefined || view.tab !== 'graph') setGreeting(false)
  }, [view.selected, view.tab])
  useEffect(() => {
    // At once: the focus goes to the search right after.
    const open = (): void => flushSync(() => setFolded(false))
    addEventListener('graphwright-search', open)
    return () => removeEventListener('graphwright-search', open)
  }, [])
  const label = isFolded ? strings.filters.expand : strings.filters.collapse
  return (
    <div
      className="frame"
      data-folded={isFolded}
      data-reading={view.selected !== undefined}
      data-sheet={view.selected !== undefined || isGreeting}
    >
      <a className="skip" href="#reading">
        {strings.skipToReading}
      </a>
      <header className="top">
        <button
          type="button"
          className="icon-button"
          aria-expanded={!isFolded}
          aria-controls="side"
          aria-label={label}
          title={label}
          onClick={() => setFolded(!isFolded)}
        >
          <Icon name="filter" />
        </button>
        <h1>{strings.product}</h1>
        <nav aria-label={strings.views}>
          {tabs.map((tab) => (
            <button
              key={tab}
              type="button"
              className="tab"
              aria-current={view.tab === tab ? 'page' : undefined}
              onClick={() => change(strings.changes.tab, { tab })}
            >
              {strings.tabs[tab]}
            </button>
          ))}
        </nav>
        <span className="spring" />
        <ExportMenu />
        <ThemeButton />
        <button
          type="button"
          className="icon-button"
          aria-label={strings.keys.label}
          title={strings.keys.label}
          onClick={() => help.show(true)}
        >
          <Icon name="keys" />
        </button>
      </header>
      <div className="side" id="side" hidden={isFolded}>
        <SearchBox />
        <FilterPanel />
      </div>
      <main className="middle">
        <Suspense fallback={<Waiting />}>
          <Middle />
        </Suspense>
      </main>
      <ReadingPanel onGreeted={isGreeting ? () => setGreeting(false) : undefined} />
      {help.isShown && <KeysHelp onClose={() => help.show(false)} />}
    </div>
  )
}

function Middle() {
  const { view, pathFrom, index } = usePage()
  switch (view.tab) {
    case 'graph':
      return (
        <>
          {pathFrom !== undefined && (
            <p className="banner" role="status">
              {strings.reading.pathPick(index.nodes.get(pathFrom)?.name ?? '')}
            </p>
          )}
          {hasWebgl() ? (
            <FailureBoundary instead={() => <TableInstead />}>
              <GraphCanvas />
            </FailureBoundary>
          ) : (
            <TableInstead />
          )}
          <Legend />
          <Timeline />
        </>
      )
    case 'table':
      return <FactTable />
    case 'query':
      return <QueryTab />
    case 'documents':
      return <DocumentsTab />
  }
}

function TableInstead() {
  return (
    <>
      <p className="banner" role="status">
        {strings.graph.noWebgl}
      </p>
      <FactTable />
    </>
  )
}
