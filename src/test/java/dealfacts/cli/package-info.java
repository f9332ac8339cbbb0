@NullMarked
package dealfacts.cli;

import org.jspecify.annotations.NullMarked;
