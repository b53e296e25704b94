/** What a system needs to install a site. Source: w3.org/TR/appmanifest. */
import type { SiteFrame } from '@thaw/explorer'

/** Paths from the site's root of everything that makes a site installable. */
export const OFFLINE_PATHS = {
  worker: 'sw.js',
  manifest: 'site.webmanifest',
  icon: 'icon.svg',
} as const

/** Sides in pixels of the pictures beside the drawing: what systems ask for at least. */
export const PICTURE_SIZES: readonly number[] = [192, 512]

/** Path of the picture of one size. */
export function picturePath(size: number): string {
  return `icon-${size}.png`
}

/** The manifest; all of its addresses are relative to it. */
export function webManifest({ title, tagline, language }: Omit<SiteFrame, 'assets'>): string {
  const colour = '#fcfcfa'
  return JSON.stringify({
    name: title,
    short_name: title,
    ...(tagline === '' ? {} : { description: tagline }),
    lang: language,
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: colour,
    theme_color: colour,
    icons: [
      { src: OFFLINE_PATHS.icon, sizes: 'any', type: 'image/svg+xml' },
      ...PICTURE_SIZES.map((size) => ({
        src: picturePath(size),
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose: 'any maskable',
      })),
    ],
  })
}
