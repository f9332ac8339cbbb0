package dealfacts.cli;

import dealfacts.deal.Explanation;
import dealfacts.text.Document;
import dealfacts.text.Span;
import dealfacts.text.Token;
import java.util.List;
import java.util.function.Function;

/**
 * All that is to be shown of a document.
 *
 * @param ids of the deals of the explanation, in their order
 * @param mentions rows of {@link dealfacts.output.MentionRows}
 * @param tokens of a sentence
 */
record Explained(
    Document document,
    Explanation explanation,
    List<String> ids,
    List<List<String>> mentions,
    Function<Span, List<Token>> tokens) {}
