/**
 * What a host platform shows in a frame: one lecture, from the worker app's own parts. Its address never changes, since
 * the page that names it is the service's; all that weighs something is fetched from here, under names by content.
 */
import { rememberChannel } from '@/worker/features/learn/channel'

rememberChannel()
void import('./app').then(({ mount }) => mount())
