/** The hand-made gold in {@code src/test/resources/gold}: one folder a set. */
@NullMarked
package dealfacts.gold;

import org.jspecify.annotations.NullMarked;
