/** The part of edtf (no types of its own) that the house uses. */
declare module 'edtf' {
  /** Parses an EDTF string; throws when it is none. `min` and `max` are epoch milliseconds, or infinite. */
  export default function edtf(text: string): { readonly min: number; readonly max: number }
}
