/** Functions that take whole vectors or matrices. */
import { takes, takesFrom, type Builtin } from './builtin.ts'

/** Their keys. */
export type VectorName =
  | 'ALLOCATE_AVAILABLE'
  | 'ALLOCATE_BY_PRIORITY'
  | 'DEMAND_AT_PRICE'
  | 'FIND_MARKET_PRICE'
  | 'INTERPOLATE'
  | 'INVERT_MATRIX'
  | 'MARKETP'
  | 'MATRIXINVERT'
  | 'RANK'
  | 'SUPPLY_AT_PRICE'
  | 'VECTOR_ELM_MAP'
  | 'VECTOR_LOOKUP'
  | 'VECTOR_RANK'
  | 'VECTOR_REORDER'
  | 'VECTOR_SELECT'
  | 'VECTOR_SORT_ORDER'

const only = 'vensim' as const

/** By key. Source: Vensim manual, fn_vector_*, fn_invert_matrix, fn_allocate_*, fn_find_market_price, 24335; XMILE 1.0, 3.7.1.3 (RANK). */
export const vectors: Readonly<Record<VectorName, Builtin>> = {
  /** (request, profiles, available) */
  ALLOCATE_AVAILABLE: takes(
    3,
    'vector',
    { of: ['u', 'any', 'u'], is: 'u' },
    {
      only,
      vectors: { 0: 'row', 1: 'profiles' },
    },
  ),
  /** (request, priority, size, width, supply) */
  ALLOCATE_BY_PRIORITY: takes(
    5,
    'vector',
    { of: ['u', 'any', '1', 'any', 'u'], is: 'u' },
    {
      only,
      vectors: { 0: 'row', 1: 'row' },
    },
  ),
  /** (quantity, profiles, price) */
  DEMAND_AT_PRICE: takes(
    3,
    'vector',
    { of: ['u', 'any', 'any'], is: 'u' },
    {
      only,
      vectors: { 0: 'row', 1: 'profiles' },
    },
  ),
  /** (quantity demanded, profiles, quantity supplied, profiles) */
  FIND_MARKET_PRICE: takes(
    4,
    'vector',
    { of: ['u', 'any', 'u', 'any'], is: 'any' },
    {
      only,
      vectors: { 0: 'row', 1: 'profiles', 2: 'row', 3: 'profiles' },
    },
  ),
  /** (array, place): a line through the elements, the first at 0 and the last at 1, held beyond. */
  INTERPOLATE: takes(
    2,
    'vector',
    { of: ['u', '1'], is: 'u' },
    { only: 'xmile', vectors: { 0: 'walked' } },
  ),
  /** (matrix, its rows) */
  INVERT_MATRIX: takes(2, 'vector', 'any', { only, vectors: { 0: 'matrix' } }),
  /** (request, priority, size, width, supply): the price with which ALLOC P gives away the supply. */
  MARKETP: takes(
    5,
    'vector',
    { of: ['u', 'any', '1', 'any', 'u'], is: 'any' },
    { only, vectors: { 0: 'row', 1: 'row' } },
  ),
  /** (matrix): all of it. */
  MATRIXINVERT: takes(1, 'vector', 'any', { only: 'xmile', vectors: { 0: 'matrix' } }),
  /** (array, k[, array that breaks ties]): flat index of the element of rank k. */
  RANK: takesFrom(
    [2, 3],
    'vector',
    { of: ['any', '1', 'any'], is: '1' },
    {
      only: 'xmile',
      vectors: { 0: 'walked', 2: 'walked' },
    },
  ),
  SUPPLY_AT_PRICE: takes(
    3,
    'vector',
    { of: ['u', 'any', 'any'], is: 'u' },
    {
      only,
      vectors: { 0: 'row', 1: 'profiles' },
    },
  ),
  /** (first element, offset) */
  VECTOR_ELM_MAP: takes(
    2,
    'vector',
    { of: ['u', '1'], is: 'u' },
    { only, vectors: { 0: 'array' } },
  ),
  /** (values, x, smallest x, largest x, mode) */
  VECTOR_LOOKUP: takes(5, 'vector', 'any', { only, vectors: { 0: 'row' }, choices: { 4: 9 } }),
  VECTOR_RANK: takes(2, 'vector', { of: ['any', '1'], is: '1' }, { only, vectors: { 0: 'row' } }),
  VECTOR_REORDER: takes(2, 'vector', { of: ['u', '1'], is: 'u' }, { only, vectors: { 0: 'row' } }),
  /** (selection, values, missing, action, what is a fault) */
  VECTOR_SELECT: takes(
    5,
    'vector',
    { of: ['any', 'any', 'any', '1', '1'], is: 'any' },
    {
      only,
      vectors: { 0: 'walked', 1: 'walked' },
      choices: { 3: 10, 4: 3 },
    },
  ),
  VECTOR_SORT_ORDER: takes(
    2,
    'vector',
    { of: ['any', '1'], is: '1' },
    {
      only,
      vectors: { 0: 'row' },
    },
  ),
}
