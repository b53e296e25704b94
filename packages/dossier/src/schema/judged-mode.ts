/** How near the draws came to one series of the record: a mode of judging.json. */

/** Shares of the mean squared error, which add up to 1. */
export interface JudgedShares {
  /** Of the level. */
  readonly bias: number
  /** Of the size of the swings. */
  readonly variance: number
  /** Of what does not go together. */
  readonly covariance: number
}

/** Figures, and how many of them the bands of the draws hold, with the error of the record. */
export interface JudgedCoverage {
  /** How many figures. */
  readonly points: number
  /** Figures inside the central 50 %. */
  readonly covered50: number
  /** Figures inside the central 90 %. */
  readonly covered90: number
}

/** How near the median of the draws lies to the figures of one mode. */
export interface JudgedFit extends JudgedCoverage {
  /** 1 - squared errors / squares about the mean of the record; below 0 that mean would do better. */
  readonly r2: number | undefined
  /** Mean absolute error in percent of the record. */
  readonly mape: number | undefined
  /** Root of the mean squared error, in the unit of the model's variable. */
  readonly rmse: number | undefined
  /** Of what kind the squared error is. */
  readonly theil: JudgedShares | undefined
}

/** What is nearer to the record on held-out years. */
export interface JudgedSkills {
  /** 1 - RMSE / RMSE of the better naive forecast: 1 is perfect, below 0 the model loses. */
  readonly skill: number | undefined
  /** The same of the CRPS, which scores the whole band. */
  readonly crpsSkill: number | undefined
}

/** The same on held-out years, beside naive forecasts that know the fitted figures alone. */
export interface JudgedForecast extends JudgedFit, JudgedSkills {
  /** RMSE of the last fitted figure carried forward. */
  readonly last: number | undefined
  /** RMSE of the straight line of least squares. */
  readonly trend: number | undefined
  /** RMSE of going on from the last figure as they changed on average. */
  readonly drift: number | undefined
  /** RMSE of the mean of the fitted figures. */
  readonly mean: number | undefined
  /** RMSE of the better of `last` and `trend`. */
  readonly rival: number | undefined
  /** Which of the two that is. */
  readonly rivalName: string | undefined
  /** Mean CRPS of the band, in the unit of the model's variable. */
  readonly crps: number | undefined
}

/** A figure of the record beside what the draws foretell in its place; all in the unit of the record. */
export interface JudgedFigure {
  /** Decimal years, as the record dates it. */
  readonly from: number
  /** Its end; the same as `from` for a moment. */
  readonly to: number
  readonly record: number
  /** Range of the record, where its row has one. */
  readonly low: number | undefined
  readonly high: number | undefined
  /** The draws were not narrowed to it. */
  readonly heldOut: boolean
  /** Quantiles of the draws with the error of the record: 5 %, 25 %, median, 75 %, 95 %. */
  readonly q05: number
  readonly q25: number
  readonly q50: number
  readonly q75: number
  readonly q95: number
  /** What the two naive rivals say there; undefined in fitted years, or without a fitted figure. */
  readonly last: number | undefined
  readonly trend: number | undefined
}

/** A row of fit.csv with its marks. */
export interface JudgedMode {
  /** Id of the row of fit.csv. */
  readonly id: string
  /** The output of the model, as the engine prints it. */
  readonly variable: string
  /** Id of the series. */
  readonly series: string
  readonly fitted: JudgedFit
  readonly heldOut: JudgedForecast
  /** In the order of time in each part: the fitted ones first. */
  readonly figures: readonly JudgedFigure[]
}
