package dealfacts.mention.party;

import dealfacts.mention.EntityType;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Short names of securities before their codes, whatever words they are made of: {@code
 * 恒为之(300068)公告}, {@code 11月3日,安诺其才(300067.SZ)}. Exchanges give them four characters at most, and
 * marks such as {@code *ST} and {@code -U}.
 */
final class CodedNames {
  private static final Pattern CODED =
      Pattern.compile(
          "(?<=^|[,。;:、!?“”\"\\s])(?:[0-9]{1,2}日|今日|昨日|近日|日前|当日|晚间)?(\\*?[A-Z\\u4e00-\\u9fa5]{2,5}(?:-?[UWB])?)"
              + "\\((?:[^()0-9]{0,6}代码:?\\s?)?(?:(?:SH|SZ|BJ)[:.]?\\s?)?(?:[036-9][0-9]{5}(?:\\.(?:SH|SZ|BJ))?|0[0-9]{4}(?:\\.HK)?|[A-Z]{2,5}\\.(?:US|N|O))[,;)]");

  /** {@code *ST海川}: what stands behind the mark is a name of a stock, and short. */
  private static final Pattern MARKED =
      Pattern.compile(
          "(?<![A-Za-z*])(\\*?ST[\\u4e00-\\u9fa5]{2})(?=[,。;:、()\\s将被的股公自于今昨已收发因及和与]|拟|$)|(?<=^|[,。;:、\\s])([\\u4e00-\\u9fa5]{2,3}退)(?=\\(|[将于今]|股票|进入)");

  private static final double STRENGTH = 0.93;

  private final String text;
  private final Words words;
  private final @Nullable Cue[] cues;

  CodedNames(String text, Words words, @Nullable Cue[] cues) {
    this.text = text;
    this.words = words;
    this.cues = cues;
  }

  List<Candidate> find(Span sentence) {
    List<Candidate> found = new ArrayList<>();
    String sentenceWords = sentence.of(text);
    if (sentenceWords.contains("ST") || sentenceWords.indexOf('退') >= 0) {
      Matcher marked = MARKED.matcher(sentenceWords);
      while (marked.find()) {
        int group = marked.start(1) < 0 ? 2 : 1;
        found.add(
            new Candidate(
                new Span(
                    sentence.start() + marked.start(group), sentence.start() + marked.end(group)),
                EntityType.COMPANY,
                "slot/code",
                STRENGTH));
      }
    }
    if (sentenceWords.indexOf('(') < 0) {
      return found;
    }
    Matcher matcher = CODED.matcher(sentenceWords);
    while (matcher.find()) {
      Span name = new Span(sentence.start() + matcher.start(1), sentence.start() + matcher.end(1));
      if (!words.isNoName(name.of(text)) && isPlain(name)) {
        found.add(new Candidate(name, EntityType.COMPANY, "slot/code", STRENGTH));
      }
    }
    return found;
  }

  /**
   * {@code 达成智能(002991)}: what stands behind the word is no name by itself, or never stands without
   * the word.
   */
  private boolean isWhole(Span name, int rest) {
    String left = text.substring(rest, name.end());
    if (left.length() < 2 || words.isNoName(left) || words.isSuffix(left)) {
      return true;
    }
    String whole = name.of(text);
    int told = 0;
    for (int at = text.indexOf(left); at >= 0; at = text.indexOf(left, at + 1)) {
      if (!text.startsWith(whole, at - (whole.length() - left.length()))) {
        return false;
      }
      told++;
    }
    return told > 2;
  }

  /** Whether no verb or title stands in it: {@code 收购|海川(300067)} is more than a name. */
  private boolean isPlain(Span name) {
    for (int i = name.start(); i < name.end(); i++) {
      Cue cue = cues[i];
      if (cue != null && cue.word().length() > 1 && i + cue.word().length() <= name.end()) {
        boolean share = cue.word().equals("股份") && i > name.start();
        return share || i == name.start() && isWhole(name, i + cue.word().length());
      }
    }
    return true;
  }
}
