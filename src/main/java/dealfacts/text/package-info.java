/** Spans, the folded view, sentences and tokens. The only package that imports HanLP. */
@NullMarked
package dealfacts.text;

import org.jspecify.annotations.NullMarked;
