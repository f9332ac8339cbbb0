/** The job: journal, lock, threads, limits, rejects, metrics. */
@NullMarked
package dealfacts.run;

import org.jspecify.annotations.NullMarked;
