/** Rules for stake increases, decreases and buybacks, in prose and in tables of holders. */
@NullMarked
package dealfacts.deal.holding;

import org.jspecify.annotations.NullMarked;
