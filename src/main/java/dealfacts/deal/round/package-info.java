/** Rules for financing rounds: who raises, who invests, which round. */
@NullMarked
package dealfacts.deal.round;

import org.jspecify.annotations.NullMarked;
