/** What the service takes at most, with some room. */
const MOST_BYTES = 1_900_000
const WIDTH = 1280

/** A picture small enough to be sent: as it is, or else drawn anew at the width posters have. */
export async function posterPicture(file: Blob): Promise<Blob> {
  if (file.size <= MOST_BYTES) return file
  const picture = await createImageBitmap(file)
  const scale = Math.min(1, WIDTH / picture.width)
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return new Promise((done, refused) =>
    canvas.toBlob((drawn) => (drawn ? done(drawn) : refused(new TypeError('Not a picture'))), 'image/jpeg', 0.9),
  )
}
