/**
 * What stands before every request: host, origin, token and the headers that fence the page in.
 * The server listens on loopback by default, where the danger is another page in the same browser: DNS rebinding (a foreign
 * name that resolves to 127.0.0.1) shows in Host, a foreign page's request shows in Origin or Sec-Fetch-Site.
 */
import { timingSafeEqual } from 'node:crypto'
import { isIP } from 'node:net'
import { getCookie, setCookie } from 'hono/cookie'
import type { Context, MiddlewareHandler } from 'hono'
import { refusal } from './error-answer.ts'

/** What the guards need to know of the server. */
export interface GuardOptions {
  /** The address the server listens on. */
  readonly host: string
  /** Required of every request when set. */
  readonly token?: string
}

/** The cookie that carries the token after the first visit. */
export const tokenCookie = 'graphwright-token'

const loopbackNames = new Set(['localhost', '127.0.0.1', '::1'])

/** True when only this machine can reach `host`. */
export function isLoopback(host: string): boolean {
  return loopbackNames.has(host)
}

/** Sets the headers that keep the page to itself. No inline script or style, no frame, nothing from elsewhere. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  const { headers } = context.res
  headers.set(
    'content-security-policy',
    "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
  )
  headers.set('x-content-type-options', 'nosniff')
  headers.set('x-frame-options', 'DENY')
  headers.set('referrer-policy', 'no-referrer')
  headers.set('cross-origin-opener-policy', 'same-origin')
  headers.set('cross-origin-resource-policy', 'same-origin')
}

/** Refuses methods other than GET and HEAD, but for POST where `postPaths` allows it. */
export function onlyReading(postPaths: ReadonlySet<string>): MiddlewareHandler {
  return async (context, next) => {
    const { method, path } = context.req
    const isAllowed = method === 'GET' || method === 'HEAD' || (method === 'POST' && postPaths.has(path))
    if (!isAllowed) throw refusal(405, `The method ${method} is not answered here.`, 'The page only reads; use GET.')
    await next()
  }
}

/** Refuses a request whose Host is not the server's own, or which a page of another origin has sent. */
export function ownHostAndOrigin(options: GuardOptions): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host') ?? ''
    if (!isOwnHost(host, options)) {
      throw refusal(403, 'The request names another host.', 'Open the address that graphwright serve printed.')
    }
    const origin = context.req.header('origin')
    const site = context.req.header('sec-fetch-site')
    const isForeignOrigin = origin !== undefined && origin !== `http://${host}`
    const isForeignSite = site !== undefined && site !== 'same-origin' && site !== 'none'
    // A link from elsewhere may open the page itself; nothing else may be asked for from elsewhere.
    const isLink = context.req.path === '/' && context.req.header('sec-fetch-mode') === 'navigate'
    if (isForeignOrigin || (isForeignSite && !isLink)) {
      throw refusal(
        403,
        'The request comes from another page.',
        'Ask from the page itself, or with a tool that sends no Origin.',
      )
    }
    await next()
  }
}

/** Refuses a request without the token. A first visit with `?token=` gets it as a cookie and is sent on without it. */
export function ownToken(options: GuardOptions): MiddlewareHandler {
  return async (context, next) => {
    const { token } = options
    if (token === undefined) return next()
    const given = context.req.query('token')
    if (given !== undefined && isSame(given, token) && context.req.path === '/') {
      setCookie(context, tokenCookie, token, { httpOnly: true, sameSite: 'Strict', path: '/' })
      return context.redirect(withoutToken(context.req.url))
    }
    if (!isSame(bearer(context) ?? getCookie(context, tokenCookie) ?? '', token)) {
      throw refusal(
        401,
        'The request carries no valid token.',
        'Open the address with ?token= that graphwright serve printed.',
      )
    }
    return next()
  }
}

function isOwnHost(header: string, options: GuardOptions): boolean {
  const match = /^(\[[0-9a-f:.]+\]|[^:/@\s]+)(?::\d{1,5})?$/i.exec(header)
  if (match?.[1] === undefined) return false
  const name = match[1].replace(/^\[|\]$/g, '').toLowerCase()
  if (loopbackNames.has(name) || name === options.host.toLowerCase()) return true
  // Beyond loopback the token guards; an address cannot be rebound, a name can.
  return options.token !== undefined && !isLoopback(options.host) && isIP(name) !== 0
}

function bearer(context: Context): string | undefined {
  return /^Bearer (.+)$/.exec(context.req.header('authorization') ?? '')?.[1]
}

function isSame(given: string, token: string): boolean {
  const a = Buffer.from(given)
  const b = Buffer.from(token)
  return a.length === b.length && timingSafeEqual(a, b)
}

function withoutToken(address: string): string {
  const url = new URL(address)
  url.searchParams.delete('token')
  return url.pathname + url.search
}
