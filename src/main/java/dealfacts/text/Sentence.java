package dealfacts.text;

/**
 * A sentence of a document.
 *
 * @param span without the blanks around it, with its closing punctuation
 * @param paragraph number of its paragraph, counted from 0; the title is paragraph 0 where there is
 *     one
 * @param title whether it stands in the title
 */
public record Sentence(Span span, int paragraph, boolean title) {}
