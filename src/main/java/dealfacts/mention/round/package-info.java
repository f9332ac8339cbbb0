/** Financing rounds, canonical and as written. */
@NullMarked
package dealfacts.mention.round;

import org.jspecify.annotations.NullMarked;
