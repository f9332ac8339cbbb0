package dealfacts.deal.passage;

import dealfacts.mention.EntityType;
import dealfacts.mention.Mentions;
import dealfacts.mention.PartyMention;
import dealfacts.text.Document;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import org.jspecify.annotations.Nullable;

/** Whom words like {@code 公司}, {@code 其} and {@code 后者} stand for where they are. */
public final class Antecedents {
  private final Scene scene;
  private final Document document;
  private final Mentions mentions;
  private final Announcer announcer;

  /** Made where the first word is resolved. */
  private @Nullable Topics topics;

  Antecedents(Scene scene, Announcer announcer) {
    this.scene = scene;
    this.document = scene.document();
    this.mentions = scene.mentions();
    this.announcer = announcer;
  }

  /**
   * The party that a generic word at an offset stands for: the announcer of its own sentence, else
   * the latest company that acts in a clause before it, else the announcer of the article.
   */
  @Nullable PartyMention of(Passage passage, int offset, String word) {
    if (word.equals(Interview.WE)) {
      return Interview.house(document, mentions);
    }
    if (word.equals("后者") || word.equals("前者")) {
      PartyMention met = word.equals("后者") ? partner(passage, offset) : met(passage, offset);
      PartyMention one = met != null ? met : Pairs.oneOfTwo(scene, passage, offset, word);
      if (one != null) {
        return one;
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
    if (ofNotice && noticer != null && saysMore(passage, offset, noticer)) {
      return noticer;
    }
    PartyMention inSegment = resolveFrom(passage, passage.segmentStart(offset), offset, word);
    return inSegment != null
        ? inSegment
        : resolveInText(
            passage, offset, word, resolveFrom(passage, passage.span().start(), offset, word));
  }

  /** {@code 甲公告,乙将股份转让给丙。\n同日,|公司|披露定增预案}: who made the one notice makes the next. */
  private boolean saysMore(Passage passage, int offset, PartyMention noticer) {
    Span clause = passage.clauseAt(offset);
    return noticer.span().end() <= passage.span().start()
        && (DISCLOSES.matcher(passage.words(offset, clause.end())).lookingAt()
            || SUBSCRIBES.matcher(passage.words(clause.start(), offset)).find())
        && mentions.parties().stream()
            .filter(p -> p.span().start() > noticer.span().start() && p.span().end() <= offset)
            .filter(p -> p.party() != noticer.party() && !p.bystander())
            .noneMatch(p -> announces(p.span().end()));
  }

  private static final Pattern DISCLOSES =
      Pattern.compile("(?:本)?公司(?:还|也|又|另|并|同日|同时)*(?:公告|披露|发布|公布|抛出)");

  /** {@code 丙将以现金全额认购|公司|发行的新股}: nobody takes his own. */
  private static final Pattern SUBSCRIBES = Pattern.compile("认购了?(?:由|上市)?$");

  private boolean announces(int end) {
    String folded = document.folded();
    return SPEAKS.matcher(folded).region(end, folded.length()).lookingAt();
  }

  private static final Pattern SPEAKS = Pattern.compile("[^,;。:\\n]{0,12}?(?:公告|披露|公布|宣布|发布)|:");

  /** {@code 乙(300827)则决定终止回购。公司于…}: the company with its code that opens the paragraph, if any. */
  private @Nullable PartyMention opener(int offset) {
    int line = document.folded().lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
    return mentions.parties().stream()
        .filter(p -> p.span().start() == line && p.span().end() <= offset && Scene.isActor(p))
        .filter(p -> announcer.isCodedAt(p))
        .findFirst()
        .orElse(null);
  }

  /** {@code 甲及其一致行动人乙与丙签署协议,…转让给后者}: whom the clauses before name with 与. */
  private static @Nullable PartyMention partner(Passage passage, int offset) {
    Group partner = partnerGroup(passage, offset);
    return partner == null
        ? null
        : Scene.named(
            Grammar.daughter(passage, partner, passage.clauseAt(partner.span().start()).end()));
  }

  private static @Nullable Group partnerGroup(Passage passage, int offset) {
    Group partner =
        Grammar.marked(
            passage, passage.span().start(), passage.clauseAt(offset).start(), "与 和 同 跟");
    boolean opens = partner != null && partner.span().start() <= passage.span().start() + 1;
    return opens ? null : partner; // 与甲同日上会的还有乙,后者…
  }

  /** {@code 公司股东张三|与丙签署协议,前者拟让出…}: who stands right before that 与. */
  private static @Nullable PartyMention met(Passage passage, int offset) {
    Group partner = partnerGroup(passage, offset);
    Group before = null;
    for (Group group : passage.groups()) {
      if (partner != null && group.span().end() < partner.span().start()) {
        before = group;
      }
    }
    return partner != null
            && before != null
            && passage.words(before.span().end(), partner.span().start()).length() <= 1
        ? Scene.named(before)
        : null;
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
      PartyMention first = Scene.named(group);
      if (first != null
          && group.span().start() >= segment
          && Scene.isActor(first)
          && (Words.ANNOUNCES.matcher(group.after()).find()
              || passage.words(group.span().end(), offset).startsWith(":"))) {
        return first;
      }
    }
    return null;
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
    boolean invested = INVESTED.matcher(passage.words(from, offset)).find();
    for (Group group : passage.groups()) {
      if (group.span().end() > offset) {
        break;
      }
      boolean own =
          (word.equals("它") && !Words.ANNOUNCES.matcher(group.after()).find()
                  || word.equals("其") && actsOn(passage, group, offset))
              && passage.clauseIndex(group.span().start()) == passage.clauseIndex(offset);
      if (group.isGeneric() || group.span().start() < from || own) {
        continue;
      }
      PartyMention first = Scene.named(group);
      boolean source = group.marker().equals("从") && LEARNT.matcher(group.after()).lookingAt();
      if (first != null && source && word.startsWith("该")) {
        return first;
      }
      boolean person = first != null && first.type() == EntityType.PERSON;
      if (first == null || first.bystander() || person && !isOwner(passage, offset, word)) {
        continue;
      }
      if ((ofNotice(word) || word.equals("它")) && Grammar.isObject(passage, group)
          || ofNotice(word) && Grammar.isDaughter(passage, group)
          || word.equals("其") && EXITS.matcher(group.before()).find()
          || invested && gives(passage, group)
          || PAYER.matcher(group.before()).find()
          || Analysts.opine(group)
          || Analysts.areOf(passage, passage.clauseAt(group.span().start()), group)) {
        continue;
      }
      boolean object = "向对从被据由为获来自".contains(group.marker()) && !group.marker().isEmpty();
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

  /** {@code 甲将退出乙,|其持有的35%股权由丁接手}: what the owner leaves. */
  public static @Nullable Group left(Passage passage, Span clause) {
    int home = passage.clauseIndex(clause.start());
    Group last = home == 0 ? null : passage.lastGroupIn(passage.clauses().get(home - 1));
    return last != null && EXITS.matcher(last.before()).find() ? last : null;
  }

  /** {@code 甲将退出|乙,其持有的35%股权…}: 其 is who leaves. */
  private static final Pattern EXITS = Pattern.compile("(?:退出|撤出|撤离)(?:了)?$");

  /** {@code 天使轮由甲出资800万元;乙领投、丙跟投了|其|A轮}: who raised it is none of those who gave. */
  private static boolean gives(Passage passage, Group group) {
    return !group.marker().isEmpty()
        || Grammar.isObject(passage, group)
        || TAKES.matcher(group.before()).find()
        || GIVES.matcher(group.after()).lookingAt();
  }

  private static final Pattern INVESTED = Pattern.compile("(?:领投|跟投|参投|参与|投资|投)了$");

  private static final Pattern TAKES = Pattern.compile("(?:拿到|拿下|获得?|收获|引入)了?$");

  private static final Pattern GIVES = Pattern.compile("\\s?(?:联合|共同|独家)?(?:领投|跟投|参投|独投|出资|投资|投了)");

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
    boolean announced =
        noticer != null
            && noticer.span().start() <= offset
            && !Analysts.study(document.folded(), noticer.span());
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
              party ->
                  Scene.isActor(party) && scene.isFirm(party) && !isBought(party) && !leads(party),
              Scene::isGiver,
              this::opines);
      topics = its;
    }
    return its.at(offset, scene.protagonist());
  }

  /** {@code 从1998年收购|乙|起家,甲…}: the article speaks of who buys. */
  private boolean isBought(PartyMention party) {
    int start = party.span().start();
    return BUYS.matcher(document.folded().substring(Math.max(0, start - 4), start)).find();
  }

  /** {@code 它2018年拿到B轮;今年,|乙|领投了公司的D轮}: who gives is not spoken of. */
  private boolean leads(PartyMention party) {
    return LEADS
        .matcher(document.folded())
        .region(party.span().end(), document.folded().length())
        .lookingAt();
  }

  private static final Pattern LEADS = Pattern.compile("(?:联合|共同|独家)?(?:领投|跟投|参投|独投)");

  private static final Pattern BUYS = Pattern.compile("(?:收购|并购|买下|受让|入股)(?:了)?$");

  /** {@code 海川证券指出,公司…}: whoever it writes about is another. */
  private boolean opines(PartyMention party) {
    String folded = document.folded();
    int end = party.span().end();
    return Analysts.OPINES
            .matcher(folded.substring(end, Math.min(folded.length(), end + 24)))
            .lookingAt()
        || Analysts.study(folded, party.span());
  }
}
