@NullMarked
package dealfacts.output;

import org.jspecify.annotations.NullMarked;
