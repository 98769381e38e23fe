/** Taking the graph away: everything or what is shown, in any format the server writes. Not there in the one-file page, which is one. */
import { Checkbox, Popover, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { ExportLoss } from '../../model/export-views.ts'
import type { ErrorAnswer } from '../../model/views.ts'
import { strings } from '../strings.ts'
import { api } from '../data/api.ts'
import { Icon } from '../icon.tsx'
import { usePage } from '../state/page-context.ts'
import { answerOf, useResource } from '../state/use-resource.ts'
import { saveFile } from './save-file.ts'

type Extent = 'all' | 'shown'

/** What is being written, why it could not be, or what the file that was saved does not hold. */
type Doing =
  { readonly format: string } | { readonly error: ErrorAnswer } | { readonly losses: readonly ExportLoss[] } | undefined

/** The button with its menu. */
export function ExportMenu() {
  const { index, visible } = usePage()
  const formats = useResource('formats', api.formats)
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState<Extent>()
  const [withEvidence, setWithEvidence] = useState(false)
  const [doing, setDoing] = useState<Doing>()
  const words = strings.takeAway
  const all = index.view.overview?.facts ?? index.view.facts.length
  // Who has narrowed the view most likely wants what it shows.
  const extent = chosen ?? (visible.facts.length < all ? 'shown' : 'all')

  const take = async (format: string): Promise<void> => {
    setDoing({ format })
    const ids = extent === 'shown' ? [...visible.factIds, ...visible.nodeIds] : undefined
    try {
      const { name, content, lossId } = await api.exportGraph({
        format,
        withEvidence,
        ...(ids !== undefined && { ids }),
      })
      saveFile(name, content)
      const losses = await api.losses(lossId)
      setDoing(losses.length > 0 ? { losses } : undefined)
      setOpen(losses.length > 0)
    } catch (error) {
      setDoing({ error: answerOf(error) })
    }
  }

  if (formats.kind !== 'ready' || formats.value.length === 0) return null
  const isWriting = doing !== undefined && 'format' in doing
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      onClose={() => setDoing(undefined)}
      position="bottom-end"
      width="min(400px, calc(100vw - 16px))"
      withinPortal={false}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button
          type="button"
          className="icon-button"
          aria-label={words.label}
          title={words.label}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name="save" />
        </button>
      </Popover.Target>
      <Popover.Dropdown className="take-away" aria-label={words.label}>
        <div className="take-away-what">
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label={words.what}
            value={extent}
            onChange={(value) => setChosen(value === 'all' ? 'all' : 'shown')}
            data={[
              { value: 'all', label: words.all(all) },
              { value: 'shown', label: words.shown(visible.facts.length) },
            ]}
          />
          <Checkbox
            size="xs"
            label={words.withEvidence}
            checked={withEvidence}
            onChange={({ currentTarget }) => setWithEvidence(currentTarget.checked)}
          />
        </div>
        <ul className="take-away-formats" aria-label={words.formats}>
          {formats.value.map(({ format, readBy, evidence }) => (
            <li key={format}>
              <button type="button" disabled={isWriting} onClick={() => void take(format)}>
                <strong>{format}</strong>
                <span className="quiet">{readBy}</span>
                {evidence !== 'as-asked' && <span className="quiet">{words.evidence[evidence]}</span>}
              </button>
            </li>
          ))}
        </ul>
        {doing !== undefined && (
          <p className="take-away-doing" role="status">
            {wordsFor(doing)}
          </p>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

function wordsFor(doing: NonNullable<Doing>): string {
  if ('format' in doing) return strings.takeAway.writing(doing.format)
  if ('error' in doing) return `${doing.error.message} ${doing.error.hint}`
  return strings.takeAway.lost(doing.losses.map(({ what, where, count }) => `${what} (${where}, ${count} times)`))
}
