/** Looking at the output: HTML report, evaluation against gold, diff of two outputs. */
@NullMarked
package dealfacts.report;

import org.jspecify.annotations.NullMarked;
