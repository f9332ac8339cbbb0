/** Deal facts from Chinese news: the entry point for programs that use dealfacts as a library. */
@NullMarked
package dealfacts;

import org.jspecify.annotations.NullMarked;
