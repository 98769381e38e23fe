/** The tools at the top right of the drawing. */
import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import type { RefObject } from 'react'
import type { ReactNode } from 'react'
import { strings } from '../strings.ts'
import { isNarrow } from '../is-narrow.ts'
import { Icon } from '../icon.tsx'
import type { IconName } from '../icon.tsx'
import { usePage } from '../state/page-context.ts'
import { layouts, sizings } from '../state/view-state.ts'
import type { DrawnGraph } from './build-graph.ts'
import { saveFile } from '../take-away/save-file.ts'
import { pictureOf } from './picture-marks.ts'
import { pngOf, svgOf } from './picture.ts'
import type { Scene } from './reducers.ts'
import type { Stage } from './stage.ts'

/** How many times as large as the screen a PNG can be. */
const pictureScales = [1, 2, 4, 8] as const

interface ToolbarProps {
  readonly stage: RefObject<Stage | undefined>
  readonly graph: DrawnGraph
  readonly scene: Scene
  readonly lasso: { readonly isOn: boolean; readonly set: (isOn: boolean) => void }
}

/** Layout, size, picture, fit and zoom. */
export function Toolbar({ stage, graph, scene, lasso }: ToolbarProps) {
  const { view, index, change } = usePage()
  const words = strings.graph
  return (
    <div className="toolbar" role="toolbar" aria-label={words.tools}>
      <ToolMenu icon="layout" label={words.layout}>
        {index.view.overview === undefined && <Menu.Label>{words.layout}</Menu.Label>}
        {(index.view.overview === undefined ? layouts : []).map((layout) => (
          <Choice
            key={layout}
            isChosen={view.layout === layout}
            onClick={() => change(strings.changes.arrange, { layout })}
          >
            {words.layouts[layout]}
          </Choice>
        ))}
        {index.view.overview === undefined && <Menu.Divider />}
        <Menu.Label>{words.sizeBy}</Menu.Label>
        {sizings.map((sizing) => (
          <Choice
            key={sizing}
            isChosen={view.sizing === sizing}
            onClick={() => change(strings.changes.arrange, { sizing })}
          >
            {words.sizes[sizing]}
          </Choice>
        ))}
        <Menu.Divider />
        <Choice
          isChosen={view.communities}
          onClick={() => change(strings.changes.arrange, { communities: !view.communities })}
        >
          {words.communities}
        </Choice>
      </ToolMenu>
      <ToolMenu icon="picture" label={words.picture}>
        {pictureScales.map((scale) => (
          <Menu.Item
            key={scale}
            onClick={() => {
              if (stage.current)
                void pngOf(pictureOf(stage.current, graph, scene), scale).then((png) => saveFile('graph.png', png))
            }}
          >
            {words.png(scale)}
          </Menu.Item>
        ))}
        <Menu.Item
          onClick={() => {
            if (stage.current)
              saveFile(
                'graph.svg',
                new Blob([svgOf(pictureOf(stage.current, graph, scene))], { type: 'image/svg+xml' }),
              )
          }}
        >
          {words.svg}
        </Menu.Item>
      </ToolMenu>
      <Tool icon="lasso" label={strings.explore.lasso} isPressed={lasso.isOn} onClick={() => lasso.set(!lasso.isOn)} />
      <Tool icon="fit" label={words.fit} onClick={() => stage.current?.fit()} />
      <Tool icon="plus" label={words.zoomIn} onClick={() => stage.current?.zoom(0.66)} />
      <Tool icon="minus" label={words.zoomOut} onClick={() => stage.current?.zoom(1.5)} />
    </div>
  )
}

function Tool({
  icon,
  label,
  isPressed,
  onClick,
}: {
  readonly icon: IconName
  readonly label: string
  readonly isPressed?: boolean
  readonly onClick: () => void
}) {
  return (
    <Tooltip label={label} position="left" openDelay={400}>
      <ActionIcon variant="subtle" color="gray" size={34} aria-label={label} aria-pressed={isPressed} onClick={onClick}>
        <Icon name={icon} />
      </ActionIcon>
    </Tooltip>
  )
}

function ToolMenu({
  icon,
  label,
  children,
}: {
  readonly icon: IconName
  readonly label: string
  readonly children: ReactNode
}) {
  return (
    <Menu
      position={isNarrow() ? 'bottom-start' : 'left-start'}
      width={200}
      withinPortal={false}
      // What would take the focus first is no item, and so not allowed in a menu.
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={34} aria-label={label} title={label}>
          <Icon name={icon} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  )
}

function Choice(props: { readonly isChosen: boolean; readonly onClick: () => void; readonly children: string }) {
  return (
    <Menu.Item
      onClick={props.onClick}
      aria-current={props.isChosen ? 'true' : undefined}
      rightSection={props.isChosen ? <Icon name="check" /> : undefined}
    >
      {props.children}
    </Menu.Item>
  )
}
