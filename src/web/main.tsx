/** Where the page begins. */
import { createRoot } from 'react-dom/client'
import { createTheme, MantineProvider } from '@mantine/core'
import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import './styles/kit.css'
import './styles/tokens.css'
import './styles/frame.css'
import './styles/find.css'
import './styles/panel.css'
import './styles/evidence.css'
import './styles/stage.css'
import './styles/explore.css'
import './styles/table.css'
import './styles/query.css'
import './styles/documents.css'
import { App } from './app.tsx'
import { FailureBoundary } from './failure-boundary.tsx'
import { preloadCanvas } from './frame.tsx'
import { Failure } from './state-notes.tsx'
import { answerOf } from './state/use-resource.ts'
import { decodeView } from './state/view-state.ts'

const theme = createTheme({
  fontFamily: 'Inter Variable, system-ui, sans-serif',
  primaryColor: 'blue',
  cursorType: 'pointer',
})

if (decodeView(location.search).tab === 'graph') preloadCanvas()

const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    // The kit's variables stand in its style sheet: as inline styles the page's policy would refuse them.
    <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      <FailureBoundary instead={(error) => <Failure error={answerOf(error)} />}>
        <App />
      </FailureBoundary>
    </MantineProvider>,
  )
}
