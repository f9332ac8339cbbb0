/** Organisations and persons: the names that an article vouches for. */
@NullMarked
package dealfacts.mention.party;

import org.jspecify.annotations.NullMarked;
