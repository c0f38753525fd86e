import { authorizedFetch } from '@/shared/api/http'
import { problemOf } from '@/shared/problem/problem'

/** The browser has to have begun with a file before its address may go. */
const UNTIL_BEGUN_MS = 60_000

/** Fetches a file with the token, which a link could not carry, and hands it to the browser to be kept. */
export async function download(address: string): Promise<void> {
  const response = await authorizedFetch(new Request(new URL(address, location.origin)))
  if (!response.ok) throw problemOf(response, await response.json().catch(() => undefined))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = nameOf(response)
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), UNTIL_BEGUN_MS)
}

function nameOf(response: Response): string {
  return /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? 'report'
}
