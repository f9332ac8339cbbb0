package dealfacts.mention.party;

import dealfacts.mention.EntityType;
import dealfacts.text.CellTable;
import dealfacts.text.Pattern;
import dealfacts.text.Segmenter;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Names in the first column of a table of holders: {@code 欧阳霁 董事长 126,000 0.055%}. */
final class TableNames {
  private static final Pattern NO_NAME =
      Pattern.compile("(?:合计|小计|总计|共计|其他|注|其中|-|—|/|\\d).*|.*(?:合计|小计)");

  /** Columns that only persons have. */
  private static final Pattern OF_PERSONS = Pattern.compile("姓名|职务|任职.*|现任职务");

  private final String text;
  private final NameTypes types;
  private final Words words;

  TableNames(String text, NameTypes types, Words words) {
    this.text = text;
    this.types = types;
    this.words = words;
  }

  List<Candidate> find(Segmenter segmenter) {
    List<Candidate> found = new ArrayList<>();
    for (CellTable table : CellTable.find(text)) {
      boolean persons = table.head().stream().anyMatch(h -> OF_PERSONS.matcher(h).matches());
      for (List<Span> row : table.rows()) {
        Span name = row.get(0);
        String written = name.of(text);
        if (name.length() < 2 || NO_NAME.matcher(written).matches() || words.isNoName(written)) {
          continue;
        }
        TokenMap tokens = new TokenMap(name, segmenter.tokens(text, name));
        EntityType type = types.of(name, true, false, tokens);
        boolean person =
            persons
                && name.length() <= (Latin.isLatin(written) ? 30 : 4)
                && type != EntityType.FUND;
        found.add(new Candidate(name, person ? EntityType.PERSON : type, "table", 0.8));
      }
    }
    return found;
  }
}
