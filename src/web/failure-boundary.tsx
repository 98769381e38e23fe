/** Catches what a part of the page throws while it draws, so that the rest stays. */
import { Component } from 'react'
import type { ReactNode } from 'react'

interface BoundaryProps {
  readonly children: ReactNode
  /** What stands in place of the failed part. */
  readonly instead: (error: unknown) => ReactNode
}

/** The boundary. */
export class FailureBoundary extends Component<BoundaryProps, { readonly error?: unknown }> {
  override state: { readonly error?: unknown } = {}

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error }
  }

  override render(): ReactNode {
    return 'error' in this.state ? this.props.instead(this.state.error) : this.props.children
  }
}
