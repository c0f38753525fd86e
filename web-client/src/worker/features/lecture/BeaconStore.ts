import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Beacon } from '@/shared/api/learning'

/** A beacon with the playback it belongs to. */
export interface PendingBeacon {
  playbackId: string
  beacon: Beacon
}

export interface StoredBeacon extends PendingBeacon {
  /** Whose it is: another person on this phone must not send it. */
  personId: string
  /** Rises in the order in which they were written down. */
  number: number
}

interface Database extends DBSchema {
  pending: { key: number; value: Omit<StoredBeacon, 'number'> & { number?: number }; indexes: { person: string } }
}

/** About a day of watching without a network. */
const CAPACITY = 5_000

/** Asynchronous throughout: in some frames the browser refuses a database on the spot. */
async function open(name: string): Promise<IDBPDatabase<Database>> {
  return openDB<Database>(name, 1, {
    upgrade(database) {
      database
        .createObjectStore('pending', { keyPath: 'number', autoIncrement: true })
        .createIndex('person', 'personId')
    },
  })
}

/** Beacons that were not acknowledged yet, in IndexedDB: all tabs see the same, and none is lost with a closed page. */
export class BeaconStore {
  private readonly database: Promise<IDBPDatabase<Database>>

  constructor(
    private readonly personId: string,
    name = 'beacons',
  ) {
    this.database = open(name)
    // Told where it is used; nobody waits for it here.
    this.database.catch(() => undefined)
  }

  async add({ playbackId, beacon }: PendingBeacon): Promise<number> {
    const database = await this.database
    const number = await database.add('pending', { personId: this.personId, playbackId, beacon })
    if ((await this.count()) > CAPACITY) await this.remove((await this.oldest())?.number ?? number)
    return number
  }

  async oldest(): Promise<StoredBeacon | null> {
    const found = await (await this.database).getAllFromIndex('pending', 'person', this.personId, 1)
    return (found[0] as StoredBeacon | undefined) ?? null
  }

  async remove(number: number): Promise<void> {
    await (await this.database).delete('pending', number)
  }

  async count(): Promise<number> {
    return (await this.database).countFromIndex('pending', 'person', this.personId)
  }
}
