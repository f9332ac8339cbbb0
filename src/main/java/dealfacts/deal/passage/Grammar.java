package dealfacts.deal.passage;

import dealfacts.deal.Role;
import dealfacts.mention.PartyMention;
import dealfacts.text.Countries;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How arguments stand around a trigger: subjects, objects, marked phrases, carried subjects. */
public final class Grammar {
  private static final String NO_SUBJECT = "对 向 将 把 从 自 据 给 予 至 于 为 包括 按 因 在 来自 引入 引进 引入了";

  /** Prepositions of the whole clause when the trigger follows at once: {@code 在甲收购乙后}. */
  private static final String LOOSE = "在 据 因 按 为 从 自 包括";

  private static final Pattern ADVERBS =
      Pattern.compile(
          "(?:拟|即将|将|已|曾|欲|再|以[0-9.约近超逾]{1,8}[万亿][^,;。]{0,3}元(?:的价格)?|现金|以现金|发行股份|一次性|溢价|直接|间接|再次|再度|宣布|计划|正式|成功|完成|全资|并|又|也|还|要|今年|去年|此前|此次|近日|日前)*");

  /** {@code 从甲收购乙来看}: elsewhere 从 names who sells. */
  private static final Pattern REVIEW = Pattern.compile("(?:来看|看|说起|开始|以来|起)\\s?$");

  private static final String AGENT = "由 被 获 遭 受 经 获得 获得了";

  /** Between the names of an owner and of what acts for it: {@code 甲全资子公司乙}. */
  public static final Pattern SUBSIDIARY =
      Pattern.compile(
          "(?:[拟已将]?[通透]过|由|的|其|之|旗下|下属|所属|境外|境内|海外|控股|全资|参股|间接|直接|二级|三级|拟设立的?|"
              + Countries.pattern()
              + "|香港|澳门|台湾|欧洲|北美|北京|上海|深圳|广州)*"
              + "(?:子公司|孙公司|附属公司|分公司|联营公司|联营企业|合营公司|成员公司|附属|参股公司|控股公司|全资拥有的?|旗下公司|(?:旗下|所属|下属)的?)(?:之一)?[^,;的]{0,6}");

  /** Between a company and its holder: {@code 甲控股股东乙}, {@code 甲董事长丙}. */
  public static final Pattern HOLDER =
      Pattern.compile(
          "[^,;]{0,14}?(?:股东|实际控制人|实控人|控制人|一致行动人|持股平台|董事长|主席|行政总裁|董事|监事|高管|总经理|副总|总裁|创始人|负责人|董秘|秘书|CEO|首席[^,;]{2,6}官|财务总监)[^,;]{0,8}");

  private Grammar() {}

  /** The group that acts: left of the trigger in its clause, or carried from a clause before. */
  public static @Nullable Group subject(Scene scene, Passage passage, Span trigger) {
    int home = passage.clauseIndex(trigger.start());
    Group near = subjectInClause(passage, trigger);
    if (near != null) {
      return near;
    }
    if (hasUnnamedAgent(passage, trigger)) {
      return null;
    }
    int segment = passage.segmentStart(trigger.start());
    for (int k = home - 1; k >= 0; k--) {
      Span clause = passage.clauses().get(k);
      if (clause.start() < segment && k < home - 1 && namesSubject(passage, segment, trigger)) {
        return null;
      }
      Group carried = leading(passage, clause);
      if (carried != null && !scene.parties(passage, carried).isEmpty()) {
        return carried;
      }
    }
    return null;
  }

  /** Whether the segment of the trigger names a company of its own before the trigger. */
  private static boolean namesSubject(Passage passage, int segment, Span trigger) {
    return passage.groupsIn(new Span(segment, Math.max(segment, trigger.start()))).stream()
        .anyMatch(g -> !g.isGeneric() && !isMarked(g, "向 从 自 对 给"));
  }

  private static final Pattern UNNAMED_AGENT =
      Pattern.compile(
          "(?:北[上向]资金|(?<!通过|透过|经由|借道)(?:陆|沪|深)股通|外资|(?<!代理)机构(?!获悉)|社保(?:基金)?|QFII|险资|[公私]募(?:基金)?|游资|融资客|股东|高管|高级管理人员|管理人员|内部人士?|董监高|董事|监事|实控人|实际控制人|控制人|一致行动人|受托人|投资者|管理层|员工持股计划|买方|卖方|买家|竞买人|产业资本|主力资金)(?!会|大会|名单|公告|手[中里]|名下|处)[^,;。:]{0,22}$");

  /** {@code 甲的股东…减持}, {@code 北向资金…增持}: who acts is told, but not by name. */
  public static boolean hasUnnamedAgent(Passage passage, Span trigger) {
    Span clause = passage.clauseAt(trigger.start());
    int from = clause.start();
    for (Group group : passage.groupsIn(clause)) {
      if (group.span().end() <= trigger.start() && !HELD.matcher(group.before()).find()) {
        from = Math.max(from, group.span().end());
      }
    }
    String words = TOWARD_SOME.matcher(passage.words(from, trigger.start())).replaceAll("");
    boolean headline =
        passage.sentence().title()
            && passage.labelled(trigger.start()) < clause.start()
            && SUBSIDIARY_ALONE.matcher(words).lookingAt();
    return headline
        || (UNNAMED_AGENT.matcher(words).find()
            && !(from > clause.start() && ACCOMPANIED.matcher(words).lookingAt()));
  }

  /** {@code 向多名独立第三方投资者|出售}: who is sold to acts on nothing. */
  private static final Pattern TOWARD_SOME = Pattern.compile("[向给][^,;。]{0,16}?(?:投资者|机构|买方|买家)$");

  /** {@code 甲:子公司中标…}: the text below the headline names it. */
  public static final Pattern SUBSIDIARY_ALONE =
      Pattern.compile("\\s?(?:全资|控股|下属|旗下|公司)*(?:子公司|孙公司|附属公司)");

  /** {@code 甲及其一致行动人减持}: who acts is told by name, with others that aren't. */
  private static final Pattern ACCOMPANIED =
      Pattern.compile("\\s?(?:先生|女士)?等?(?:及|和|与|暨)其?[^,;。:]{0,4}一致行动人");

  public static @Nullable Group subjectInClause(Passage passage, Span trigger) {
    Span clause = passage.clauseAt(trigger.start());
    List<Group> groups = passage.groupsIn(clause);
    for (int i = groups.size() - 1; i >= 0; i--) {
      Group group = groups.get(i);
      if (group.span().end() > trigger.start()) {
        continue;
      }
      boolean about = isMarked(group, "于 对") && hasObject(passage, trigger, clause);
      boolean adjacent =
          (isMarked(group, LOOSE)
                      && (!group.marker().equals("从")
                          || REVIEW.matcher(passage.words(clause)).find())
                  || about)
              && ADVERBS
                  .matcher(passage.words(group.span().end(), trigger.start()).strip())
                  .matches();
      if (describes(group) || isObjectBefore(passage, group, trigger.start())) {
        continue;
      }
      if (isMarked(group, NO_SUBJECT)
          && !adjacent
          && !actsWithin(passage, group, trigger.start())) {
        continue;
      }
      if (i > 0
          && isMarked(groups.get(i - 1), "向 从 自")
          && (holds(passage, groups.get(i - 1), group)
              || Chain.last(passage, groups.get(i - 1), trigger.start()).equals(group))) {
        continue;
      }
      boolean partner =
          isMarked(group, "与 和 同 跟")
              && (i > 0
                  || group.after().startsWith("就")
                  || Words.SIGNS.matcher(group.after()).lookingAt());
      if (partner) {
        continue;
      }
      if (group.owns()
          || onlyBystanders(group)
          || HELD.matcher(group.before()).find()
          || COUNT_HELD.matcher(passage.words(clause.start(), group.span().start())).find()) {
        continue;
      }
      return group;
    }
    return null;
  }

  /** {@code 甲所持公司股份被减持}: what is held acts on nothing. */
  private static final Pattern HELD = Pattern.compile("(?:持有的?|所持的?)$");

  /** {@code 以所持1,200万股|公司|股份换购ETF份额}. */
  private static final Pattern COUNT_HELD =
      Pattern.compile("(?:持有的?|所持的?)[0-9][0-9.,]{0,14}[万亿]?股的?$");

  /** {@code 与乙的股东|丁|签署意向书,…}: who holds the one that is signed with acts on nothing. */
  private static boolean isHolderOf(Passage passage, Group partner, Group group) {
    return HOLDS_IT.matcher(passage.words(partner.span().end(), group.span().start())).matches();
  }

  private static final Pattern HOLDS_IT =
      Pattern.compile("的?(?:现有|原|全体|自然人|控股|创始|第?[一二三]?大|主要)*(?:股东|实际控制人|实控人|创始人)");

  /** {@code 从甲股东乙收购}. */
  private static boolean holds(Passage passage, Group company, Group holder) {
    return HOLDER
        .matcher(passage.words(company.span().end(), holder.span().start()).strip())
        .matches();
  }

  /** {@code 对甲收购乙,…}: what the verb acts on stands behind it, so 对 takes the whole phrase. */
  private static boolean hasObject(Passage passage, Span trigger, Span clause) {
    Group object = passage.groupAfter(trigger.end(), clause.end());
    return object != null
        && passage.words(trigger.end(), object.span().start()).strip().length() <= 1;
  }

  /**
   * The group that the clause is about: its first unmarked one, or what that one owns or is owned
   * by.
   */
  public static @Nullable Group leading(Passage passage, Span clause) {
    Group lead = null;
    Group partner = null;
    for (Group group : passage.groupsIn(clause)) {
      if (onlyBystanders(group) || partner != null && isHolderOf(passage, partner, group)) {
        continue;
      }
      if (lead == null) {
        partner = isPartner(passage, clause, group) ? group : null;
        if (Analysts.areOf(passage, clause, group)) {
          return null;
        }
        if (isObject(passage, group) || isHeldStake(passage, clause, group)) {
          return null;
        }
        if (isMeans(group)
            || Analysts.opine(group)
            || describes(group)
            || isHeldByNext(passage, group)
            || partner != null) {
          continue;
        }
        boolean topic = TOPIC.matcher(group.after()).lookingAt();
        boolean pays = isMarked(group, "由") && PAYS.matcher(group.after()).lookingAt();
        if (topic
            || pays
            || !(isMarked(group, "与 和 同 跟")
                || isMarked(group, NO_SUBJECT)
                || isMarked(group, AGENT))) {
          lead = group;
        }
      } else {
        String between = passage.words(lead.span().end(), group.span().start()).strip();
        boolean with = isMarked(group, "与 和 同 跟 对"); // 公司与股东乙签署协议, 丙等高管基于对公司的信心
        boolean holds =
            (HOLDER.matcher(between).matches() || RELATIVE.matcher(between).matches())
                && !speaks(between, group)
                && !OBJECT.matcher(between).find(); // 甲及其一致行动人增持公司股份
        boolean owned = SUBSIDIARY.matcher(between).matches() && !isMarked(group, "对 向 从 给 将 把");
        if (!with && (owned || holds)) {
          lead = group;
        } else {
          break;
        }
      }
    }
    return lead;
  }

  /** {@code 实控人甲|之子|乙增持}: the one named last acts. */
  private static final Pattern RELATIVE =
      Pattern.compile(
          "(?:先生|女士)?(?:之|的)(?:[子女妻父母兄弟姐妹]|配偶|妻子|丈夫|[父母]亲|儿子|女儿|兄弟|弟弟|哥哥|姐姐|妹妹|胞[弟妹兄姐])");

  /** {@code 持有|甲|近9%的乙于5月7日开始减持}: who acts is the one that holds it. */
  private static boolean isHeldByNext(Passage passage, Group group) {
    Group next =
        passage.groupAfter(group.span().end(), passage.clauseAt(group.span().start()).end());
    return next != null
        && HELD.matcher(group.before()).find()
        && HELD_PART.matcher(passage.words(group.span().end(), next.span().start())).matches();
  }

  private static final Pattern HELD_PART =
      Pattern.compile(
          "(?:已发行|总股本|公司|约|近|逾|超过?|[AH]股){0,3}[0-9][0-9.,]{0,12}(?:%|[万亿]?股)(?:的?(?:股权|股份|股票|普通股))?的(?:[^,;。]{0,8}?(?:股东|机构|公司))?");

  /** {@code 最终由甲|出资1360万元,收购乙}: who pays acts on. */
  private static final Pattern PAYS = Pattern.compile("(?:出资|斥资|耗资|拿出|支付)");

  /** {@code 甲董秘丙表示}: an officer who only speaks acts for the company. */
  private static boolean speaks(String between, Group group) {
    return !between.contains("股东")
        && !between.contains("控制人")
        && !between.contains("一致行动人")
        && Words.SAYS.matcher(group.after()).lookingAt();
  }

  /** Behind a verb that acts on it, a name is no subject: {@code 以现金收购乙100%股权,…}. */
  private static final Pattern OBJECT =
      Pattern.compile(
          "(?:看好|看重|认可|收购|并购|受让|购买|买入|增持|减持|新进|加仓|减仓|清仓|出售|转让|认购|回购|入股|中标|竞得|摘得)(?:了|过|到)?[^,;。]{0,10}$");

  /** Whether the clause acts on the group before it says anything of it: {@code 筹划收购乙的同时,…}. */
  public static boolean isObject(Passage passage, Group group) {
    int start = passage.clauseAt(group.span().start()).start();
    return OBJECT.matcher(passage.words(start, group.span().start())).find();
  }

  /** {@code 甲持有乙15%股权,|丙20%股权|,收购丁}: the list goes on, and 丙 acts on nothing. */
  private static boolean isHeldStake(Passage passage, Span clause, Group group) {
    return passage.clauseIndex(clause.start()) > 0
        && passage.words(clause.start(), group.span().start()).isBlank()
        && STAKE.matcher(passage.words(group.span().end(), clause.end())).matches();
  }

  private static final Pattern STAKE = Pattern.compile("\\s?[0-9.]{1,8}%的?(?:股权|股份|权益)\\s?");

  /** {@code 甲宣布,与乙签署协议,…}: whom the subject told before acts with. */
  private static boolean isPartner(Passage passage, Span clause, Group group) {
    return isMarked(group, "与 和 同 跟")
        && !JOINS.matcher(passage.words(group.span().end(), clause.end())).find()
        && PARTNER.matcher(passage.words(clause.start(), group.span().start()).strip()).matches();
  }

  private static final Pattern JOINS = Pattern.compile("共同|联合|一起|携手|联手|组成|合作");

  private static final Pattern PARTNER =
      Pattern.compile("(?:日前|近日|已|已经|将|拟|正|今日|昨日|公司)?(?:与|和|同|跟)");

  /** {@code 并通过乙间接控制丙,…}: what is acted through. */
  private static boolean isMeans(Group group) {
    return group.before().endsWith("通过") && !group.isGeneric();
  }

  /** {@code 以乙为主业的甲}, {@code 甲作为乙的董事}, {@code 由乙处获得}: who acts is another. */
  private static boolean describes(Group group) {
    return isMarked(group, "由") && group.after().startsWith("处")
        || isMarked(group, "以") && AS.matcher(group.after()).lookingAt()
        || group.before().endsWith("作为") && group.after().startsWith("的")
        || group.before().equals("的") && DAUGHTER.matcher(group.after()).lookingAt();
  }

  /** {@code 甲的|瑞典|子公司}: where the daughter is. */
  private static final Pattern DAUGHTER = Pattern.compile("(?:全资|控股|境外)?(?:子公司|分公司|附属公司)");

  private static final Pattern AS = Pattern.compile("为[^,;。]{1,12}的");

  /** {@code 收购乙、拟|收购丙}: the object of the verb before is no subject of the next one. */
  private static boolean isObjectBefore(Passage passage, Group group, int trigger) {
    return Words.HAS_BOUGHT.matcher(group.before()).find()
        && GOES_ON.matcher(passage.words(group.span().end(), trigger).strip()).matches();
  }

  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?:[0-9.]{1,8}%的?)?(?:的)?(?:股权|股份|资产|业务)?(?:、|以及|和|及|与|并|或){1,2}(?:拟|将|已|计划|再|又|还|准备|打算|并|随后|之后|[0-9]{4}年|[今去前次当]年|同年|上半年|下半年|年[初底]|[0-9]{1,2}月|[0-9]{1,2}日|近日|于|在|(?:以|通过)[^,;。]{1,24})*");

  /** {@code 推进|甲收购乙}, {@code 本次交易为|甲向乙购买丙}: who acts stands in a clause within the clause. */
  private static boolean actsWithin(Passage passage, Group group, int trigger) {
    String before = group.before();
    boolean adjacent =
        ADVERBS.matcher(passage.words(group.span().end(), trigger).strip()).matches();
    return adjacent && COMPLEMENT.matcher(before).find() || DEAL_IS.matcher(before).find();
  }

  private static final Pattern COMPLEMENT =
      Pattern.compile("(?:推进|推动|支持|同意|批准|核准|否决|促成|协助|帮助|允许|要求|披露|公布|宣布|筹划)$");

  private static final Pattern DEAL_IS = Pattern.compile("(?:交易|收购|重组|方案)(?:内容)?(?:系|为|是)$");

  /** {@code 对于甲来说,…}. */
  private static final Pattern TOPIC = Pattern.compile("来说|而言|来讲");

  public static boolean isMarked(Group group, String markers) {
    return !group.marker().isEmpty() && (" " + markers + " ").contains(" " + group.marker() + " ");
  }

  public static boolean isAgent(Group group) {
    return isMarked(group, AGENT);
  }

  public static boolean onlyBystanders(Group group) {
    return group.members().stream()
        .allMatch(m -> m.kind() == Item.Kind.PARTY && m.party().bystander());
  }

  /** The last group before {@code to} in the range that one of the markers introduces. */
  public static @Nullable Group marked(Passage passage, int from, int to, String markers) {
    Group found = null;
    for (Group group : passage.groups()) {
      if (group.span().start() >= from && group.span().end() <= to && isMarked(group, markers)) {
        found = group;
      }
    }
    return found;
  }

  /** {@code 全资子公司|乙|中标…;公司又揽下…}: a notice calls itself 公司, not its daughter. */
  static boolean isDaughter(Passage passage, Group group) {
    int start = group.span().start();
    int from = Math.max(passage.span().start(), start - 4);
    return OWN_DAUGHTER.matcher(passage.words(from, start)).find();
  }

  private static final Pattern OWN_DAUGHTER = Pattern.compile("(?:[子孙]公司|附属公司)$");

  /** {@code 对公司控股子公司|乙增资}: the daughter named behind the group, else the group itself. */
  public static Group daughter(Passage passage, Group group, int limit) {
    Group next = passage.groupAfter(group.span().end(), limit);
    boolean owned =
        next != null
            && SUBSIDIARY
                .matcher(passage.words(group.span().end(), next.span().start()).strip())
                .matches();
    return next != null && owned ? next : group;
  }

  /** Attaches the group where the words name one. */
  public static void attachIfNamed(
      Draft draft, Role role, Scene scene, @Nullable Group group, String how) {
    if (group != null) {
      attach(draft, role, scene, group, how);
    }
  }

  /** Gives all parties of the group the role. */
  public static boolean attach(Draft draft, Role role, Scene scene, Group group, String how) {
    List<PartyMention> parties = scene.parties(draft.passage, group);
    for (PartyMention party : parties) {
      draft.add(role, party, how);
    }
    return !parties.isEmpty();
  }
}
