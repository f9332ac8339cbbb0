/**
 * What a text mentions: quantities, dates, rounds and parties, each with its span and its value.
 */
@NullMarked
package dealfacts.mention;

import org.jspecify.annotations.NullMarked;
