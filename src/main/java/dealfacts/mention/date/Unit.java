package dealfacts.mention.date;

/** A unit of the calendar. */
enum Unit {
  YEAR,
  HALF,
  QUARTER,
  MONTH,
  TEN_DAYS,
  WEEK,
  DAY,
  /** A day on which the exchange trades or offices work, taken as Monday to Friday. */
  WORKDAY
}
