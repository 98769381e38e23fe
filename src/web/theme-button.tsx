/** Light or dark. Follows the system until it is pressed. */
import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { strings } from './strings.ts'
import { Icon } from './icon.tsx'

/** The button. */
export function ThemeButton() {
  const { setColorScheme } = useMantineColorScheme()
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false })
  const next = scheme === 'light' ? 'dark' : 'light'
  const label = `${strings.theme.label}: ${strings.theme[next]}`
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} onClick={() => setColorScheme(next)}>
      <Icon name="theme" />
    </button>
  )
}
