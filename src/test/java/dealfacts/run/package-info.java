@NullMarked
package dealfacts.run;

import org.jspecify.annotations.NullMarked;
