/** Finds the words that tell deals, and drops what only looks like one. */
@NullMarked
package dealfacts.deal.trigger;

import org.jspecify.annotations.NullMarked;
