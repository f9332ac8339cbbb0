package dealfacts.mention.party;

import java.util.BitSet;

/**
 * Foreign names in Chinese characters: {@code 巴斯顿}, {@code 西格玛特}. They are written with a few
 * hundred characters that stand for sounds, which the tagger takes for units, verbs and places.
 */
final class Transliteration {
  /** Of which such names are made, and hardly anything else where several stand together. */
  private static final BitSet SOUNDS =
      set(
          "阿埃艾安奥澳巴拜班邦鲍贝本比彼毕宾波伯博布查达戴丹当道德登邓迪蒂丁顿多杜厄恩尔法凡范菲费芬丰弗夫福富盖甘冈高戈哥格葛根贡古瓜圭哈海汉豪赫黑亨洪胡华怀惠霍基吉加贾杰"
              + "金卡凯坎康考科柯可克肯孔库奎拉莱兰朗劳勒雷黎里理丽利莉连列林琳隆卢鲁路伦罗洛马玛麦曼芒毛梅门蒙孟米密明摩莫默姆木穆纳娜南瑙内嫩尼尿宁纽农努诺欧帕潘庞培佩彭皮珀平普奇"
              + "齐恰钱强乔切琴琼丘让热仁日荣茹儒瑞若萨塞赛桑瑟森沙山尚绍舍申圣施史士舒朔斯丝思松苏索塔泰坦汤唐陶特腾滕提田廷通图土托瓦万汪旺威韦维魏温文翁沃乌武西希锡席夏香肖歇谢辛欣雄休"
              + "许雅亚延扬杨尧耶叶伊易因英永尤于约赞泽扎詹章珍芝治朱兹佐");

  /** Of these, those that hardly stand in a Chinese word or name. */
  private static final BitSet FOREIGN =
      set("埃艾鲍贝彼伯布蒂顿厄尔法菲弗戈格赫基卡凯科柯克肯库拉莱勒雷卢鲁伦罗洛玛曼莫姆穆娜尼纽努诺欧帕珀普萨塞桑瑟森施史斯索塔特托瓦韦维沃西雅亚伊兹佐");

  private Transliteration() {}

  private static BitSet set(String characters) {
    BitSet set = new BitSet();
    characters.chars().forEach(set::set);
    return set;
  }

  /** Whether a name of three characters and more is written by its sound. */
  static boolean is(String name) {
    int foreign = 0;
    for (int i = 0; i < name.length(); i++) {
      if (!SOUNDS.get(name.charAt(i))) {
        return false;
      }
      foreign += FOREIGN.get(name.charAt(i)) ? 1 : 0;
    }
    return name.length() > 2 && foreign * 2 > name.length();
  }
}
