package dealfacts.deal.passage;

import dealfacts.mention.EntityType;
import dealfacts.mention.Mentions;
import dealfacts.mention.PartyMention;
import dealfacts.text.Document;
import dealfacts.text.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The article as the frames see it: passages in order, the company that the article speaks of and
 * the company that a word like {@code 公司} or {@code 其} stands for at a place.
 */
public final class Scene {
  private final Document document;
  private final Mentions mentions;
  private final Announcer announcer;
  private final @Nullable PartyMention protagonist;
  private final Map<String, List<PartyMention>> roleWords;

  private final Antecedents antecedents;

  public Scene(Document document, Mentions mentions) {
    this.document = document;
    this.mentions = mentions;
    this.protagonist =
        new Protagonist(
                document,
                mentions.parties(),
                party ->
                    isActor(party)
                        && !isGiver(party)
                        && isFirm(party)
                        && !Analysts.study(document.folded(), party.span()))
            .find();
    this.announcer = new Announcer(document, mentions, protagonist);
    this.roleWords = RoleWords.in(document, mentions);
    this.antecedents = new Antecedents(this, announcer);
  }

  /** The winners of the award told last, whom the items of a list behind it go on about. */
  private List<PartyMention> bidders = List.of();

  public List<PartyMention> bidders() {
    return bidders;
  }

  public void bids(List<PartyMention> winners) {
    bidders = List.copyOf(winners);
  }

  public Document document() {
    return document;
  }

  public Mentions mentions() {
    return mentions;
  }

  /** Things and phrases that a slot before a verb may be taken for a name by. */
  private static final Pattern NO_FIRM =
      Pattern.compile(
          "^(?:代号|竞买号|号牌|赴|转[至战道投]|为(?!来)|[当同]时|至(?=[香北上深美港])|原定|做(?!空)|主营|从事|专注|它|其(?!士)|该|这|本次|新[车款粮股品]|留购|年化|谁|扣除|须予|专用|专项|交易|证券账户|所需|拟|须|原拟|终于|上一|公开|优先|投放|顶格|网[上下])"
              + "|^预期|^每手|发售股份$|^18[AC]$|^[AH]股|^(?:GDR|ADS|ADR|GEM|SPAC)|^首[批只]|^[^,;。股]{1,4}(?<![控参入])股$|(?:行业|产业|领域|赛道|率|系统|账户|专用证券|贷款|资金|设备|公告|方式|章节|板|报表范围内|投资者|股份回购|用途|股票|首次公开|募集说明书|公司股份|提示性|审计|发行人|[^,;。]{2}[^,;。份]{2}企业)$");

  /** Whether the party may be a company: sure of its name, or at least not named like a thing. */
  public boolean isFirm(PartyMention party) {
    String name = party.span().of(document.folded());
    return !party.evidence().startsWith("slot") || !NO_FIRM.matcher(name).find();
  }

  /** Whether the article names the party with a security code. */
  public boolean isListed(PartyMention party) {
    return announcer.isListed(party);
  }

  /** The listed company or other party that the article is a notice of; null where it is none. */
  public @Nullable PartyMention announcerOrNull() {
    return announcer.party();
  }

  /**
   * The party that a generic word at an offset stands for: the announcer of its own sentence, else
   * the latest company that acts in a clause before it, else the announcer of the article.
   */
  public @Nullable PartyMention resolve(Passage passage, int offset, String word) {
    return antecedents.of(passage, offset, word);
  }

  public static boolean isActor(PartyMention party) {
    return !party.bystander() && party.type() != EntityType.PERSON;
  }

  private static final Pattern GIVER =
      Pattern.compile(".*(?:资本|创投|基金|投资|银行|证券|创业投资|Capital|Ventures|Partners)");

  static boolean isGiver(PartyMention party) {
    return party.type() == EntityType.FUND || GIVER.matcher(party.name()).matches();
  }

  /** The company that an article is about; null where it is about several or none. */
  public @Nullable PartyMention protagonist() {
    return protagonist;
  }

  /**
   * The two that 双方 stands for at an offset: the first two parties of the sentence before it, of
   * which the second is joined by 与, 和 or 同; none where there is no such pair.
   */
  public List<PartyMention> pair(Passage passage, int offset) {
    List<PartyMention> found = new ArrayList<>();
    for (Group group : passage.groups()) {
      if (group.span().end() > offset) {
        break;
      }
      if (Grammar.isObject(passage, group)) {
        continue;
      }
      boolean joined = group.members().size() == 2 || Grammar.isMarked(group, "与 和 同 跟");
      if (found.isEmpty() || joined) {
        for (PartyMention party : parties(passage, group)) {
          if (isActor(party) && found.stream().noneMatch(p -> p.party() == party.party())) {
            found.add(party);
          }
        }
      }
      if (found.size() >= 2) {
        return found.size() == 2 ? found : List.of();
      }
    }
    return List.of();
  }

  public static @Nullable PartyMention named(Group group) {
    for (Item item : group.members()) {
      if (item.kind() == Item.Kind.PARTY) {
        return item.party();
      }
    }
    return null;
  }

  /** Whether the group names one, and a person: {@code 张三}. */
  public static boolean isPerson(Group group) {
    PartyMention named = named(group);
    return named != null && named.type() == EntityType.PERSON;
  }

  /** Whom the article calls by a word for a part: {@code 甲(作为卖方)}. */
  List<PartyMention> called(String word) {
    return roleWords.getOrDefault(word, List.of());
  }

  /** The parties of a group, words like 公司 replaced by what they stand for. */
  public List<PartyMention> parties(Passage passage, Group group) {
    List<PartyMention> parties = new ArrayList<>();
    for (Item item : group.members()) {
      if (item.kind() == Item.Kind.PARTY) {
        if (!item.party().bystander()) {
          parties.add(item.party());
        }
      } else {
        String word = passage.folded(item.span());
        List<PartyMention> named = roleWords.get(word);
        if (named != null && !named.isEmpty()) {
          parties.addAll(named);
          continue;
        }
        PartyMention meant = resolve(passage, item.span().start(), named == null ? word : "公司");
        if (meant != null) {
          parties.add(meant);
        }
      }
    }
    return parties;
  }
}
