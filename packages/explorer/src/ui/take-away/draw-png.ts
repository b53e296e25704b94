/** An SVG as a PNG, drawn by the browser itself. */

/** Pixels of the PNG for each of the picture: sharp on a projector. */
const SCALE = 2

/** Rejects where the browser cannot draw the picture. */
export async function drawPng(svg: string): Promise<Blob> {
  const image = new Image()
  // A data address: the page's policy lets pictures come from nowhere else.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * SCALE
  canvas.height = image.naturalHeight * SCALE
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('the browser drew no picture'))
      else resolve(blob)
    }, 'image/png')
  })
}
