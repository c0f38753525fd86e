/**
 * What Maven runs: `node scripts/maven.mjs install|check|build`. Each step remembers (in target/) what it last
 * worked on and does nothing when that has not changed.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const GENERATED = resolve(root, 'src/shared/api/generated')

function run(command, ...args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (error?.code === 'ENOENT') {
    console.error(`${command} is not on the PATH: the web client needs Node 20.19 or later with npm`)
  }
  if (status !== 0) process.exit(status ?? 1)
}

function filesUnder(folder) {
  if (folder === GENERATED) return []
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? filesUnder(path) : [path]
    })
}

function digestOf(files) {
  const digest = createHash('sha256')
  for (const file of files) {
    if (existsSync(file)) digest.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  }
  return digest.digest('hex')
}

const lock = digestOf([join(root, 'package-lock.json')])
const installed = join(root, 'node_modules/.installed-lock')

function inputs() {
  const own = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(root, entry.name))
  const folders = ['src', 'public', 'console', 'scripts'].flatMap((name) => filesUnder(join(root, name)))
  const documents = ['learning', 'quiz', 'outreach'].map((name) =>
    resolve(root, `../${name}-service/src/main/openapi/openapi.yaml`),
  )
  return digestOf([...own, ...folders, ...documents])
}

function unlessDone(step, outcome, work) {
  const stamp = join(root, `target/${step}.stamp`)
  const now = inputs()
  if (existsSync(outcome) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) {
    console.log(`web-client: ${step} is up to date`)
    return
  }
  rmSync(stamp, { force: true })
  work()
  mkdirSync(join(root, 'target'), { recursive: true })
  writeFileSync(stamp, now)
}

const steps = {
  install() {
    if (!existsSync(installed) || readFileSync(installed, 'utf8') !== lock) {
      run('npm', 'ci', '--no-fund', '--no-audit', '--loglevel=error')
      writeFileSync(installed, lock)
    }
    run('node', 'scripts/generate-api.mjs')
  },
  check: () => unlessDone('check', root, () => run('npm', 'run', '--silent', 'check')),
  build: () => unlessDone('build', join(root, 'dist/index.html'), () => run('npm', 'run', '--silent', 'build')),
}

const step = steps[process.argv[2]]
if (!step) {
  console.error(`usage: node scripts/maven.mjs ${Object.keys(steps).join('|')}`)
  process.exit(2)
}
step()
