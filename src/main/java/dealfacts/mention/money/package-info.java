/** Money, percents, share counts and plain numbers. */
@NullMarked
package dealfacts.mention.money;

import org.jspecify.annotations.NullMarked;
