/** Puts the drafts of a document together to deals, with their status and confidence. */
@NullMarked
package dealfacts.deal.assembly;

import org.jspecify.annotations.NullMarked;
