package dealfacts.deal;

import dealfacts.mention.EntityType;
import dealfacts.mention.Mentions;
import dealfacts.mention.PartyMention;
import dealfacts.text.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The article as the frames see it: passages in order, the company that the article speaks of and
 * the company that a word like {@code 公司} or {@code 其} stands for at a place.
 */
final class Scene {
  private static final Pattern SPEAKS =
      Pattern.compile("[^,;。]{0,12}?(?:发布|晚间?|午间|早间)?[^,;。]{0,6}?(?:公告|披露|公布|宣布|表示|董事会|回复|发布)|[:]");

  private final Document document;
  private final Mentions mentions;
  private final List<Passage> passages = new ArrayList<>();
  private final @Nullable PartyMention announcer;

  /** Whether the announcer is named with its security code, as notices of listed companies do. */
  private boolean coded;

  Scene(Document document, Mentions mentions) {
    this.document = document;
    this.mentions = mentions;
    this.announcer = announcer();
  }

  Document document() {
    return document;
  }

  Mentions mentions() {
    return mentions;
  }

  List<Passage> passages() {
    return passages;
  }

  /** The listed company or other party that the article is a notice of; null where it is none. */
  @Nullable PartyMention announcerOrNull() {
    return announcer;
  }

  private @Nullable PartyMention announcer() {
    String folded = document.folded();
    PartyMention withCode = null;
    for (PartyMention party : mentions.parties()) {
      if (party.bystander() || party.type() == EntityType.PERSON) {
        continue;
      }
      int end = party.span().end();
      String right = folded.substring(end, Math.min(folded.length(), end + 40));
      if (CODE.matcher(right).lookingAt() || CALLED_COMPANY.matcher(right).lookingAt()) {
        withCode = withCode == null ? party : withCode;
        coded = true;
      }
      String behind = CODE.matcher(right).replaceFirst("");
      if (SPEAKS.matcher(behind).lookingAt() && party.span().start() < 400) {
        coded = isCoded(party);
        return party;
      }
    }
    return withCode;
  }

  private boolean isCoded(PartyMention announcer) {
    return mentions.parties().stream()
        .filter(m -> m.party() == announcer.party())
        .anyMatch(
            m -> {
              int end = m.span().end();
              String folded = document.folded();
              String right = folded.substring(end, Math.min(folded.length(), end + 40));
              return CODE.matcher(right).lookingAt() || CALLED_COMPANY.matcher(right).lookingAt();
            });
  }

  /** {@code 甲股份有限公司(以下简称“公司”)}: the notice says itself whom it calls so. */
  private static final Pattern CALLED_COMPANY =
      Pattern.compile(
          "\\s?\\([^()]{0,24}(?:简称|称为?)[^()]{0,3}[“\"「](?:本|上市)?公司[”\"」][^()]{0,16}\\)");

  private static final Pattern CODE = Pattern.compile("\\s?\\([^()]{0,20}\\d{4,6}[^()]{0,12}\\)");

  /**
   * The party that a generic word at an offset stands for: the announcer of its own sentence, else
   * the latest company that acts in a clause before it, else the announcer of the article.
   */
  @Nullable PartyMention resolve(Passage passage, int offset, String word) {
    boolean ofNotice = word.equals("公司") || word.equals("本公司") || word.equals("上市公司");
    PartyMention speaker = speaker(passage, offset);
    if (speaker != null && ofNotice) {
      return speaker;
    }
    if (ofNotice && announcer != null && coded && announcer.span().start() <= offset) {
      return announcer;
    }
    PartyMention inSegment = resolveFrom(passage, passage.segmentStart(offset), offset, word);
    return inSegment != null
        ? inSegment
        : resolveInText(
            passage, offset, resolveFrom(passage, passage.span().start(), offset, word));
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
          && (Words.ANNOUNCES.matcher(group.after()).find() || group.after().startsWith(":"))) {
        return first;
      }
    }
    return null;
  }

  private static boolean isActor(PartyMention party) {
    return !party.bystander() && party.type() != EntityType.PERSON;
  }

  private @Nullable PartyMention resolveFrom(Passage passage, int from, int offset, String word) {
    PartyMention inSentence = null;
    for (Group group : passage.groups()) {
      if (group.span().end() > offset) {
        break;
      }
      if (group.isGeneric() || group.span().start() < from) {
        continue;
      }
      PartyMention first = named(group);
      if (first == null || first.bystander() || first.type() == EntityType.PERSON) {
        continue;
      }
      boolean object = "向对从被据由".contains(group.marker()) && !group.marker().isEmpty();
      if (word.endsWith("其") || word.endsWith("者")) {
        inSentence = object && inSentence != null ? inSentence : first;
      } else if (Words.ANNOUNCES.matcher(group.after()).find()) {
        return first;
      } else if (inSentence == null && !object) {
        inSentence = first;
      }
    }
    return inSentence;
  }

  private @Nullable PartyMention resolveInText(
      Passage passage, int offset, @Nullable PartyMention inSentence) {
    if (inSentence != null) {
      return inSentence;
    }
    return announcer != null && announcer.span().start() <= offset ? announcer : topic(offset);
  }

  /** The first company of the last paragraph before the offset that names one. */
  private @Nullable PartyMention topic(int offset) {
    PartyMention found = null;
    int paragraphStart = -1;
    for (PartyMention party : mentions.parties()) {
      if (party.span().end() > offset) {
        break;
      }
      if (party.bystander()
          || party.type() == EntityType.PERSON
          || party.type() == EntityType.GOVERNMENT) {
        continue;
      }
      int start = document.text().lastIndexOf('\n', party.span().start());
      if (found == null || start != paragraphStart) {
        found = party;
        paragraphStart = start;
      }
    }
    return found;
  }

  static @Nullable PartyMention named(Group group) {
    for (Item item : group.members()) {
      if (item.kind() == Item.Kind.PARTY) {
        return item.party();
      }
    }
    return null;
  }

  /** The parties of a group, words like 公司 replaced by what they stand for. */
  List<PartyMention> parties(Passage passage, Group group) {
    List<PartyMention> parties = new ArrayList<>();
    for (Item item : group.members()) {
      if (item.kind() == Item.Kind.PARTY) {
        if (!item.party().bystander()) {
          parties.add(item.party());
        }
      } else {
        PartyMention meant = resolve(passage, item.span().start(), passage.folded(item.span()));
        if (meant != null) {
          parties.add(meant);
        }
      }
    }
    return parties;
  }
}
