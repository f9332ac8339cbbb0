/** Rows of the output contract. The only package that imports commons-csv. */
@NullMarked
package dealfacts.output;

import org.jspecify.annotations.NullMarked;
