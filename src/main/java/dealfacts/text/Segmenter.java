package dealfacts.text;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.CoreDictionary.Attribute;
import com.hankcs.hanlp.dictionary.other.CharTable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Tokens and tags by HanLP's dictionaries, with exact offsets. One instance serves all threads. */
public final class Segmenter {
  private final FutureTask<Tagger> tagger;

  /**
   * @param organisations names that must stay whole, tagged {@code ntc}
   * @param verbs trigger words that must stay whole, tagged {@code v}
   */
  public Segmenter(Collection<String> organisations, Collection<String> verbs) {
    HanLP.Config.enableDebug(false);
    Map<String, Attribute> words = new LinkedHashMap<>();
    organisations.forEach(name -> words.put(CharTable.convert(name), Attribute.create("ntc 1000")));
    verbs.forEach(verb -> words.put(CharTable.convert(verb), Attribute.create("v 1000")));
    tagger = new FutureTask<>(() -> loaded(words));
    // beside what else a start takes: the dictionaries take as long as all of that
    Thread loader = new Thread(tagger, "dealfacts-dictionaries");
    loader.setDaemon(true);
    loader.start();
  }

  /** Begins to load HanLP's dictionaries beside what else a start takes, for the first of all. */
  public static void prepare() {
    Dictionaries.begin();
  }

  /** The tokens of {@code span}, without gaps but for characters that HanLP drops. */
  public List<Token> tokens(String text, Span span) {
    // a literal 末##末 is HanLP's own sentinel; no character of it may change the offsets
    char[] slice = new char[span.length()];
    text.getChars(span.start(), span.end(), slice, 0);
    for (int i = 0; i < slice.length; i++) {
      char c = slice[i];
      if (c == '#') {
        slice[i] = '＃';
      } else if (c == '\ufeff' || c == '\u200b') {
        slice[i] = ' ';
      }
    }
    return tagger().tag(slice, span.start());
  }

  private static final class Dictionaries {
    static {
      HanLP.Config.enableDebug(false);
      Thread loader = new Thread(() -> loaded(Map.of()), "dealfacts-preparing");
      loader.setDaemon(true);
      loader.start();
    }

    /** Only the first call does it. */
    static void begin() {}
  }

  private static Tagger loaded(Map<String, Attribute> words) {
    Tagger tagger = new Tagger(words);
    // the tables of names are loaded for the first sentence
    tagger.tag(new char[] {'。'}, 0);
    return tagger;
  }

  private Tagger tagger() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return tagger.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw new IllegalStateException("HanLP's dictionaries cannot be loaded", e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
