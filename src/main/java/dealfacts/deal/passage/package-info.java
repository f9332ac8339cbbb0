/**
 * Sentences laid out for the rules: clauses, groups of parties, word classes, the draft of a deal.
 */
@NullMarked
package dealfacts.deal.passage;

import org.jspecify.annotations.NullMarked;
