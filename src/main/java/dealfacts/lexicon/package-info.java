/**
 * Words and names as data: strict TSV files, built in and of the user. Imports nothing of the
 * program.
 */
@NullMarked
package dealfacts.lexicon;

import org.jspecify.annotations.NullMarked;
