/** Dates and spans of dates, resolved against the anchor date of the article. */
@NullMarked
package dealfacts.mention.date;

import org.jspecify.annotations.NullMarked;
