/** Rules for purchases, sales, mergers, control, licences and joint ventures. */
@NullMarked
package dealfacts.deal.purchase;

import org.jspecify.annotations.NullMarked;
