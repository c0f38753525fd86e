import { expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { usePlayerKeys } from './usePlayerKeys'

function player() {
  const film = { toggle: vi.fn(), seek: vi.fn(), nextRate: vi.fn(), position: ref(60) }
  const others = { enlarge: vi.fn(), toggleCaptions: vi.fn(), mute: vi.fn() }
  const onKey = usePlayerKeys({ film, ...others })
  const press = (key: string, target: HTMLElement = document.createElement('div'), more: KeyboardEventInit = {}) => {
    target.addEventListener('keydown', onKey, { once: true })
    target.dispatchEvent(new KeyboardEvent('keydown', { key, ...more }))
  }
  return { film, ...others, press }
}

it('plays, moves and enlarges', () => {
  const { film, enlarge, press } = player()
  press(' ')
  press('K')
  press('ArrowLeft')
  press('l')
  press('f')
  press('>')
  expect(film.toggle).toHaveBeenCalledTimes(2)
  expect(film.seek.mock.calls).toEqual([[55], [70]])
  expect(enlarge).toHaveBeenCalledOnce()
  expect(film.nextRate).toHaveBeenCalledExactlyOnceWith(1)
})

it('leaves a control the keys it needs, and the browser its own', () => {
  const { film, toggleCaptions, press } = player()
  press(' ', document.createElement('button'))
  press('ArrowRight', document.createElement('input'))
  press('c', document.createElement('div'), { ctrlKey: true })
  expect(film.toggle).not.toHaveBeenCalled()
  expect(film.seek).not.toHaveBeenCalled()
  expect(toggleCaptions).not.toHaveBeenCalled()
})
