/** Cache Storage in memory, for tests: as much of it as the app uses. `room` is how many entries it takes. */
export class MemoryCaches {
  private readonly all = new Map<string, MemoryCache>()
  room = Infinity

  async open(name: string): Promise<MemoryCache> {
    const cache = this.all.get(name) ?? new MemoryCache(this)
    this.all.set(name, cache)
    return cache
  }

  async delete(name: string): Promise<boolean> {
    return this.all.delete(name)
  }

  async paths(name: string): Promise<string[]> {
    return (await (await this.open(name)).keys()).map(({ url }) => new URL(url).pathname)
  }
}

class MemoryCache {
  private readonly entries = new Map<string, Response>()

  constructor(private readonly storage: MemoryCaches) {}

  async match(url: string): Promise<Response | undefined> {
    return this.entries.get(absolute(url))?.clone()
  }

  async put(url: string, response: Response): Promise<void> {
    if (this.entries.size >= this.storage.room) throw new DOMException('full', 'QuotaExceededError')
    this.entries.set(absolute(url), response)
  }

  async keys(): Promise<{ url: string }[]> {
    return [...this.entries.keys()].map((url) => ({ url }))
  }

  async delete({ url }: { url: string }): Promise<boolean> {
    return this.entries.delete(url)
  }
}

const absolute = (url: string) => new URL(url, globalThis.location?.origin).href
