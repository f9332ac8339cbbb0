/** Rules for listings, placements, bonds and loans. */
@NullMarked
package dealfacts.deal.listing;

import org.jspecify.annotations.NullMarked;
