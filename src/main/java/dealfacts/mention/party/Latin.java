package dealfacts.mention.party;

import dealfacts.text.Pattern;
import java.util.Locale;
import java.util.Set;

/** Names in Latin letters, and the terms that look like them. */
final class Latin {
  /** Terms of technology, finance and law. */
  private static final Set<String> TERMS =
      Set.of(
          ("ai aigc agi saas paas iaas gpu cpu npu ceo cfo coo cto cmo ipo app h5 api b2b b2c c2c o2o toc tob b端 c端 vr ar xr mr "
                  + "iot 5g 4g 6g 3d 2d llm gpt led oled lcd mcu soc asic fpga ic it ict rpa crm erp mes hr etf reits reit pe vc "
                  + "lp gp fa m&a esg gmv dau mau arr roi roe eps ebitda ltv kol mcn ip dtc sku oem odm cro cdmo car-t "
                  + "mrna pd-1 adc r&d cbd nft web3 dao defi tmt a b c d e h n s w st vie spv pipe qfii rqfii wind kpi okr "
                  + "usb pc tv dvd suv mpv ev phev epc ppp bot pre pre-ipo cet tmall osc kg km mw gw kwh mm cm nm")
              .split(" "));

  private static final Set<String> DOTTED =
      Set.of("Inc", "Ltd", "Co", "Corp", "St", "Pte", "Bros", "Jr", "Dr", "LLC");

  private static final Pattern MODEL = Pattern.compile("[A-Z]{1,4}-?\\d{1,4}[A-Za-z]?");

  /** Last words of firms: {@code Mirfa Holding}. */
  private static final Pattern FIRM =
      Pattern.compile(
          " (?:Capital|Ventures?|Partners|Holdings?|Group|Inc\\.?|Ltd\\.?|Limited|LLC|LLP|LP|AG|SE|SA|GmbH|PLC|Corp\\.?|Corporation|Co\\.?|Company|Funds?|ETF|Bank|Securities|Trust|Investments?|Management|Technologies|Therapeutics|Pharma|Pharmaceuticals|Biosciences|Labs|Energy|Foods|Industries|Resources|International|Robotics|Semiconductor|Terminals|Airlines|Motors)$");

  private Latin() {}

  /** Whether the name holds no Chinese character. */
  static boolean isLatin(String name) {
    if (!holdsLatin(name)) {
      return false;
    }
    for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
      if (Character.isIdeographic(name.codePointAt(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean holdsLatin(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (PieceReader.isLatin(name.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  static boolean isTerm(String name) {
    return TERMS.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether a dot behind {@code word} is part of the name: {@code Inc.}, {@code A.B.}. */
  static boolean keepsDot(String word) {
    return DOTTED.contains(word)
        || word.length() == 1 && Character.isUpperCase(word.charAt(0))
        || word.length() == 3 && word.charAt(1) == '.';
  }

  /** What may be a model as well: {@code X7}. */
  static final double OF_MODEL = -1;

  static double score(String name) {
    if (isTerm(name)) {
      return -9;
    }
    if (MODEL.matcher(name).matches()) {
      return OF_MODEL;
    }
    if (name.indexOf(' ') > 0 && FIRM.matcher(name).find()) {
      return 3;
    }
    char first = name.charAt(0);
    if (name.indexOf(' ') > 0) {
      return 2;
    }
    return Character.isUpperCase(first) || Character.isDigit(first) ? 1.5 : 1;
  }
}
