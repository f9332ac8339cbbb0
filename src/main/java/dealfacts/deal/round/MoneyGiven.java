package dealfacts.deal.round;

import dealfacts.deal.DealType;
import dealfacts.deal.Frame;
import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.Status;
import dealfacts.deal.argument.Payers;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.deal.passage.Words;
import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.mention.Quantity;
import dealfacts.mention.RoundMention;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who gives a company a sum, in everyday words that open no frame by themselves: {@code
 * 乙掏了2000万元,占股12%}, {@code 天使投资人丙给了150万元}, {@code 丁给了甲200万元天使}, and who pays in without a name
 * behind the verb: {@code 乙斥资3亿元入股}.
 */
public final class MoneyGiven {
  static final String SUM =
      "(?:了)?(?:大?约|将?近|超过?|逾|共|整整|不到)*(?:人民币|美元|港元)?(?:[0-9]|[几数两十百千](?=[十百千万亿]))";

  private static final String VERB =
      "(?:给|投|掏|砸|打|拿|出|汇|递)(?:(?:来|出|进|下|过|到|入|上|给){0,2}(?:了|来|出|进|下)|(?<=投)给|(?<=投)(?=我们|咱们|公司|它))";

  /** What every sum of money holds: {@code 拿到了赛季第9场胜利} gives none. */
  static final String OF_MONEY = "(?=[^;。]{0,40}?[元圆亿万千百币金镑块刀钱RMBUSDHK¥$€£])";

  /** Without such words a sentence tells nobody who gives. */
  private static final String TOPIC_WORDS = "(?:它|他们|她们|我们|公司|该公司|其)";

  /** Into whom is told before it: {@code 向它|注资}. */
  private static final String PUTS = "(?:注资|增资|投资|投入|注入|出资)";

  private static final Pattern TELLS =
      Pattern.compile(
          VERB
              + "[^,;。、0-9]{0,12}"
              + SUM
              + OF_MONEY
              + "|(?:斥资|豪掷|耗资)[^,;。]{2,16}(?:入股|投资|注资|增资|参股)"
              + "|[向对]"
              + TOPIC_WORDS
              + PUTS
              + SUM
              + OF_MONEY);

  /** Who gives, up to the sum, with whom it is given in between. */
  private static final Pattern GIVES =
      Pattern.compile(
          Words.WITH
              + "(?:(?:在|于)?(?:[12][0-9]{3}年|[去今前次当同]年)[^,;。投给出拿]{0,6})?"
              + Words.HOW
              + "(?:(?:也|都|又|还|一共|合计|先后|很快|当场|随即|立刻|后来|独自|自己|出手|个人|一家|就|便|联合|联手|[按以]照?[^,;。]{2,20}估值)*)"
              + "(?:(?<leads>领着|带着|拉着|携手?|联合|拉上)[^,;。]{1,14}?)?(?:(?:向|给|往)(?<to>[^,;。、]{1,16}?))?"
              + "(?<verb>"
              + VERB
              + "|(?<=[向对]"
              + TOPIC_WORDS
              + ")"
              + PUTS
              + "了?)(?<object>[^,;。、0-9]{0,12}?)"
              + SUM);

  private static final String PAY = "(?<verb>(?:战略)?(?:入股|投资|注资|增资|参股|认缴|出资))";

  private static final String WHEN =
      "(?:又|也|还|已|曾|再|此前|便|就|将|拟|并|计划|同意|决定|(?:均|都)?以(?:自有)?(?:现金|货币|自有资金)(?:方式|形式|出资)?|合计|共计|分别|共)*";

  /** {@code 乙斥资7.4亿元|入股}, {@code 乙、丙将以现金合计|增资6亿元}: what is paid into is who was spoken of. */
  private static final Pattern PAYS_IN =
      Pattern.compile(
          "(?:(?:、|和|及)[^,;。、由]{2,8}?)?"
              + Words.WITH
              + Words.HOW
              + WHEN
              + "(?:(?:斥资|豪掷|出资|以|用)[^,;。]{0,4}[0-9][^,;。]{1,14}?(?:的(?:价格|代价))?(?:战略)?"
              + PAY
              + "(?:了)?(?:其中|进来)?\\s?$"
              + "|"
              + PAY.replace("<verb>", "<paid>")
              + SUM
              + "[0-9.,]*[万亿][^,;。、]{0,4}元?(?:人民币|现金)?\\s?$)");

  private static final Pattern PAID =
      Pattern.compile(
          "(?:斥资|豪掷|耗资|出资|以|用)[^,;。]{2,16}(?:入股|投资|注资|增资|参股)|(?:入股|投资|注资|增资|参股|认缴|出资)了?[约近超逾]?[0-9]");

  /** What the sum is behind it; any other thing is bought, lent or granted with it. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "\\s?的?(?:左右|现金|资金|启动资金|真金白银|投资款?|股权投资|融资|(?<kind>天使|种子)(?:轮|投资|资金|基金)?|[^,;。]{0,8}轮(?:融资|投资)?)?\\s?(?:$|,|、?(?:换来?|换取|拿(?:走|下)|占|持股|取得|获得|认购|买下|进来|支持))");

  private static final Pattern STAKES =
      Pattern.compile("占股|持股|占比|股份|股权|估值|天使|种子轮|轮|[0-9]%|增资|入股|股东");

  private static final Pattern DONE = Pattern.compile("[了来下进走到]$");

  private static final Pattern PLANS = Pattern.compile("拟|将|计划|打算|愿意|准备|同意|答应|承诺");

  private static final Pattern NO_STAKE =
      Pattern.compile("^(?:用于|用来|作为|建设|修建|奖励|补贴|补助|支持|购买|收购|拍|建|买|帮|帮助|做|开|还)");

  private static final Pattern INVESTOR =
      Pattern.compile("(?:投资人|投资者|投资方|股东|机构|天使|资方|产业方|金主)(?:还有|是|为|:)?$");

  private static final Pattern FUND =
      Pattern.compile(".*(?:资本|创投|基金|投资|风投|Capital|Ventures|Partners)");

  /** Words for whoever the text is about. */
  private static final Pattern TOPIC =
      Pattern.compile("它|他们|她们|我们|公司|团队|这个?项目|这家公司|该公司|该项目|其|我|他|她|这支团队");

  private MoneyGiven() {}

  static boolean tells(String folded) {
    return TELLS.matcher(folded).find() || MoneyGot.tells(folded);
  }

  /** As {@link #tells}, for a clause that a trigger word stands in. */
  static boolean mayTell(String words) {
    return tells(words) || PAID.matcher(words).find();
  }

  /** What the clause tells of it; null where nobody gives a company a sum. */
  static @Nullable Draft read(Scene scene, Passage passage, Span clause) {
    if (!mayTell(passage.words(clause))) {
      return null;
    }
    Draft got = MoneyGot.read(scene, passage, clause);
    if (got != null) {
      return got;
    }
    for (Group group : passage.groupsIn(clause)) {
      if (group.isGeneric()
          || Grammar.onlyBystanders(group)
          || Grammar.isMarked(group, "在 于 对 向 从 给 为 将 把")) {
        continue;
      }
      String behind = passage.words(group.span().end(), clause.end());
      Matcher pays = PAYS_IN.matcher(behind);
      if (pays.lookingAt()
          && isInvestor(passage, clause, group)
          && (pays.group("paid") == null
              || !pays.group("paid").endsWith("出资")
              || (takenIn(passage, clause) != null || isAmong(passage, clause))
                  && Payers.followsRaise(passage.document(), passage.sentence()))
          && (pays.group("paid") == null && !pays.group("verb").endsWith("投资")
              || paysForShares(passage, clause))) {
        String verb = pays.group("verb") == null ? pays.group("paid") : pays.group("verb");
        Draft draft = draft(passage, clause, verb == null ? "" : verb, group);
        giver(scene, draft, group, false);
        Group company = takenIn(passage, clause);
        if (company != null) {
          Grammar.attach(draft, Role.TARGET, scene, company, "whose shares it is for");
        }
        draft.anaphoric =
            passage.itemsIn(passage.span()).stream().noneMatch(i -> i.kind() == Item.Kind.DATE)
                && Payers.followsRound(passage.document(), passage.sentence());
        return draft;
      }
      Matcher gives = GIVES.matcher(behind);
      Item sum =
          gives.lookingAt() ? sum(passage, clause, group.span().end() + gives.end() - 1) : null;
      if (sum == null || !isInvestment(passage, clause, group, sum)) {
        continue;
      }
      Draft draft = draft(passage, clause, gives.group("verb"), group);
      boolean toward = gives.group("to") != null;
      Group target =
          between(passage, toward ? group.span().end() : draft.trigger.span().end(), sum);
      String named = gives.group("to") == null ? gives.group("object") : gives.group("to");
      if (target != null) {
        Grammar.attach(draft, Role.TARGET, scene, target, "whom it is given");
      } else if (!named.isBlank() && !TOPIC.matcher(named.strip()).matches()) {
        continue; // 给了员工300万元
      } else {
        Group company = takenIn(passage, clause);
        if (company != null) {
          Grammar.attach(draft, Role.TARGET, scene, company, "whose shares it is for");
        }
      }
      giver(scene, draft, group, gives.group("leads") != null);
      kind(draft, passage, sum, clause);
      return draft;
    }
    return carried(scene, passage, clause);
  }

  /** {@code 只有乙的陈总点头,|投了1200万元}: who gives stands in the clause before. */
  private static @Nullable Draft carried(Scene scene, Passage passage, Span clause) {
    int k = passage.clauseIndex(clause.start());
    Matcher gives = GIVES_ALONE.matcher(passage.words(clause));
    if (k == 0 || !gives.lookingAt()) {
      return null;
    }
    Span before = passage.clauses().get(k - 1);
    Item sum =
        passage.itemsIn(clause).stream()
            .filter(i -> i.is(Quantity.Kind.MONEY))
            .findFirst()
            .orElse(null);
    for (Group group : passage.groupsIn(before)) {
      if (sum != null
          && !group.isGeneric()
          && !Grammar.isMarked(group, "在 于 对 向 从 给 为 将 把")
          && isFund(group)
          && BEHIND.matcher(passage.words(sum.span().end(), clause.end())).lookingAt()) {
        Draft draft = draft(passage, clause, gives.group("verb"), group);
        giver(scene, draft, group, false);
        kind(draft, passage, sum, clause);
        return draft;
      }
    }
    return null;
  }

  private static final Pattern GIVES_ALONE =
      Pattern.compile(
          "\\s?(?:就|便|又|也|直接|当场|随后|随即|最终|最后|一口气|很快|一共|总共|首期|分两次)*(?<verb>"
              + VERB
              + ")(?:我们|咱们|公司|它)?"
              + SUM);

  static Draft draft(Passage passage, Span clause, String verb, Group group) {
    int at = passage.folded(clause).indexOf(verb, group.span().end() - clause.start());
    int start = at < 0 ? group.span().end() : clause.start() + at;
    Span word = new Span(start, Math.min(clause.end(), start + verb.length()));
    Draft draft =
        new Draft(Rule.FINANCING_GIVES, passage, new Trigger(word, Frame.FINANCING, verb, false));
    boolean done = DONE.matcher(verb).find() && !PLANS.matcher(passage.words(clause)).find();
    draft.status = done ? Status.COMPLETED : null;
    return draft;
  }

  static void giver(Scene scene, Draft draft, Group group, boolean leads) {
    for (PartyMention party : InvestorList.takers(scene, draft.passage, group)) {
      draft.add(leads ? Role.LEAD_INVESTOR : Role.INVESTOR, party, "who gives a sum");
    }
  }

  /**
   * Whether a round or shares are spoken of, and no venture or works that are paid for together.
   */
  private static boolean paysForShares(Passage passage, Span clause) {
    int next = passage.clauseIndex(clause.start()) + 1;
    String behind =
        next < passage.clauses().size() ? passage.words(passage.clauses().get(next)).strip() : "";
    return !WORKS
            .matcher(passage.wordsBesideNames(passage.span().start(), passage.span().end()))
            .find()
        && (FOR_SHARES.matcher(behind).lookingAt()
            || Payers.followsRaise(passage.document(), passage.sentence()));
  }

  private static final Pattern WORKS =
      Pattern.compile("合资|成立|设立|组建|(?<!增资|扩股|融资|引战)项目|总投资|建设|中标|工程|基地|注册资本|全资");

  private static final Pattern FOR_SHARES =
      Pattern.compile("(?:并|以|从而)?(?:合计|共)?(?:取得|获得|换取|换得|认购|持有|占股)[^,;。]{0,20}[0-9.]{1,8}%");

  /** {@code 乙、丙合计增资18亿元,取得|甲|29.5%股权}. */
  private static @Nullable Group takenIn(Passage passage, Span clause) {
    int next = passage.clauseIndex(clause.start()) + 1;
    if (next >= passage.clauses().size()) {
      return null;
    }
    Span behind = passage.clauses().get(next);
    Group company = passage.groupAfter(behind.start(), behind.end());
    return company != null
            && TAKEN
                .matcher(passage.words(behind.start(), company.span().start()).strip())
                .matches()
            && STAKE.matcher(passage.words(company.span().end(), behind.end()).strip()).lookingAt()
        ? company
        : null;
  }

  private static final Pattern TAKEN =
      Pattern.compile("(?:并|以|从而|合计|共)*(?:取得|获得|换取|换得|换来|换走|拿走|认购|持有)了?");

  private static final Pattern STAKE =
      Pattern.compile("(?:合计|共计?|约|近)*(?:[0-9.]{1,8}%|[一二两三四五]成[多半]?)的?(?:股权|股份)");

  /** The first sum behind the group. */
  static @Nullable Item sum(Passage passage, Span clause, Group group) {
    return sum(passage, clause, group.span().end());
  }

  private static @Nullable Item sum(Passage passage, Span clause, int from) {
    return passage.itemsIn(clause).stream()
        .filter(i -> i.span().end() > from && i.is(Quantity.Kind.MONEY))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Group between(Passage passage, int from, Item sum) {
    return passage.groupAfter(from, sum.span().start());
  }

  static boolean isInvestment(Passage passage, Span clause, Group group, Item sum) {
    return BEHIND.matcher(passage.words(sum.span().end(), clause.end())).lookingAt()
        && isInvestor(passage, clause, group);
  }

  /** A fund, somebody called an investor, or anybody where shares or a round are spoken of. */
  private static boolean isInvestor(Passage passage, Span clause, Group group) {
    int next = passage.clauseIndex(clause.start()) + 1;
    String behind =
        next < passage.clauses().size() ? passage.words(passage.clauses().get(next)).strip() : "";
    if (NO_STAKE.matcher(behind).find()) {
      return false;
    }
    return isFund(group)
        || INVESTOR.matcher(group.before()).find()
        || STAKES
            .matcher(passage.wordsBesideNames(passage.span().start(), passage.span().end()))
            .find()
        || Payers.followsRound(passage.document(), passage.sentence());
  }

  static boolean isFund(Group group) {
    return group.members().stream()
        .filter(m -> m.kind() == Item.Kind.PARTY)
        .anyMatch(
            m -> m.party().type() == EntityType.FUND || FUND.matcher(m.party().name()).matches());
  }

  /** {@code 200万元|天使}: the kind of round without 轮. */
  static void kind(Draft draft, Passage passage, Item sum, Span clause) {
    boolean named = passage.itemsIn(clause).stream().anyMatch(i -> i.kind() == Item.Kind.ROUND);
    Matcher behind = BEHIND.matcher(passage.words(sum.span().end(), clause.end()));
    if (!named && behind.lookingAt() && behind.group("kind") != null) {
      int at =
          passage.folded(clause).indexOf(behind.group("kind"), sum.span().end() - clause.start());
      Span span = new Span(clause.start() + at, clause.start() + at + 2);
      draft.rounds.add(
          new RoundMention(span, behind.group("kind").equals("天使") ? "angel" : "seed"));
    }
  }

  /** {@code 完成2亿元B轮融资。|其中,|乙出资1亿元}: of the sum told before. */
  private static boolean isAmong(Passage passage, Span clause) {
    return AMONG.matcher(passage.words(passage.span().start(), clause.end()).strip()).lookingAt();
  }

  private static final Pattern AMONG = Pattern.compile("其中|剩余|余下|其余|另外");

  /** Whether the draft only tells what an investor of the deal gave of it. */
  public static boolean isPart(Draft deal, Draft draft) {
    return draft.rule == Rule.FINANCING_GIVES
        && deal.type == DealType.FINANCING
        && draft.dates.isEmpty()
        && draft.rounds.isEmpty()
        && !draft.background
        && !draft.in(Role.INVESTOR).isEmpty()
        && (draft.in(Role.INVESTOR).stream().allMatch(p -> deal.involves(p.party()))
            || !draft.has(Role.TARGET)
                && AMONG
                    .matcher(
                        draft.passage.words(draft.passage.span().start(), draft.clause().end()))
                    .find());
  }
}
