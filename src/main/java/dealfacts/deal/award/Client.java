package dealfacts.deal.award;

import dealfacts.deal.Role;
import dealfacts.deal.passage.Contract;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.text.Document;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who buys in a tender: who sends the notice ({@code 收到乙发来的中标通知书}), who is labelled so ({@code
 * 招标人为乙}), who lets the project ({@code 中标乙发包的项目}) or stands at the head of its name ({@code
 * 乙公司2024年设备采购项目}). Clients are often authorities and works that nothing but their own ending
 * vouches for.
 */
final class Client {
  /** {@code 收到|中标通知书}. */
  static final String GETS = "(?:收到|接到|接获|取得|获得)";

  private static final String SENT = "(?:联合|共同|正式)?(?:发来|发出|送达|签发|下发|下达|颁发|发布|出具|发送|寄来|递交|发给)";

  static final String BUYER = "(?:招标人|招标方|招标单位|采购人|采购方|采购单位|项目业主|业主方?|业主单位|建设单位|项目法人|发包人|发包方|发包单位)";

  private static final Pattern RECEIVES = Pattern.compile(GETS + "(?:了)?[^,;]{0,10}$");

  private static final Pattern SENDS = Pattern.compile("^[^,;]{0,6}(?:" + SENT + "|的)");

  /** {@code 收到招标代理机构丙发来的中标通知书}: it only writes for the client. */
  private static final Pattern AGENCY = Pattern.compile("代理(?:机构|公司|单位|人)?$");

  /** {@code 收到子公司丁发来的中标通知书}: it passes on what it got. */
  private static final Pattern DAUGHTER =
      Pattern.compile("(?:子公司|孙公司|下属公司|下属企业|附属公司|控股公司|下属单位|分公司)$");

  /** Sites and agencies that only publish results. */
  private static final Pattern AGENT =
      Pattern.compile(
          "(?:(?<!电)网|网站|平台|交易中心|交易服务中心|招标(?:代理|咨询|采购)?(?:有限|集团|股份|责任){0,3}(?:公司|中心)|(?:工程|项目)(?:咨询|管理)(?:有限|集团)?(?:责任|股份)?公司|(?:工程)?(?:造价|监理|咨询)(?:有限|集团)?(?:责任)?公司|公示期?)$");

  private static final Pattern LABEL = Pattern.compile(BUYER + "(?:均|分别)?(?:为|是|系|:)?\\s?$");

  private static final Pattern NOTICE =
      Pattern.compile(
          GETS
              + "(?:了)?(?!(?:招标|采购)?代理)(?:来自)?"
              + BUYER
              + "?(?:客户)?([^,;。于到]{3,60}?)"
              + "(?:"
              + SENT
              + "?的[^,;。]{0,40})?$");

  /** {@code 乙向甲发出《中标通知书》}. */
  private static final Pattern SENDS_TO = Pattern.compile("[^,;。]{0,4}" + SENT + "[^,;。]{0,12}$");

  private static final String FIRM = "(?:有限(?:责任)?公司|股份公司|集团公司|分公司|公司|集团|电网)";

  private static final Pattern HOUSE =
      Pattern.compile(
          "^(?!由|该|其|本|公司|[^,;。]{0,12}某|下属|旗下|子公司|孙公司|控股|全资|[0-9])(?:[^,;。、与和]{2,16}(?:住房和城乡建设|文化和旅游|规划和自然资源|自然资源和规划|人力资源和社会保障|工业和信息化|发展和改革|农业和农村|生态环境和)(?:局|厅|委员会)"
              + "|[^,;。、与和]{2,30}?(?:"
              + FIRM
              + "(?:[^,;。、与和的0-9]{2,20}?(?:分公司|有限(?:责任)?公司|公司))?"
              + "|委员会|管委会|人民政府|[^,;。]{2,8}[局署](?:[^,;。、与和的]{2,8}(?:支队|总队|大队|分局))?|[^,;。]{2,8}厅|医院|大学(?!城|附属|医院|第[一二三四]附属|第[一二三四]医院)|学院|[^,;。]{2,12}[中小]学(?![生校])|[^,;。]{2,8}机场(?!高速|路|快|大道|片区|新城|口岸|[东南西北]|周边|至)|银行(?!卡|业)|管理处|指挥部|(?:农信|信用|联)社|农商行|(?:研究|设计|农科|科学|勘察)院|研究所|[卫发教建]健?委|办公室(?!装修|改造|家具|用品|楼)|采购联盟|(?:管理|储备|发行|事务|保障|采购|疾控|疾病预防控制)中心))");

  /** {@code 2024年}, {@code 的}: what follows a client in the name of its project. */
  private static final Pattern BEHIND_CLIENT =
      Pattern.compile("(?:19|20)[0-9]{2}|的|第[一二三四五六七八九十0-9]|[一二三四五六七八九]期");

  /** {@code 2019年|乙输变电项目}. */
  private static final Pattern YEAR =
      Pattern.compile("(?:19|20)[0-9]{2}(?:年度?)?(?:[-至~](?:19|20)?[0-9]{2,4}年度?)?\\s?");

  private Client() {}

  /** Gives the draft its client. */
  static void attach(Scene scene, Draft draft, @Nullable Project project, boolean named) {
    Passage passage = draft.passage;
    Span clause = draft.clause();
    boolean paper = AwardRule.isPaper(draft);
    List<PartyMention> houses =
        named
            ? List.of()
            : paper ? senders(passage, clause, draft.trigger.span().start()) : senders(passage);
    Group group = named || !paper ? null : sender(passage, draft.trigger, clause);
    if (group == null) {
      group = labelled(passage);
    }
    if (group != null && houses.isEmpty()) {
      attach(scene, draft, group);
    }
    if (!draft.has(Role.CLIENT)) {
      add(draft, LabelledClient.of(passage), "labelled as who buys");
    }
    if (!draft.has(Role.CLIENT) && paper && houses.isEmpty()) {
      add(draft, LetterWriter.of(passage, draft.trigger, clause), "who writes to the winner");
    }
    if (!draft.has(Role.CLIENT)) {
      houses.forEach(h -> add(draft, h, "who sends the notice"));
    }
    if (!draft.has(Role.CLIENT)) {
      add(draft, OutOfHands.giver(passage, draft.trigger), "out of whose hands");
    }
    if (!draft.has(Role.CLIENT) && project != null) {
      add(draft, head(scene, passage, project), "at the head of the project");
    }
    if (!draft.has(Role.CLIENT) && !draft.trigger.nominal()) {
      Group partner = Contract.supplied(passage);
      if (partner != null) {
        Grammar.attach(draft, Role.CLIENT, scene, partner, "whom the contract is signed with");
      }
    }
    draft.drop(Role.CLIENT, p -> p.type() == EntityType.PERSON || AGENT.matcher(p.name()).find());
    draft.drop(Role.WINNER, p -> isSender(draft, p));
    draft.dropIfAlso(Role.CLIENT, Role.WINNER);
  }

  /** {@code 收到乙和丙咨询公司发布的中标通知书}: neither wins by it. */
  static boolean isSender(Draft draft, PartyMention party) {
    Passage passage = draft.passage;
    Span clause = draft.clause();
    int at = draft.trigger.span().start();
    if (!AwardRule.isPaper(draft) || !clause.contains(party.span()) || party.span().end() > at) {
      return false;
    }
    Matcher notice = NOTICE.matcher(passage.folded(new Span(clause.start(), at)));
    return notice.find()
        && party.span().start() >= clause.start() + notice.start(1)
        && !OF_DAUGHTER.matcher(notice.group(1)).lookingAt();
  }

  /** {@code 收到|公司全资子公司丁|发来的}: it won and passes on what it got. */
  private static final Pattern OF_DAUGHTER =
      Pattern.compile("[^,;。]{0,8}?(?:子公司|孙公司|下属公司|下属企业|附属公司|控股公司|下属单位|分公司)");

  /** The group, or the longer name of a house that begins where its first member does. */
  private static void attach(Scene scene, Draft draft, Group group) {
    Passage passage = draft.passage;
    Span first = group.members().get(0).span();
    int end = passage.clauseAt(group.span().end() - 1).end();
    Matcher house = HOUSE.matcher(passage.folded(new Span(first.start(), end)));
    boolean longer =
        !group.isGeneric()
            && house.lookingAt()
            && first.start() + house.end() > first.end()
            && group.members().size() == 1;
    if (longer) {
      add(draft, house(passage.document(), first.start(), house.end()), "who buys");
    } else {
      Grammar.attach(draft, Role.CLIENT, scene, group, "who buys");
    }
  }

  private static void add(Draft draft, @Nullable PartyMention client, String how) {
    if (client != null) {
      draft.add(Role.CLIENT, client, how);
    }
  }

  /** Where the words about the client begin in the clause; the end of the range where none do. */
  static int begin(Passage passage, Trigger trigger, Span clause, int end) {
    Group group = sender(passage, trigger, clause);
    if (group == null) {
      group = labelled(passage);
    }
    int from = Math.min(OutOfHands.begin(passage, trigger), letter(passage, trigger, clause, end));
    return group != null && group.span().start() < from && group.span().start() >= clause.start()
        ? group.span().start()
        : from;
  }

  /** {@code 公司|收到采购人乙及代理机构丙签发的中标通知书}: whoever is named behind the verb sends the letter. */
  private static int letter(Passage passage, Trigger trigger, Span clause, int end) {
    if (!AwardRule.isPaper(passage, trigger)) {
      return end;
    }
    Matcher notice =
        NOTICE.matcher(passage.folded(new Span(clause.start(), trigger.span().start())));
    return notice.find() && !OF_DAUGHTER.matcher(notice.group(1)).lookingAt()
        ? Math.min(end, clause.start() + notice.start())
        : end;
  }

  static boolean isReceivedFrom(Group group) {
    return RECEIVES.matcher(group.before()).find();
  }

  /** {@code 收到乙发来的中标通知书}, {@code 乙发布的中标结果}, {@code 乙向甲发出《中标通知书》}. */
  private static @Nullable Group sender(Passage passage, Trigger trigger, Span clause) {
    int at = trigger.span().start();
    Group to = recipient(passage, trigger, clause);
    if (to != null) {
      return passage.lastGroupIn(new Span(clause.start(), to.span().start()));
    }
    if (!AwardRule.isPaper(passage, trigger)) {
      return null;
    }
    Group found = Grammar.marked(passage, clause.start(), at, "与 从 由 自");
    for (Group group : passage.groupsIn(new Span(clause.start(), at))) {
      if (!AGENCY.matcher(group.before()).find()
          && (isReceivedFrom(group) || SENDS.matcher(group.after()).find())) {
        found = group;
      }
    }
    return found == null || DAUGHTER.matcher(found.before()).find() ? null : found;
  }

  /** {@code 乙向|甲|发出《中标通知书》}: who is told that he has won. */
  static @Nullable Group recipient(Passage passage, Trigger trigger, Span clause) {
    int at = trigger.span().start();
    Group to = Grammar.marked(passage, clause.start(), at, "向");
    return to != null
            && AwardRule.isPaper(passage, trigger)
            && SENDS_TO.matcher(passage.words(to.span().end(), at)).matches()
        ? to
        : null;
  }

  /** {@code 招标人为乙}, {@code 业主丙}. */
  private static @Nullable Group labelled(Passage passage) {
    for (Group group : passage.groups()) {
      String before =
          passage.words(
              Math.max(passage.span().start(), group.span().start() - 12), group.span().start());
      boolean each = before.contains("分别") && group.members().size() > 1; // of several projects
      if (!group.isGeneric() && !each && LABEL.matcher(before).find()) {
        return group;
      }
    }
    return null;
  }

  /**
   * {@code 收到乙市交通运输局的中标通知书}, {@code 收到乙委员会和丙咨询公司联合发布的中标通知书}: whoever sends such a paper is a house,
   * known or not; an agency writes for the client.
   */
  private static List<PartyMention> senders(Passage passage, Span clause, int paper) {
    Matcher notice = NOTICE.matcher(passage.folded(new Span(clause.start(), paper)));
    if (!notice.find()) {
      return List.of();
    }
    List<PartyMention> found = new ArrayList<>();
    String rest = notice.group(1);
    int at = clause.start() + notice.start(1);
    while (true) {
      Matcher house = HOUSE.matcher(rest);
      if (!house.lookingAt()) {
        return List.of();
      }
      if (!AGENT.matcher(house.group()).find()) {
        found.add(house(passage.document(), at, house.end()));
      }
      Matcher next = NEXT.matcher(rest.substring(house.end()));
      if (!next.lookingAt()) {
        return house.end() == rest.length() ? found : List.of();
      }
      int step = house.end() + next.end();
      if (next.group().contains("代理")) {
        return found;
      }
      rest = rest.substring(step);
      at += step;
    }
  }

  /** {@code 收到乙发来的《成交通知书》,公司为该项目的成交供应商}: the paper stands beside the word. */
  private static List<PartyMention> senders(Passage passage) {
    Matcher paper = PAPER.matcher(passage.folded(passage.span()));
    while (paper.find()) {
      int at = passage.span().start() + paper.start();
      List<PartyMention> found = senders(passage, passage.clauseAt(at), at);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static final Pattern PAPER =
      Pattern.compile("(?:中标|成交|中选|入围|定标|授标)(?:结果)?(?:候选人)?(?:通知书?|函)");

  /** {@code 及采购代理机构丙}, {@code 和丁}. */
  private static final Pattern NEXT = Pattern.compile("[及和与、](?:(?:采购|招标)?代理(?:机构|公司|单位)?)?");

  /** {@code 乙省交通厅公路改造项目}: the firm or authority that the name of the project begins with. */
  static @Nullable PartyMention head(Scene scene, Passage passage, Project project) {
    if (project.owner() != null) {
      return at(passage, project.owner());
    }
    Matcher year = YEAR.matcher(passage.folded(project.span()));
    int start = project.span().start() + (year.lookingAt() ? year.end() : 0);
    String words = passage.folded(new Span(start, project.span().end()));
    Matcher house = HOUSE.matcher(words);
    boolean begins = house.lookingAt() && house.end() < words.length();
    for (Item item : passage.items()) {
      if (item.kind() != Item.Kind.PARTY
          || item.span().start() != start
          || item.span().end() >= project.span().end()) {
        continue;
      }
      PartyMention party = item.party();
      String name = passage.folded(item.span());
      String behind = words.substring(item.span().length());
      boolean sure = !party.evidence().startsWith("slot") && party.type() != EntityType.ASSET;
      boolean cut = name.length() <= 10 && BEHIND_CLIENT.matcher(behind).lookingAt();
      boolean whole = !begins || house.end() <= name.length();
      if ((sure && whole || cut || (begins && house.end() == name.length()))
          && !isBuilt(name)
          && !ClientByName.goesOn(behind)) {
        return party;
      }
    }
    if (begins && !isBuilt(house.group())) {
      return house(passage.document(), start, house.end());
    }
    return ClientByName.of(scene, passage, new Span(start, project.span().end()));
  }

  /** What is built buys nothing: {@code 青川绕城公路|第3标段}. */
  static boolean isBuilt(String name) {
    return AwardRule.isWorks(name) || BUILT.matcher(name).find();
  }

  private static final Pattern BUILT =
      Pattern.compile(
          "(?:材料|器材|设备|装置|系统|产品|服务|改造|安装|维护|运维|检测|监测|公路|高速|铁路|高铁|大桥|隧道|管廊|道路|水库|水厂|地铁|号线|园区|新区|新城|片区|[市县区省州镇乡旗])$");

  /** The party that is named at the span, known or not. */
  static PartyMention at(Passage passage, Span span) {
    for (Item item : passage.items()) {
      if (item.kind() == Item.Kind.PARTY && item.span().equals(span)) {
        return item.party();
      }
    }
    return house(passage.document(), span.start(), span.length());
  }

  /**
   * The house of a labelled line: a name that the article knows, or one with the ending of a house.
   */
  static @Nullable PartyMention house(Scene scene, Span line) {
    for (PartyMention party : scene.mentions().parties()) {
      if (party.span().equals(line)) {
        return party;
      }
    }
    String name = line.of(scene.document().folded());
    Matcher house = HOUSE.matcher(name);
    return house.lookingAt() && house.end() == name.length()
        ? house(scene.document(), line.start(), line.length())
        : null;
  }

  private static final Pattern AUTHORITY =
      Pattern.compile(
          "(?:委员会|管委会|政府|局|署|厅|[支总大]队|医院|大学|学院|[中小]学|机场|管理处|指挥部|中心|办公室|联盟|[卫发教建]委|信访|研究所|[科学]院)$");

  /** The house that the clause begins with; null where it begins with none. */
  static @Nullable PartyMention opener(Passage passage, Span clause) {
    Matcher house = HOUSE.matcher(passage.folded(clause));
    return house.lookingAt() ? house(passage.document(), clause.start(), house.end()) : null;
  }

  static boolean isAgent(PartyMention party) {
    return AGENT.matcher(party.name()).find();
  }

  /** The length of the house that the words begin with, 0 where they begin with none. */
  static int houseLength(String words) {
    Matcher house = HOUSE.matcher(words);
    return house.lookingAt() ? house.end() : 0;
  }

  /** A house that only its own suffix vouches for. */
  static PartyMention house(Document document, int start, int length) {
    Span span = new Span(start, start + length);
    String name = document.slice(span);
    boolean authority = AUTHORITY.matcher(span.of(document.folded())).find();
    EntityType type = authority ? EntityType.GOVERNMENT : EntityType.COMPANY;
    return new PartyMention(span, -1 - start, name, type, "house", 0.5);
  }
}
