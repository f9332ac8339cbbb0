package dealfacts.mention.party;

import dealfacts.mention.EntityType;
import dealfacts.text.Span;
import java.util.List;
import java.util.Set;

/** Which stretches are names by the slots in which they stand: {@code 四川云帆|宣布}. */
final class SlotNames {
  private static final double ENOUGH = 3.5;

  /** The form of a known name and one word more, be it before a trade: {@code 元禾远望|、零部件供应商甲}. */
  static final double OF_OTHER = 2.55;

  private final String text;
  private final Words words;
  private final Gazetteer gazetteer;
  private final LeftSide leftSide;
  private final Shape shape;
  private final HalfDescription half;
  private final NameTypes types;
  private final Bystanders bystanders;
  private final Natures natures;
  private final Doubtful doubtful;
  private final Collector collector;

  /** What says of a stretch whether it may be a name, and of what. */
  record Judges(LeftSide leftSide, Shape shape, NameTypes types) {}

  /** What takes down the names, and what their slots say of them. */
  record Notes(Bystanders bystanders, Natures natures, Doubtful doubtful, Collector collector) {}

  SlotNames(String text, Words words, Gazetteer gazetteer, Judges judges, Notes notes) {
    this.text = text;
    this.words = words;
    this.gazetteer = gazetteer;
    this.leftSide = judges.leftSide();
    this.shape = judges.shape();
    this.half = new HalfDescription(text, words);
    this.types = judges.types();
    this.bystanders = notes.bystanders();
    this.natures = notes.natures();
    this.doubtful = notes.doubtful();
    this.collector = notes.collector();
  }

  void read(SentenceNames.NameList list) {
    Passage passage = list.passage();
    List<Integer> places = list.places();
    List<Stretches.Stretch> members = list.members();
    Slots.Side left = new Slots.Side(0, "");
    Slots.Side right = new Slots.Side(0, "");
    for (Stretches.Stretch member : members) {
      left = Slots.better(left, member.left());
      right = Slots.better(right, member.right());
    }
    int last = places.get(places.size() - 1);
    double company = places.size() > 2 ? isOfFunds(members) ? 1.2 : 0.5 : 0;
    boolean trade =
        leftSide.beforeTrade(passage, last)
            || leftSide.behindTrade(passage, last)
            || Slots.beforeQuoted(passage, last)
            || places.size() == 1 && joinsDescription(passage, last);
    for (int k = 0; k < members.size(); k++) {
      Stretches.Stretch member = members.get(k);
      boolean described =
          trade && !leftSide.behindTrade(passage, places.get(k))
              || k + 1 < members.size() && members.get(k + 1).described() && !member.described();
      if (leftSide.describesBought(passage, places.get(k))) {
        continue;
      }
      if (described
          && gazetteer.entry(member.name().of(text)) == null
          && !(k + 1 < members.size() && member.form() == OF_OTHER)
          && half.is(member.name(), passage.tokens())) {
        continue;
      }
      accept(
          passage,
          member,
          places.size() > 1 ? left : member.left(),
          places.size() > 1 ? right : member.right(),
          company,
          ActedOn.is(passage, places.get(0), last));
    }
  }

  /** {@code 电子产业|协同|制造平台|“甲”}: a word that joins parties as well joins two of a description. */
  private boolean joinsDescription(Passage passage, int i) {
    return i + 2 < passage.size()
        && passage.get(i + 1).is(Cue.Role.TO)
        && passage.get(i + 2).is(Piece.Kind.TEXT)
        && Slots.beforeQuoted(passage, i + 2)
        && words.kind(text, passage.get(i + 2).start(), passage.get(i + 2).end()) > 0;
  }

  /** {@code 清澜资本、元禾、泰福资本、国方基金}: among funds stands a fund. */
  private boolean isOfFunds(List<Stretches.Stretch> members) {
    long funds =
        members.stream()
            .filter(m -> words.fundSuffix(text, m.name().start(), m.name().end()) > 0)
            .count();
    return members.size() > 3 && funds * 2 >= members.size();
  }

  private void accept(
      Passage passage,
      Stretches.Stretch stretch,
      Slots.Side left,
      Slots.Side right,
      double company,
      boolean acted) {
    double form = stretch.form();
    if (form > -5 && left.label().equals("relation") && isPerson(stretch.name(), passage)) {
      form = Math.max(form, 1.5); // 副董事长张云国
    }
    double score = form + left.weight() + right.weight() + company;
    if (right.label().equals("round")
        && right.weight() >= Slots.RAISES
        && isQuoted(stretch.name())) {
      score = Math.max(score, ENOUGH); // 公司「零点七」完成A轮融资
    }
    if (left.label().equals(LeftSide.BOUGHT) && form > -5) {
      score = Math.max(score, ENOUGH);
    }
    boolean asked =
        left.weight() >= 1.5
            || right.weight() >= 1.5
            || form >= 2.5
            || form >= 2 && isHouse(stretch.name())
            || isKnownActor(stretch.name(), left, right)
            || company > 0 && form > 0.9;
    if (words.isAnonymous(text, stretch.name()) || stretch.name().length() < 2 || form < -5) {
      return;
    }
    if (score < ENOUGH || !asked) {
      if (Doubtful.asks(form, left, right, score)) {
        EntityType type = types.of(stretch.name(), false, false, passage.tokens());
        doubtful.note(stretch.name(), text, form, left, right, type, passage.get(0).start());
      }
      return;
    }
    bystanders.note(stretch.name(), left, right);
    boolean human = Sides.areHuman(left, right);
    boolean firm =
        !human
            && (acted
                || Sides.areOfFirm(left, right)
                || FirmActs.follow(text, stretch.name().end()));
    boolean object = Sides.areOfObject(left, right) || acted && !human;
    boolean person = human || Sides.mayBeOfPerson(left, right) && !firm;
    if (firm) {
      natures.isFirm(stretch.name().of(text));
    } else if (human && shape.isPerson(stretch.name(), passage.tokens())) {
      natures.isPerson(stretch.name().of(text));
    }
    person &= !object;
    Slots.Side side = right.weight() > left.weight() ? right : left;
    collector.add(
        new Candidate(
            stretch.name(),
            right.label().equals("person") && shape.mayBePerson(stretch.name())
                ? EntityType.PERSON
                : types.of(stretch.name(), person, right.label().equals("round"), passage.tokens()),
            "slot/" + side.label(),
            Math.min(
                0.9,
                Math.max(score / 10, right.weight() >= 2 && isQuoted(stretch.name()) ? 0.5 : 0))));
  }

  /** {@code 此次收购禾木电子,平安|可望…}: a known name at the start of a clause that goes on with it. */
  private boolean isKnownActor(Span name, Slots.Side left, Slots.Side right) {
    return OPENS.contains(left.label())
        && right.label().equals("phrase")
        && right.weight() >= 1
        && gazetteer.entry(name.of(text)) != null;
  }

  /** {@code 砾石资本}: words that a dictionary knows and the ending of a fund. */
  private boolean isHouse(Span name) {
    int suffix = words.fundSuffix(text, name.start(), name.end());
    String body = text.substring(name.start(), name.end() - suffix);
    return suffix > 0
        && body.length() > 1
        && body.length() < 4
        && !words.isNoName(body)
        && !ANYWHERE.contains(body);
  }

  static final Set<String> ANYWHERE =
      Set.of(
          "国外", "国内", "海外", "境外", "境内", "专业", "知名", "头部", "本土", "地方", "民间", "社会", "外国", "国际", "大型",
          "早期", "产业", "明星", "美元", "主权");

  private static final Set<String> OPENS = Set.of("clause", "start");

  private boolean isPerson(Span name, Passage passage) {
    return name.length() == 3 && shape.isPerson(name, passage.tokens());
  }

  /** {@code 公司“云帆”宣布}: a name in quotation marks that acts is one wherever it stands. */
  private boolean isQuoted(Span name) {
    return name.start() > 0
        && name.end() < text.length()
        && "“「\"".indexOf(text.charAt(name.start() - 1)) >= 0
        && "”」\"".indexOf(text.charAt(name.end())) >= 0;
  }
}
