/** Benchmarks: news made of the sentences of the corpus, and how long the program takes over it. */
@NullMarked
package dealfacts.bench;

import org.jspecify.annotations.NullMarked;
