package dealfacts.text;

/**
 * A token with its part of speech.
 *
 * @param span in the text of the document
 * @param tag HanLP's tag: {@code nr} person, {@code ns} place, {@code nt…} organisation, {@code v}
 *     verb, {@code w} punctuation, …
 */
public record Token(Span span, String tag) {}
