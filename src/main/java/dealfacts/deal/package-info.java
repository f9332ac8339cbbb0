/** Deals: frames, argument attachment, status, assembly by document. */
@NullMarked
package dealfacts.deal;

import org.jspecify.annotations.NullMarked;
