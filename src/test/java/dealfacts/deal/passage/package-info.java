@NullMarked
package dealfacts.deal.passage;

import org.jspecify.annotations.NullMarked;
