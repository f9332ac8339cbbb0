package dealfacts.deal.passage;

import dealfacts.mention.EntityType;
import dealfacts.mention.Mentions;
import dealfacts.mention.PartyMention;
import dealfacts.text.Document;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
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

  /** Made where the first word is resolved. */
  private @Nullable Topics topics;

  public Scene(Document document, Mentions mentions) {
    this.document = document;
    this.mentions = mentions;
    this.protagonist = mostNamed();
    this.announcer = new Announcer(document, mentions, protagonist);
    this.roleWords = RoleWords.in(document, mentions);
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
          "^(?:赴|[当同]时|至(?=[香北上深美港])|原定|做(?!空)|主营|从事|专注|它|其(?!士)|该|这|本次|新[车款粮股品]|留购|年化|谁|扣除|须予|专用|专项|交易|证券账户|所需|拟|须|原拟|终于|上一|公开|优先|投放|顶格|网[上下])"
              + "|^预期|^每手|发售股份$|^18[AC]$|^[AH]股|^(?:GDR|ADS|ADR|GEM|SPAC)|^首[批只]|^[^,;。股]{1,4}(?<![控参入])股$|(?:行业|产业|领域|赛道|市盈率|系统|账户|专用证券|贷款|资金|设备|公告|方式|章节|板|报表范围内|投资者|股份回购|用途|股票|首次公开|募集说明书|公司股份|提示性|审计|发行人|[^,;。]{2}[^,;。份]{2}企业)$");

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
    if (word.equals("后者") || word.equals("前者")) {
      PartyMention partner = word.equals("后者") ? partner(passage, offset) : null;
      if (partner != null) {
        return partner;
      }
      List<PartyMention> pair = pair(passage, passage.clauseAt(offset).start());
      if (pair.size() == 2) {
        return pair.get(word.equals("后者") ? 1 : 0);
      }
    }
    boolean ofNotice = ofNotice(word);
    PartyMention speaker = speaker(passage, offset);
    if (speaker != null && ofNotice) {
      return speaker;
    }
    PartyMention noticer = announcer.party();
    PartyMention opener = ofNotice ? opener(offset) : null;
    if (opener != null) {
      return opener;
    }
    if (ofNotice && noticer != null && announcer.coded() && noticer.span().start() <= offset) {
      return noticer;
    }
    PartyMention inSegment = resolveFrom(passage, passage.segmentStart(offset), offset, word);
    return inSegment != null
        ? inSegment
        : resolveInText(
            passage, offset, word, resolveFrom(passage, passage.span().start(), offset, word));
  }

  /** {@code 乙(300827)则决定终止回购。公司于…}: the company with its code that opens the paragraph, if any. */
  private @Nullable PartyMention opener(int offset) {
    int line = document.folded().lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
    return mentions.parties().stream()
        .filter(p -> p.span().start() == line && p.span().end() <= offset && isActor(p))
        .filter(p -> announcer.isCodedAt(p))
        .findFirst()
        .orElse(null);
  }

  /** {@code 甲及其一致行动人乙与丙签署协议,…转让给后者}: whom the clauses before name with 与. */
  private static @Nullable PartyMention partner(Passage passage, int offset) {
    Group partner =
        Grammar.marked(
            passage, passage.span().start(), passage.clauseAt(offset).start(), "与 和 同 跟");
    boolean opens = partner != null && partner.span().start() <= passage.span().start() + 1;
    return partner == null || opens
        ? null // 与甲同日上会的还有乙,后者…
        : named(Grammar.daughter(passage, partner, passage.clauseAt(partner.span().start()).end()));
  }

  /** Words by which a notice speaks of the company that makes it. */
  private static boolean ofNotice(String word) {
    return word.equals("公司") || word.equals("本公司") || word.equals("上市公司");
  }

  /** Who announces in the sentence itself before the offset. */
  private @Nullable PartyMention speaker(Passage passage, int offset) {
    int segment = passage.segmentStart(offset);
    for (Group group : passage.groups()) {
      if (group.span().end() > offset) {
        break;
      }
      PartyMention first = named(group);
      if (first != null
          && group.span().start() >= segment
          && isActor(first)
          && (Words.ANNOUNCES.matcher(group.after()).find()
              || passage.words(group.span().end(), offset).startsWith(":"))) {
        return first;
      }
    }
    return null;
  }

  public static boolean isActor(PartyMention party) {
    return !party.bystander() && party.type() != EntityType.PERSON;
  }

  /** {@code 甲与张三签约,收购|其持有的股份}: who holds may be a person. */
  private static boolean isOwner(Passage passage, int offset, String word) {
    return word.equals("其")
        && OWNS.matcher(passage.words(offset, passage.clauseAt(offset).end())).lookingAt();
  }

  private static final Pattern OWNS =
      Pattern.compile("其(?:合计|分别|直接|间接|共同|所|名下|手中|现)*(?:持有|所持|持股|拥有|控制)?的");

  private @Nullable PartyMention resolveFrom(Passage passage, int from, int offset, String word) {
    PartyMention inSentence = null;
    for (Group group : passage.groups()) {
      if (group.span().end() > offset) {
        break;
      }
      boolean own =
          (word.equals("它") || word.equals("其") && actsOn(passage, group, offset))
              && passage.clauseIndex(group.span().start()) == passage.clauseIndex(offset);
      if (group.isGeneric() || group.span().start() < from || own) {
        continue;
      }
      PartyMention first = named(group);
      boolean source = group.marker().equals("从") && LEARNT.matcher(group.after()).lookingAt();
      if (first != null && source && word.startsWith("该")) {
        return first;
      }
      boolean person = first != null && first.type() == EntityType.PERSON;
      if (first == null || first.bystander() || person && !isOwner(passage, offset, word)) {
        continue;
      }
      if ((ofNotice(word) || word.equals("它")) && Grammar.isObject(passage, group)
          || word.equals("其") && EXITS.matcher(group.before()).find()
          || PAYER.matcher(group.before()).find()
          || Analysts.opine(group)) {
        continue;
      }
      boolean object = "向对从被据由为获".contains(group.marker()) && !group.marker().isEmpty();
      if (word.equals("前者")) {
        return first;
      }
      if (word.equals("后者")) {
        inSentence = first;
      } else if (word.endsWith("其")) {
        inSentence = object && inSentence != null ? inSentence : first;
      } else if (Words.ANNOUNCES.matcher(group.after()).find()) {
        return first;
      } else if (inSentence == null && !object) {
        inSentence = first;
      }
    }
    return inSentence;
  }

  /** {@code 甲将退出|乙,其持有的35%股权…}: 其 is who leaves. */
  public static final Pattern EXITS = Pattern.compile("(?:退出|撤出|撤离)(?:了)?$");

  /** {@code 甲完成A轮,投资方|乙;次年,丙向其投资}: nobody speaks of who paid. */
  private static final Pattern PAYER = Pattern.compile("(?:投资|领投|跟投|参投|出资)(?:方|机构)(?:为|是|包括|系)?$");

  /** {@code 从甲|处获悉,该公司…}. */
  private static final Pattern LEARNT = Pattern.compile("(?:方面|处|官方)?(?:独家)?(?:获悉|了解到|得知)");

  /** {@code 乙参与其天使轮}: who takes part in a round takes part in another's. */
  private static boolean actsOn(Passage passage, Group group, int offset) {
    String between = passage.words(group.span().end(), Math.max(group.span().end(), offset));
    Matcher part = Words.TAKES_PART.matcher(between);
    return part.lookingAt() && between.length() - part.end() <= 1
        || TOWARD.matcher(between).matches()
            && GIVEN.matcher(passage.words(offset, passage.clauseAt(offset).end())).lookingAt();
  }

  private static final Pattern TOWARD =
      Pattern.compile("(?:等[^,;。]{0,8})?(?:曾|又|也|再次?|先后|共同|联合|均|已|将|拟)*(?:向|对|给)");

  /** {@code 乙、丙向|其|投资2亿元}: nobody gives to himself. */
  private static final Pattern GIVEN = Pattern.compile("其(?:再次?|追加|独家|战略)*(?:投资|注资|增资|投了|投入|注入)");

  /** {@code 热门股多数上涨,某某涨5.2%,|公司宣布回购}: the stock told right before. */
  private static final Pattern QUOTED =
      Pattern.compile("(?:^|,)(?!股价|股票|盘中|盘前|盘后)[^,;。]{2,10}[涨跌](?:幅?达|超|近|逾|约)?[0-9.]{1,6}%,");

  private @Nullable PartyMention resolveInText(
      Passage passage, int offset, String word, @Nullable PartyMention inSentence) {
    if (inSentence != null) {
      return inSentence;
    }
    if (QUOTED.matcher(passage.words(passage.segmentStart(offset), offset)).find()) {
      return null; // whose stock it is has a name that wasn't recognised
    }
    PartyMention noticer = announcer.party();
    boolean announced = noticer != null && noticer.span().start() <= offset;
    boolean ofParagraph = word.equals("它") || word.startsWith("这家"); // 丁成立于2018年。去年它买下乙
    PartyMention topic = announced && announcer.coded() && !ofParagraph ? null : topic(offset);
    return topic != null ? topic : announced ? noticer : null;
  }

  private @Nullable PartyMention topic(int offset) {
    Topics its = topics;
    if (its == null) {
      its =
          new Topics(
              document,
              mentions.parties(),
              party -> isActor(party) && isFirm(party) && !isBought(party),
              Scene::isGiver,
              this::opines);
      topics = its;
    }
    return its.at(offset, protagonist);
  }

  /** {@code 从1998年收购|乙|起家,甲…}: the article speaks of who buys. */
  private boolean isBought(PartyMention party) {
    int start = party.span().start();
    return BUYS.matcher(document.folded().substring(Math.max(0, start - 4), start)).find();
  }

  private static final Pattern BUYS = Pattern.compile("(?:收购|并购|买下|受让|入股)(?:了)?$");

  /** {@code 海川证券指出,公司…}: whoever it writes about is another. */
  private boolean opines(PartyMention party) {
    String folded = document.folded();
    int end = party.span().end();
    return Analysts.OPINES
        .matcher(folded.substring(end, Math.min(folded.length(), end + 24)))
        .lookingAt();
  }

  private static final Pattern GIVER =
      Pattern.compile(".*(?:资本|创投|基金|投资|银行|证券|创业投资|Capital|Ventures|Partners)");

  private static boolean isGiver(PartyMention party) {
    return party.type() == EntityType.FUND || GIVER.matcher(party.name()).matches();
  }

  /** The company that an article is about; null where it is about several or none. */
  public @Nullable PartyMention protagonist() {
    return protagonist;
  }

  /**
   * The company named most often, twice at least and first in the title or the first paragraph, and
   * as often again as the next one or in the title.
   */
  private @Nullable PartyMention mostNamed() {
    Map<Integer, Integer> count = new HashMap<>();
    Map<Integer, PartyMention> first = new HashMap<>();
    for (PartyMention party : mentions.parties()) {
      if (isActor(party)
          && party.type() != EntityType.GOVERNMENT
          && !isGiver(party)
          && isFirm(party)) {
        count.merge(party.party(), 1, Integer::sum);
        first.putIfAbsent(party.party(), party);
      }
    }
    PartyMention best = null;
    for (PartyMention party : first.values()) {
      int named = count.getOrDefault(party.party(), 0);
      int most = best == null ? 1 : count.getOrDefault(best.party(), 0);
      if (named > most
          || (named == most && best != null && party.span().start() < best.span().start())) {
        best = party;
      }
    }
    return best != null && best.span().start() < LEAD ? best : null;
  }

  /** How far into the article its subject must be named, in UTF-16 units. */
  private static final int LEAD = 300;

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
