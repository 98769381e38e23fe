/** The list of keys. */
import { useEffect, useRef } from 'react'
import { strings } from './strings.ts'
import { Icon } from './icon.tsx'

/** A dialog with every key; Escape or a click beside it closes it. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      className="keys"
      aria-label={strings.keys.label}
      onClose={onClose}
      onClick={({ target }) => target === dialog.current && onClose()}
    >
      <header>
        <h2>{strings.keys.label}</h2>
        <button type="button" className="icon-button" aria-label={strings.reading.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <dl>
        {strings.keys.list.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  )
}
