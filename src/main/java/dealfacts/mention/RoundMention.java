package dealfacts.mention;

import dealfacts.text.Span;

/**
 * A financing round as a text mentions it.
 *
 * @param span as written: {@code A+轮}, {@code Pre-IPO}, {@code 战略}
 * @param round canonical: {@code seed, angel, pre_a, a, a_plus, …, pre_ipo, strategic, equity,
 *     convertible, follow_on}; empty for a round that is only counted ({@code 新一轮}, {@code 首轮})
 */
public record RoundMention(Span span, String round) {}
