import { h, type VNode } from 'vue'

const ELEMENTS = new Set(
  'p br hr h2 h3 h4 h5 h6 blockquote pre code strong em b i del s sub sup ul ol li table thead tbody tr th td a img'.split(
    ' ',
  ),
)
const ATTRIBUTES = new Set(['alt', 'title', 'width', 'height', 'loading', 'start', 'align', 'rel', 'target'])
const ADDRESSES: Record<string, RegExp> = { href: /^(?:https?:|mailto:|\/)/i, src: /^\/media\// }

/**
 * The page's own elements out of an article's HTML. The service has cleaned it already; what is built here one by one
 * from a list of harmless elements could do no harm even if it had not.
 */
export function nodesOf(html: string): (VNode | string)[] {
  return childrenOf(new DOMParser().parseFromString(html, 'text/html').body)
}

function childrenOf(parent: Element): (VNode | string)[] {
  return [...parent.childNodes].flatMap((node) => {
    if (node.nodeType === Node.TEXT_NODE) return [node.textContent ?? '']
    return node instanceof Element ? [elementOf(node)] : []
  })
}

/** An element that is not on the list leaves nothing but its words. */
function elementOf(element: Element): VNode | string {
  const name = element.localName
  if (!ELEMENTS.has(name)) return element.textContent ?? ''
  return h(name, attributesOf(element), name === 'img' ? undefined : childrenOf(element))
}

function attributesOf(element: Element): Record<string, string> {
  const kept = [...element.attributes].filter(
    ({ name, value }) => ATTRIBUTES.has(name) || ADDRESSES[name]?.test(value) === true,
  )
  const attributes = Object.fromEntries(kept.map(({ name, value }) => [name, value]))
  // Wider than a phone it is scrolled, which takes the focus for those who do without a pointer.
  return element.localName === 'table' ? { ...attributes, tabindex: '0' } : attributes
}
