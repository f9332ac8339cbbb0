/** Rules for contract awards: winners, clients, projects, lots. */
@NullMarked
package dealfacts.deal.award;

import org.jspecify.annotations.NullMarked;
