/** Sets members by names that come from outside. */

/** Sets `object[name]` as a member of its own, also when the name is `__proto__`. */
export function setOwn<T>(object: Record<string, T>, name: string, value: T): void {
  if (name === '__proto__')
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true })
  else object[name] = value
}
