/**
 * What a deal is: types, roles, kinds, statuses, the rules and their examples. The packages below
 * find deals: {@code trigger} the words that tell them, {@code passage} the sentences laid out,
 * {@code award}, {@code holding}, {@code listing}, {@code purchase} and {@code round} the rules of
 * a family each, {@code argument} whose a figure or a day is, {@code assembly} the deals of a
 * document.
 */
@NullMarked
package dealfacts.deal;

import org.jspecify.annotations.NullMarked;
