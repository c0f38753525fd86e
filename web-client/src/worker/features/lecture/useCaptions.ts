import { ref, type Ref, watch } from 'vue'

/**
 * Captions, on by default, in the language of the app when there are several. The browser times them, we draw them: at a
 * size that follows large type, and above the controls.
 */
export function useCaptions(video: Ref<HTMLVideoElement | null>) {
  const captionsShown = ref(true)
  const captionLines = ref<string[]>([])

  /** `enlarged`: an iPhone's own full screen shows nothing of ours, so there the browser draws. */
  function apply(enlarged = false) {
    const tracks = [...(video.value?.textTracks ?? [])]
    const language = document.documentElement.lang.slice(0, 2)
    const chosen = tracks.find((track) => track.language.startsWith(language)) ?? tracks[0]
    captionLines.value = []
    for (const track of tracks) {
      const wanted = captionsShown.value && track === chosen
      track.mode = wanted ? (enlarged ? 'showing' : 'hidden') : 'disabled'
      track.oncuechange = wanted ? () => (captionLines.value = linesOf(track)) : null
    }
  }

  function linesOf(track: TextTrack): string[] {
    const cues = [...(track.activeCues ?? [])] as VTTCue[]
    return cues.map((cue) => cue.getCueAsHTML().textContent ?? '')
  }

  function toggleCaptions() {
    captionsShown.value = !captionsShown.value
    apply()
  }

  watch(video, (film) => {
    film?.textTracks.addEventListener('addtrack', () => apply())
    film?.addEventListener('loadedmetadata', () => apply())
    film?.addEventListener('webkitbeginfullscreen', () => apply(true))
    film?.addEventListener('webkitendfullscreen', () => apply())
    apply()
  })

  return { captionsShown, captionLines, toggleCaptions }
}
