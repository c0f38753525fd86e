/** Side of the square that is sent, in pixels: twice what is kept. */
const SIDE = 960

/**
 * The square in the middle of a picture as a JPEG, upright: a phone's photograph is several times larger than what is
 * taken, and nobody should have to know why.
 *
 * @throws if the browser cannot read it
 */
export async function squarePicture(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const side = Math.min(picture.width, picture.height)
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = Math.min(side, SIDE)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('No canvas')
  const [left, top] = [(picture.width - side) / 2, (picture.height - side) / 2]
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(picture, left, top, side, side, 0, 0, canvas.width, canvas.height)
  picture.close()
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture'))), 'image/jpeg', 0.9),
  )
}
