/** Amounts, stakes and dates of a draft: which figure and which day is whose. */
@NullMarked
package dealfacts.deal.argument;

import org.jspecify.annotations.NullMarked;
