package dealfacts.deal.award;

import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.mention.PartyMention;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who buys by a label: {@code 招标人为某开发建设办公室}, {@code 甲方是乙集团旗下的丙}, {@code 客户为新加坡的Harrow Terminals}.
 * Such a name is one whether the article knows it or not.
 */
public final class LabelledClient {
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:"
              + Client.BUYER
              + "|甲方|客户|用户单位|最终用户)(?:名称)?(?:为|是|系|:)\\s?(?:[^,;。:\\n]{2,16}(?:旗下|下属|全资|控股)的?(?:子公司)?|[\\u4e00-\\u9fa5]{2,8}的)?([^,;。:\\n(]{2,30})");

  /** {@code 该项目由|乙区住建局|招标}. */
  private static final Pattern LETS =
      Pattern.compile(
          "(?:项目|工程|标段|采购|招标|集采)由([^,;。:\\n的]{2,30}?)(?:负责|组织)?(?:公开)?(?:招标|发包|采购|组织实施)(?=[,;。]|$)");

  private LabelledClient() {}

  static @Nullable PartyMention of(Passage passage) {
    String words = passage.folded(passage.span());
    Matcher label = LABEL.matcher(words);
    if (!label.find()) {
      label = LETS.matcher(words);
      if (!label.find()) {
        return null;
      }
    }
    int start = passage.span().start() + label.start(1);
    PartyMention known = known(passage, start, start + label.group(1).length());
    int house = Client.houseLength(label.group(1));
    if (house == label.group(1).length() && (known == null || known.span().length() < house)) {
      return Client.house(passage.document(), start, house);
    }
    return known;
  }

  /** The party that fills the label; one cut out of a longer name is none. */
  private static @Nullable PartyMention known(Passage passage, int start, int end) {
    for (Item item : passage.itemsIn(new Span(start, end))) {
      if (item.kind() == Item.Kind.PARTY
          && item.span().start() == start
          && REST.matcher(passage.words(item.span().end(), end)).matches()) {
        return item.party();
      }
    }
    return null;
  }

  private static final Pattern REST = Pattern.compile("(?:等|有关负责人|相关负责人|方面|一位.*)?");

  /** Gives an award told before the client that the sentence labels. */
  public static void add(Passage passage, List<Draft> before) {
    Draft award =
        before.stream().filter(d -> d.type == DealType.CONTRACT_AWARD).findFirst().orElse(null);
    if (award == null || award.has(Role.CLIENT)) {
      return;
    }
    PartyMention client = of(passage);
    if (client != null && !Client.isAgent(client) && !award.involves(client.party())) {
      award.add(Role.CLIENT, client, "labelled as who buys");
    }
  }
}
