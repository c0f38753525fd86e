import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { nodesOf } from './nodes'

const shown = (html: string) => mount({ render: () => nodesOf(html) }).html()

describe('nodesOf', () => {
  it('builds what an article consists of', () => {
    const html = shown('<h2>清晨</h2><p><strong>六点</strong>到岗<br>出车</p><ol start="3"><li>查</li></ol>')

    expect(html).toContain('<h2>清晨</h2>')
    expect(html).toContain('<strong>六点</strong>')
    expect(html).toContain('<ol start="3">')
  })

  it('lets a table be scrolled by keyboard', () => {
    expect(shown('<table><tbody><tr><td>一</td></tr></tbody></table>')).toContain('<table tabindex="0">')
  })

  it('keeps addresses of our own and of the web', () => {
    const html = shown('<a href="/lectures/1?t=95">看</a><img src="/media/1.s/files/a/b.png" alt="图" width="4">')

    expect(html).toContain('href="/lectures/1?t=95"')
    expect(html).toContain('src="/media/1.s/files/a/b.png"')
    expect(html).toContain('alt="图"')
  })

  it.each([
    '<script>alert(1)</script>',
    '<img src="https://evil.example/p.png">',
    '<img src="/media/x" onerror="alert(1)">',
    '<a href="javascript:alert(1)">点</a>',
    '<p style="position:fixed" onclick="alert(1)">盖</p>',
    '<iframe src="/x"></iframe>',
  ])('lets nothing act or load that comes from elsewhere: %s', (bad) => {
    expect(shown(bad)).not.toMatch(/<script|evil|onerror|onclick|javascript:|style|<iframe/)
  })
})
