package dealfacts.text;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.CoreDictionary.Attribute;
import com.hankcs.hanlp.dictionary.other.CharTable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tokens and tags by HanLP's dictionaries, with exact offsets. One instance serves all threads. */
public final class Segmenter {
  private final Tagger tagger;

  /**
   * @param organisations names that must stay whole, tagged {@code ntc}
   * @param verbs trigger words that must stay whole, tagged {@code v}
   */
  public Segmenter(Collection<String> organisations, Collection<String> verbs) {
    HanLP.Config.enableDebug(false);
    Map<String, Attribute> words = new LinkedHashMap<>();
    organisations.forEach(name -> words.put(CharTable.convert(name), Attribute.create("ntc 1000")));
    verbs.forEach(verb -> words.put(CharTable.convert(verb), Attribute.create("v 1000")));
    tagger = new Tagger(words);
  }

  /** The tokens of {@code span}, without gaps but for characters that HanLP drops. */
  public List<Token> tokens(String text, Span span) {
    // a literal 末##末 is HanLP's own sentinel; no character of it may change the offsets
    String slice = span.of(text).replace('#', '＃').replace('\ufeff', ' ').replace('\u200b', ' ');
    return tagger.tag(slice.toCharArray(), span.start());
  }
}
