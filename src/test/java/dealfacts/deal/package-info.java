@NullMarked
package dealfacts.deal;

import org.jspecify.annotations.NullMarked;
