import { fileURLToPath, URL } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const local = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Where `npm run dev` finds the running platform (deploy/local/up). */
const platform = process.env.PLATFORM_ORIGIN ?? 'http://localhost:8080'

export default defineConfig({
  plugins: [vue()],
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
