package dealfacts.text;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.collection.trie.bintrie.BinTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.dictionary.other.CharTable;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Tokens as HanLP's own segmenter gives them, set up like ours: what ours is compared with. */
public final class HanLpTokens {
  private final Segment segment;

  /**
   * @param organisations names that must stay whole, tagged {@code ntc}
   * @param verbs trigger words that must stay whole, tagged {@code v}
   */
  public HanLpTokens(Collection<String> organisations, Collection<String> verbs) {
    HanLP.Config.enableDebug(false);
    BinTrie<CoreDictionary.Attribute> overlay = new BinTrie<>();
    organisations.forEach(
        name -> overlay.put(CharTable.convert(name), CoreDictionary.Attribute.create("ntc 1000")));
    verbs.forEach(
        verb -> overlay.put(CharTable.convert(verb), CoreDictionary.Attribute.create("v 1000")));
    segment =
        new ViterbiSegment()
            .enableCustomDictionary(
                new DynamicCustomDictionary(CustomDictionary.DEFAULT.dat, overlay, null))
            .enableNameRecognize(true)
            .enableTranslatedNameRecognize(true)
            .enablePlaceRecognize(true)
            .enableOrganizationRecognize(true)
            .enablePartOfSpeechTagging(true)
            .enableOffset(true);
  }

  /** The tokens of a sentence. */
  public List<Token> tokens(String sentence) {
    // a literal 末##末 is HanLP's own sentinel
    String plain = sentence.replace('#', '＃').replace('\ufeff', ' ').replace('\u200b', ' ');
    List<Token> tokens = new ArrayList<>();
    for (Term term : segment.seg(plain)) {
      Span span = new Span(term.offset, term.offset + term.length());
      tokens.add(new Token(span, term.nature.toString()));
    }
    return tokens;
  }
}
