package dealfacts.deal;

import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The client whose name, without any ending of a house, begins the name of a project: {@code
 * 乙电力|储能设备采购}, where the article names him elsewhere or a lexicon knows him.
 */
final class ClientByName {
  /** How sure the finder of names is of those that a lexicon knows. */
  private static final double KNOWN = 0.65;

  private static final int SHORTEST = 3;

  /** What follows a name that goes on: {@code 安平汽车|产业园}, {@code 海川|路}. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?:会展|大厦|广场|中心|产业|工业|科技|科创|高新|经济|客运|小镇|新城|新区|园|路|桥|站|县|市|区|镇|乡|村|湖|河|江|山|港|湾|岛)");

  private ClientByName() {}

  /** Parts of projects: {@code 350MW光伏}, {@code 储能系统}. */
  private static final Pattern THING =
      Pattern.compile("[0-9]|^新建|(?:系统|工程|项目|开发|报警|监控|光伏|风电|储能|照明)$");

  static @Nullable PartyMention of(Scene scene, Passage passage, Span project) {
    String words = passage.folded(project);
    PartyMention best = null;
    for (PartyMention party : scene.mentions().parties()) {
      boolean here = project.contains(party.span());
      String name = party.span().of(passage.document().folded());
      boolean sure = party.strength() >= KNOWN || !here && !party.evidence().startsWith("slot");
      if (name.length() < SHORTEST
          || !sure
          || here && party.span().start() != project.start()
          || party.bystander()
          || party.type() == EntityType.PERSON
          || party.type() == EntityType.ASSET
          || !words.startsWith(name)
          || words.length() == name.length()
          || THING.matcher(name).find()
          || Client.isBuilt(name)
          || GOES_ON.matcher(words).region(name.length(), words.length()).lookingAt()) {
        continue;
      }
      if (best == null || name.length() > best.span().length()) {
        best = party;
      }
    }
    return best == null || best.span().start() == project.start() ? best : moved(best, project);
  }

  /** The same party where the project names it. */
  private static PartyMention moved(PartyMention party, Span project) {
    Span span = new Span(project.start(), project.start() + party.span().length());
    return new PartyMention(
        span, party.party(), party.name(), party.type(), party.evidence(), party.strength());
  }
}
