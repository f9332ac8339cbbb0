/**
 * Words and names as data: strict TSV files, built in and of the user. Imports nothing of the
 * program. Every surface is simplified Chinese in half width, as the folded view of a text has it.
 */
@NullMarked
package dealfacts.lexicon;

import org.jspecify.annotations.NullMarked;
