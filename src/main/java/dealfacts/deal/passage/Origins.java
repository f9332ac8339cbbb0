package dealfacts.deal.passage;

import dealfacts.text.Countries;
import dealfacts.text.Span;
import java.util.List;

/** Countries that only say where the party behind them is from: {@code 拿到|沙特|禾木基金的1亿元B轮}. */
final class Origins {
  /** Behind these a country is a place: {@code 在美国甲公司的厂区}. */
  private static final String AT = "在于赴往离及和与、";

  private Origins() {}

  /** The masked sentence with the countries blinded that stand right before parties. */
  static String blinded(String masked, Span sentence, List<Item> items) {
    StringBuilder blinded = null;
    for (Item item : items) {
      int at = item.span().start() - sentence.start();
      int length = item.kind() == Item.Kind.PARTY ? Countries.before(masked, at) : 0;
      if (length > 0 && (at == length || AT.indexOf(masked.charAt(at - length - 1)) < 0)) {
        blinded = blinded == null ? new StringBuilder(masked) : blinded;
        for (int i = at - length; i < at; i++) {
          blinded.setCharAt(i, Layout.BLIND);
        }
      }
    }
    return blinded == null ? masked : blinded.toString();
  }
}
