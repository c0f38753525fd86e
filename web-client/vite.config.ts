import { fileURLToPath, URL } from 'node:url'
import vue from '@vitejs/plugin-vue'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const local = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Where `npm run dev` finds the running platform (deploy/local/up). */
const platform = process.env.PLATFORM_ORIGIN ?? 'http://localhost:8080'

/** Its address never changes, because the page that names it is the learning service's (EmbedResource). */
const EMBED = 'embed.js'

/** While developing, the same address leads to its source. */
const embedWhileDeveloping: Plugin = {
  name: 'embed-while-developing',
  configureServer: ({ middlewares }) => {
    middlewares.use(`/${EMBED}`, (_request, response) => {
      response.setHeader('Content-Type', 'text/javascript')
      response.end("import '/src/embed/main.ts'")
    })
  },
}

/** Stylesheets in the head hold up all there is to see; behind the splash they hold up only what is styled by them. */
const stylesBehindTheSplash: Plugin = {
  name: 'styles-behind-the-splash',
  enforce: 'post',
  transformIndexHtml: {
    order: 'post',
    handler(html) {
      const styles = html.match(/ *<link rel="stylesheet"[^>]*>\n/g) ?? []
      const bare = styles.reduce((rest, style) => rest.replace(style, ''), html)
      return bare.replace(/( *)<\/body>/, `${styles.join('')}$1</body>`)
    },
  },
}

/**
 * What the first page is made of, in a few files: on a line with 150 ms to the server and six connections, the dozens of
 * small ones it would fall into cost more than their bytes. Pages stay files of their own.
 */
const FIRST_PAGE = [
  { name: 'vendor', test: /node_modules\/(vue|@vue|vue-router|vue-i18n|@intlify|pinia|oidc-client-ts|jwt-decode)\// },
  // The icon is in both bars: with the worker app's shell, the console would load that, and its styles.
  {
    name: 'common',
    test: /icon\.svg|src\/shared\/((api|auth|i18n|navigation|net|problem|states|styles)\/(?!.*Page\.vue)|storage)|node_modules\/openapi-fetch\//,
  },
  {
    name: 'shell',
    test: /src\/worker\/((shell|pwa|features\/learn)\/(?!.*Page\.vue)|worker\.css)|node_modules\/@?vant\/.*(pull-refresh|loading|use|utils|locale)/,
  },
]

export default defineConfig({
  plugins: [vue(), embedWhileDeveloping, stylesBehindTheSplash],
  resolve: {
    alias: { '@': local('./src') },
  },
  define: {
    __VUE_OPTIONS_API__: true,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // What belongs to the first page, for scripts/weigh.mjs.
    manifest: true,
    // hls.js is fetched with the first film only.
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      input: {
        worker: local('./index.html'),
        console: local('./console/index.html'),
        embed: local('./src/embed/main.ts'),
      },
      output: {
        entryFileNames: ({ name }) => (name === 'embed' ? EMBED : 'assets/[name]-[hash].js'),
        codeSplitting: { groups: FIRST_PAGE },
      },
    },
  },
  server: {
    proxy: Object.fromEntries(['/api', '/auth', '/media'].map((path) => [path, { target: platform, ws: true }])),
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    clearMocks: true,
  },
})
