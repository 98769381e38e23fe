/** A Chromium for the browser tests: the one named, else Debian's, else Playwright's own. */
import { existsSync } from 'node:fs'
import { canInstallPackages, hasProgram, installPackages, root, run, say } from './machine.ts'

/** Makes sure that there is a Chromium, and a font for Chinese, Japanese and Korean labels where packages can be had. */
export function setUpChromium(): void {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined && existsSync(named)) {
    say(`chromium: CHROMIUM_PATH names ${named}`)
    return
  }
  if (canInstallPackages() && installFromDebian()) return
  if (hasProgram('chromium')) {
    say('chromium: on the PATH already')
    return
  }
  say("chromium: fetching Playwright's")
  run('npx', ['playwright-core', 'install', 'chromium'], { cwd: root })
}

/** False where the distribution has no such package (Ubuntu's is a stub that wants snap). */
function installFromDebian(): boolean {
  try {
    installPackages(['chromium', 'fonts-noto-cjk'])
  } catch (error) {
    say(`chromium: not from Debian's packages (${String(error).slice(0, 200)})`)
    return false
  }
  say("chromium: Debian's, with fonts-noto-cjk")
  return true
}
