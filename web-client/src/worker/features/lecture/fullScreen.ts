/** In and out of full screen; an iPhone knows only its own, for the video element. */
export function enlarge(frame: HTMLElement | null, video: HTMLVideoElement | null) {
  if (document.fullscreenElement) void document.exitFullscreen()
  else if (frame?.requestFullscreen) void frame.requestFullscreen().catch(() => undefined)
  else (video as (HTMLVideoElement & { webkitEnterFullscreen?: () => void }) | null)?.webkitEnterFullscreen?.()
}
