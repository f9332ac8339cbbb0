@NullMarked
package dealfacts.deal.assembly;

import org.jspecify.annotations.NullMarked;
