/** A claim and its verdict for machines. Source: schema.org/ClaimReview. */
import type { Claim, Manifest, Verdict } from '@thaw/dossier'
import type { StructuredData } from '../../shell/page-frame.ts'
import type { Words } from '../../../words/words.ts'

/**
 * Only these say how true a sentence is. That historians disagree, or that nothing decides it, is no
 * place on a scale: such a claim has its verdict in words only.
 */
const RATINGS: Partial<Record<Verdict, number>> = { supported: 3, partly: 2, contradicted: 1 }

/** The review of a claim. Nobody is named whom the dossier does not name. */
export function claimReview(
  claim: Claim,
  { title, article }: Manifest,
  words: Words,
): StructuredData {
  const rating = RATINGS[claim.verdict]
  const scale = rating === undefined ? {} : { ratingValue: rating, worstRating: 1, bestRating: 3 }
  return {
    '@type': 'ClaimReview',
    claimReviewed: claim.text,
    inLanguage: words.language,
    isPartOf: { '@type': 'CreativeWork', name: title },
    itemReviewed: { '@type': 'Claim', text: claim.text, ...appearanceOf(article) },
    reviewRating: {
      '@type': 'Rating',
      ...scale,
      alternateName: words.text('reading.verdict', { verdict: claim.verdict }),
    },
  }
}

/** Where the sentence stands: only where it can be found. */
function appearanceOf(article: Manifest['article']): StructuredData {
  if (article === undefined || article.url === '') return {}
  const { title: headline, url, author } = article
  const byline = author === '' ? {} : { creditText: author }
  return { appearance: { '@type': 'CreativeWork', headline, url, ...byline } }
}
